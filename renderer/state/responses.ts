import type { JournalEvent } from '../../shared/base/journal-event.ts';
import type { ResponseSummary } from '../../shared/contract/shapes.ts';
import { pinnedPlans, type ResponseEvent } from '../../shared/response/events.ts';
import { fold } from '../../shared/response/evolve.ts';
import { emptyResponse, type Response } from '../../shared/response/state.ts';
import { summaryOf } from '../../shared/response/summary.ts';
import { request } from '../client/request.ts';
import { inBoth } from '../text/i18n.ts';
import { keepTexts, planSource, readPlan } from './plans.ts';
import { say, sayWhy } from './messages.ts';
import { store, withEntry, withoutKey } from './store.ts';

/** One thing at a time per response: pushes and replies arrive in any order, the fold is in one. */
const queues = new Map<string, Promise<void>>();

function inTurn(id: string, job: () => Promise<void>): Promise<void> {
  const turn = (queues.get(id) ?? Promise.resolve()).then(job).catch((error: unknown) => fail(id, error));
  queues.set(id, turn);
  return turn;
}

function fail(id: string, error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  store.setState(({ failed }) => ({ failed: withEntry(failed, id, detail) }));
  say('bad', inBoth('shell.foldFailed', { detail: id }), { detail });
}

/** Reads and folds a response unless that has been done. */
export function openResponse(id: string): Promise<void> {
  if (store.getState().folded.has(id)) return Promise.resolve();
  return inTurn(id, async () => {
    if (!store.getState().folded.has(id)) await load(id);
  });
}

/** Reads a response anew: after a lost connection, or when a line is missing. */
export function reopenResponse(id: string): Promise<void> {
  return inTurn(id, () => load(id));
}

/** Takes journal lines of one response, from a push or a reply; lines it knows already are passed over. */
export function extendResponse(id: string, events: readonly JournalEvent[]): Promise<void> {
  return inTurn(id, async () => {
    const held = store.getState().folded.get(id);
    if (!held) return load(id);
    const fresh = events.filter((event) => event.version > held.response.version);
    const first = fresh[0];
    if (!first) return;
    if (first.version !== held.response.version + 1) return load(id);
    for (const event of fresh as readonly ResponseEvent[]) {
      for (const { hash } of pinnedPlans(event)) await readPlan(hash);
    }
    keep(fold(held.response, fresh as readonly ResponseEvent[], planSource), [...held.events, ...fresh]);
  });
}

async function load(id: string): Promise<void> {
  const answer = await request('openResponse', { id });
  if (answer.kind !== 'done') {
    store.setState(({ failed }) => ({ failed: withEntry(failed, id, answer.kind) }));
    sayWhy(answer);
    return;
  }
  keepTexts(answer.value.plans);
  const events = answer.value.events;
  keep(fold(emptyResponse(id), events as readonly ResponseEvent[], planSource), events);
}

function keep(response: Response, events: readonly JournalEvent[]): void {
  store.setState(({ folded, failed, summaries }) => ({
    folded: withEntry(folded, response.id, { response, events }),
    failed: failed.has(response.id) ? withoutKey(failed, response.id) : failed,
    summaries: response.awareness ? withSummary(summaries, summaryOf(response)) : summaries,
  }));
}

function withSummary(summaries: readonly ResponseSummary[], summary: ResponseSummary): readonly ResponseSummary[] {
  const others = summaries.filter((one) => one.id !== summary.id);
  return [...others, summary].sort((a, b) => b.awareAt - a.awareAt || (a.id < b.id ? 1 : -1));
}
