import type { CommandMeta } from '../../shared/base/journal-event.ts';
import type { Mode } from '../../shared/base/journal-row.ts';
import { ok, refuse, type Result } from '../../shared/base/result.ts';
import type { ResponseSummary } from '../../shared/contract/shapes.ts';
import type { PlanEdition } from '../../shared/plan/parse.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { decide } from '../../shared/response/decide.ts';
import type { PlansInForce } from '../../shared/response/plans-in-force.ts';
import { editionInForce } from '../../shared/response/plans-in-force.ts';
import { evolve, fold, type PlanSource } from '../../shared/response/evolve.ts';
import {
  pinnedPlans,
  responseStream,
  type NewResponseEvent,
  type ResponseEvent,
} from '../../shared/response/events.ts';
import { stateHasher } from '../../shared/response/state-hash.ts';
import { emptyResponse, isRunning, type Response } from '../../shared/response/state.ts';
import { summaryOf } from '../../shared/response/summary.ts';
import type { Act } from './acts.ts';
import { responseEvents } from './journal-events.ts';
import { keptSnapshots } from './snapshots.ts';
import { StoreTroubleError, type Store } from './store/index.ts';
import { sha256 } from './store/sha256.ts';
import { writeAct } from './write-act.ts';

/** The responses of one journal: running ones folded and at hand, closed ones by their summaries. */
export interface Responses {
  readonly running: () => readonly Response[];
  readonly summaries: () => readonly ResponseSummary[];
  /** Responses whose rows or plan text cannot be read; the others go on without them. */
  readonly unreadable: () => ReadonlyMap<string, string>;
  /** Decides, writes and folds one act; gives the events written, now or at an earlier arrival of the same command. */
  readonly act: (id: string, command: ResponseCommand, act: Act) => Result<readonly ResponseEvent[]>;
  readonly events: (id: string) => readonly ResponseEvent[];
  /** A response as it stands, running or closed; undefined when there is none, or when it cannot be read. */
  readonly folded: (id: string) => Response | undefined;
  /** Keeps the state of long running responses, so that the next start folds only what comes after. A cache; nothing hangs on it. */
  readonly keepSnapshots: () => void;
}

const PREFIX = responseStream('');

const stateHash = stateHasher(sha256);

/** Shorter responses are folded from the start in a few milliseconds. */
const WORTH_KEEPING = 500;

/** `build` names the console that folds: a snapshot of another one is not used. */
export function openResponses(
  store: Store,
  mode: Mode,
  source: PlanSource,
  plans: () => PlansInForce,
  build: string,
): Responses {
  const running = new Map<string, Response>();
  const closed = new Map<string, ResponseSummary>();
  const unreadable = new Map<string, string>();

  const snapshots = keptSnapshots(store, source, build);
  const load = (id: string) => {
    const on = (from: Response) =>
      fold(from, responseEvents(store.readStream(responseStream(id), from.version + 1)), source);
    try {
      const kept = snapshots.read(id);
      if (kept) return on(kept);
    } catch (error) {
      // Only a cache: what it cannot give, the journal does.
      if (error instanceof StoreTroubleError) throw error;
    }
    return on(emptyResponse(id));
  };

  // A closed response has a summary as new as its stream; whatever has none is running, or its summary was thrown away.
  const summaries = store.summaries(PREFIX);
  for (const stream of store.streams(PREFIX)) {
    const id = stream.slice(PREFIX.length);
    const stored = summaries.get(stream);
    if (stored?.status === 'closed') {
      closed.set(id, JSON.parse(stored.data) as ResponseSummary);
      continue;
    }
    const response = tryLoad(id);
    if (!response) continue;
    if (isRunning(response)) {
      running.set(id, response);
    } else {
      const summary = summaryOf(response);
      store.putSummary(stream, response.version, { status: 'closed', data: summary });
      closed.set(id, summary);
    }
  }

  /** One response that cannot be folded must not keep the desk from its others. Damage of the file itself is another matter. */
  function tryLoad(id: string): Response | undefined {
    try {
      return load(id);
    } catch (error) {
      if (error instanceof StoreTroubleError) throw error;
      unreadable.set(id, error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  function act(id: string, command: ResponseCommand, request: Act): Result<readonly ResponseEvent[]> {
    if (unreadable.has(id)) {
      return refuse(
        'unreadable',
        '这次处置的记录读不出来，不能继续操作；请先抢救导出，另起一次处置',
        'The record of this response cannot be read, so it cannot go on: export what is there and begin a new one',
      );
    }
    const stream = responseStream(id);
    const before = running.get(id) ?? (closed.has(id) ? load(id) : emptyResponse(id));
    const meta: CommandMeta = { id: request.commandId, now: request.now, at: request.at, actor: request.actor };
    const inForce = plans();
    const decision = decide(before, command, meta, inForce);
    // Refused because it has been done already? Then the earlier answer stands.
    if (!decision.ok) {
      const earlier = responseEvents(store.rowsOfCommand(request.commandId));
      return earlier.length > 0 ? ok(earlier) : decision;
    }
    // Folded before it is written: an event that cannot be folded must never reach the journal.
    let after = before;
    const events = decision.value.map((decided, part) => {
      const event = { ...stamp(stream, mode, before.version + 1 + part, request), ...decided } as ResponseEvent;
      after = evolve(after, event, source);
      return { ...event, state: stateHash(after) };
    });
    const isClosing = !isRunning(after);
    const written = writeAct(
      store,
      {
        stream,
        expectedVersion: before.version,
        mode,
        events,
        editions: pinnedTexts(decision.value, inForce, after.station),
        ...(isClosing ? { summary: { status: 'closed', data: summaryOf(after) } } : {}),
      },
      request,
    );
    if (written.kind === 'duplicate') return ok(responseEvents(written.rows));
    if (isClosing) {
      running.delete(id);
      closed.set(id, summaryOf(after));
    } else {
      running.set(id, after);
    }
    return ok(events);
  }

  return {
    running: () => [...running.values()],
    unreadable: () => unreadable,
    summaries: () => [...[...running.values()].map(summaryOf), ...closed.values()],
    act,
    events: (id) => responseEvents(store.readStream(responseStream(id))),
    folded: (id) => running.get(id) ?? (closed.has(id) ? load(id) : undefined),
    keepSnapshots() {
      for (const response of running.values()) if (response.version >= WORTH_KEEPING) snapshots.keep(response);
    },
  };
}

function stamp(stream: string, mode: Mode, version: number, act: Act): Omit<ResponseEvent, 'type' | 'at' | 'data'> {
  const { person, post, workstation } = act.actor;
  return {
    stream,
    version,
    recordedAt: act.now,
    byPerson: person,
    byPost: post,
    workstation,
    mode,
    commandId: act.commandId,
  };
}

/** Texts of the editions that these events pin, to be stored with them. */
function pinnedTexts(
  events: readonly NewResponseEvent[],
  plans: PlansInForce,
  station: string,
): readonly PlanEdition[] {
  return events.flatMap(pinnedPlans).flatMap((pinned) => editionInForce(pinned, plans, station) ?? []);
}
