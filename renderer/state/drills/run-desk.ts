import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { JournalEvent } from '../../../shared/base/journal-event.ts';
import type { Push } from '../../../shared/contract/replies.ts';
import { NEWS_STREAM, type NewsEvent } from '../../../shared/drill/run/news.ts';
import { EMPTY_NEWS, evolveNews, type News } from '../../../shared/drill/run/news-state.ts';
import { pinnedPlans, responseStream, type ResponseEvent } from '../../../shared/response/events.ts';
import { fold } from '../../../shared/response/evolve.ts';
import { emptyResponse } from '../../../shared/response/state.ts';
import { onConnection, onPushOf } from '../../client/bridge.ts';
import { request } from '../../client/request.ts';
import { inBoth } from '../../text/i18n.ts';
import { say, sayWhy } from '../messages.ts';
import { keepTexts, planSource } from '../plans.ts';
import { store as page, type Folded } from '../store.ts';

/** What the players of one run have on hand, as their own desk folds it. */
export interface RunDesk {
  /** The newest first. */
  readonly responses: readonly Folded[];
  readonly news: News;
}

const EMPTY: RunDesk = { responses: [], news: EMPTY_NEWS };
const store = createStore<{ readonly desks: ReadonlyMap<string, RunDesk> }>(() => ({ desks: new Map() }));
const deskOf = (run: string) => store.getState().desks.get(run) ?? EMPTY;
const put = (run: string, desk: RunDesk) => store.setState(({ desks }) => ({ desks: new Map(desks).set(run, desk) }));

/** Follows the players' desk while a screen shows it. Undefined until it has been read. */
export function useRunDesk(run: string): RunDesk | undefined {
  useEffect(() => follow(run), [run]);
  return useStore(store, ({ desks }) => desks.get(run));
}

/** Reads the desk and takes what it says from then on, one thing after the other. */
function follow(run: string): () => void {
  let turn = Promise.resolve();
  let isOver = false;
  const inTurn = (job: () => Promise<void>) => {
    turn = turn
      .then(() => (isOver ? undefined : job()))
      .catch((error: unknown) => {
        const detail = error instanceof Error ? error.message : String(error);
        say('bad', inBoth('shell.foldFailed', { detail: run }), { detail });
      });
  };
  const forget = onPushOf(run, (push) => inTurn(() => takePush(run, push)));
  const unbind = onConnection((isConnected) => {
    if (isConnected) inTurn(() => readDesk(run));
  });
  inTurn(() => readDesk(run));
  return () => {
    isOver = true;
    forget();
    unbind();
  };
}

async function readDesk(run: string): Promise<void> {
  const [hello, news] = await Promise.all([request('hello', {}, run), request('readNews', {}, run)]);
  if (hello.kind !== 'done' || news.kind !== 'done') {
    sayWhy(hello.kind === 'done' ? news : hello);
    return;
  }
  put(run, { ...deskOf(run), news: (news.value.events as readonly NewsEvent[]).reduce(evolveNews, EMPTY_NEWS) });
  for (const { id } of hello.value.responses) await readResponse(run, id);
}

async function readResponse(run: string, id: string): Promise<void> {
  const answer = await request('openResponse', { id }, run);
  if (answer.kind !== 'done') {
    sayWhy(answer);
    return;
  }
  keepTexts(answer.value.plans);
  const { events } = answer.value;
  keep(run, { response: fold(emptyResponse(id), events as readonly ResponseEvent[], planSource), events });
}

async function takePush(run: string, push: Push): Promise<void> {
  if (push.kind !== 'events') return;
  const { stream, events } = push;
  if (stream === NEWS_STREAM) await extendNews(run, events as readonly NewsEvent[]);
  else if (stream.startsWith(responseStream(''))) {
    await extendResponse(run, stream.slice(responseStream('').length), events);
  }
}

async function extendNews(run: string, events: readonly NewsEvent[]): Promise<void> {
  const desk = deskOf(run);
  const fresh = events.filter(({ version }) => version > desk.news.version);
  if (fresh[0] && fresh[0].version !== desk.news.version + 1) return readDesk(run);
  put(run, { ...desk, news: fresh.reduce(evolveNews, desk.news) });
}

async function extendResponse(run: string, id: string, events: readonly JournalEvent[]): Promise<void> {
  const held = deskOf(run).responses.find(({ response }) => response.id === id);
  if (!held) return readResponse(run, id);
  const fresh = events.filter(({ version }) => version > held.response.version) as readonly ResponseEvent[];
  if (fresh.length === 0) return;
  const { texts } = page.getState();
  const isUnread = fresh.some((event) => pinnedPlans(event).some(({ hash }) => !texts.has(hash)));
  // A line is missing, or a plan has come in whose text only that desk has: read with all it needs.
  if (isUnread || fresh[0]?.version !== held.response.version + 1) return readResponse(run, id);
  keep(run, { response: fold(held.response, fresh, planSource), events: [...held.events, ...fresh] });
}

function keep(run: string, folded: Folded): void {
  const desk = deskOf(run);
  const others = desk.responses.filter(({ response }) => response.id !== folded.response.id);
  const newest = [...others, folded].sort(
    (a, b) =>
      (b.response.awareness?.at ?? 0) - (a.response.awareness?.at ?? 0) || (a.response.id < b.response.id ? 1 : -1),
  );
  put(run, { ...desk, responses: newest });
}
