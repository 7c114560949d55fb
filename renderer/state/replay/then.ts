import { beijingDate, DAY, type Instant } from '../../../shared/base/instant.ts';
import type { JournalEvent } from '../../../shared/base/journal-event.ts';
import type { Bridge, Reply } from '../../../shared/contract/replies.ts';
import type { RequestOutput } from '../../../shared/contract/requests.ts';
import { openReplay } from './session.ts';

/**
 * What the desk knew beside the response: duty days, arrivals, warnings, corrective actions, news of a drill and the directory of the journal that holds the record, as far as they had been entered
 * by then. A package holds none of it.
 */

type Kind = 'readDutyDay' | 'readFlow' | 'readWeather' | 'readCorrective' | 'readNews';

const read = new Map<string, Promise<RequestOutput<Kind> | undefined>>();

/** The moment the replay stands at: when its newest event was entered. */
export function momentThen(): Instant {
  const open = openReplay();
  return open?.replay.events[open.position - 1]?.recordedAt ?? 0;
}

export function knownThen(events: readonly JournalEvent[], moment = momentThen()): readonly JournalEvent[] {
  const later = events.findIndex(({ recordedAt }) => recordedAt > moment);
  return later < 0 ? events : events.slice(0, later);
}

/** Reads a part of the journal once, and gives what of it was known at the moment of the replay. */
export async function readThen<K extends Kind>(
  host: Bridge,
  kind: K,
  input: { readonly day?: string },
  run: string | undefined,
): Promise<RequestOutput<K> | undefined> {
  const key = `${kind} ${input.day ?? ''}`;
  const held =
    read.get(key) ??
    host
      .request(kind, input, run)
      .then(valueOf)
      .catch(() => undefined);
  read.set(key, held as Promise<RequestOutput<Kind> | undefined>);
  const value = (await held) as RequestOutput<K> | undefined;
  const isOfJournal = openReplay()?.record.from === 'journal';
  return value && { ...value, events: isOfJournal ? [...knownThen(value.events)] : [] };
}

const valueOf = (raw: unknown) => {
  const reply = raw as Reply;
  return reply.kind === 'done' ? (reply.value as RequestOutput<Kind>) : undefined;
};

/** The day of duty at a moment, and the one before it: a night shift goes on in the day it began. */
export const daysAt = (moment: Instant): readonly [string, string] => [beijingDate(moment), beijingDate(moment - DAY)];
