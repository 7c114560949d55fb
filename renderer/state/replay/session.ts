import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Duration } from '../../../shared/base/instant.ts';
import type { JournalEvent } from '../../../shared/base/journal-event.ts';
import type { RecordFinding, RecordLine, ReplayRecord } from '../../../shared/contract/replay.ts';
import type { ReplayMark } from '../../../shared/review/replay-marks.ts';
import type { HashCheck, Replay } from '../../../shared/review/replay.ts';
import { pageReplay } from '../../client/page-replay.ts';

export const SPEEDS = [1, 10, 60] as const;
export type ReplaySpeed = (typeof SPEEDS)[number];

/** A record that is open, and where in it the page stands. */
export interface OpenReplay {
  readonly state: 'open';
  readonly record: ReplayRecord;
  readonly replay: Replay;
  readonly marks: readonly ReplayMark[];
  /** The directory of the journal that holds the record, to its end; empty for a package. */
  readonly directory: readonly JournalEvent[];
  /** So many events have happened; at least the first. */
  readonly position: number;
  readonly isPlaying: boolean;
  readonly speed: ReplaySpeed;
  /** Time without an event that was passed over to come here. */
  readonly skipped: Duration | undefined;
  /** State hashes of the first events, as far as they have been compared. */
  readonly checks: readonly HashCheck[];
}

/** What a page of a replay shows; undefined on every other page. */
export type ReplaySession =
  | { readonly state: 'reading' }
  /** Waits for a package, with what stood against the one before. */
  | {
      readonly state: 'choosing';
      readonly name?: string;
      readonly findings: readonly RecordFinding[];
      readonly lines: readonly RecordLine[];
    }
  | OpenReplay;

const asked = pageReplay();

export const session = createStore<{ readonly now: ReplaySession | undefined }>(() => ({
  now:
    asked === undefined
      ? undefined
      : asked === 'package'
        ? { state: 'choosing', findings: [], lines: [] }
        : { state: 'reading' },
}));

/** By its address: a page of a replay is one from its first moment on. */
export const isReplayPage = (): boolean => asked !== undefined;

export const useReplaySession = (): ReplaySession | undefined => useStore(session, ({ now }) => now);

/** A part of the open replay; undefined while none is open. */
export function useOpenReplay<T>(select: (open: OpenReplay) => T): T | undefined {
  return useStore(session, ({ now }) => (now?.state === 'open' ? select(now) : undefined));
}

export function openReplay(): OpenReplay | undefined {
  const { now } = session.getState();
  return now?.state === 'open' ? now : undefined;
}

export function changeReplay(change: Partial<Omit<OpenReplay, 'state'>>): void {
  const open = openReplay();
  if (open) session.setState({ now: { ...open, ...change } });
}
