import { defined } from '../../../shared/base/defined.ts';
import { beijingDate, DAY } from '../../../shared/base/instant.ts';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import { injectsOfRecord } from '../../../shared/drill/run/injects-of-record.ts';
import { RUN_STREAM, type NewRunEvent, type RunFork } from '../../../shared/drill/run/events.ts';
import { flowStream } from '../../../shared/flow/events.ts';
import { parsePlan, type PlanEdition } from '../../../shared/plan/parse.ts';
import { fold } from '../../../shared/response/evolve.ts';
import { pinnedPlans, responseStream, type PinnedPlan, type ResponseEvent } from '../../../shared/response/events.ts';
import { emptyResponse, isRunning, type Response } from '../../../shared/response/state.ts';
import { weatherStream, WEATHER_STREAMS } from '../../../shared/weather/events.ts';
import { CONSOLE, type Act } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { weatherEvents } from '../journal-events.ts';
import { libraryOf } from '../library/read-library.ts';
import { planSource } from '../plan-source.ts';
import { openResponses } from '../responses.ts';
import type { Store } from '../store/index.ts';
import { writeAct } from '../write-act.ts';
import { copyEvents } from './copy-events.ts';
import { forkCommand } from './fork-command.ts';
import type { RunToMake } from './make-run.ts';
import { newsOfResponse, newsOfWeather } from './record-news.ts';

export interface ForkRun {
  readonly run: string;
  readonly title: string | undefined;
  readonly team: string;
  readonly fork: Omit<RunFork, 'mode' | 'at'>;
  /** Whoever forks: the change is made in that name. */
  readonly act: Act;
  readonly wall: number;
}

/**
 * A run that leaves a record after one of its events: the players' desk begins with the response as it stood then, and with the warnings and arrivals it had;
 * what the record heard later waits as injects. Nobody holds a post in it: whoever plays signs on. `desk` is the one that has the record, `inForce` the editions for plans that the response does not run on yet.
 */
export function runOfRecord(
  desk: Desk,
  inForce: readonly PlanEdition[],
  { run, title, team, fork, act, wall }: ForkRun,
): Result<RunToMake> {
  const all = desk.responses.events(fork.response);
  const kept = all.slice(0, fork.version);
  const [aware] = kept;
  const last = kept.at(-1);
  if (!last || aware?.type !== 'AwarenessRecorded') {
    return refuse('no-response', '没有这次处置，不能分叉', 'There is no such response to fork');
  }
  if (all.length < fork.version) {
    return refuse(
      'no-such-line',
      `这次处置只有 ${all.length} 条记录，没有第 ${fork.version} 条；请重新选时刻`,
      `This response has ${all.length} lines and no line ${fork.version}: choose the moment anew`,
    );
  }
  const texts = editionsOf(desk, kept.flatMap(pinnedPlans));
  if (!texts.ok) return texts;
  const { source } = planSource((hash) => texts.value.get(hash));
  const response = fold(emptyResponse(fork.response), kept, source);
  if (!isRunning(response)) {
    return refuse(
      'closed-there',
      '到这一条处置已经办结，没有可演的；请选更早的时刻',
      'The response is closed by that line and leaves nothing to play: choose an earlier moment',
    );
  }
  const plans = editionsToPlay(response, inForce, texts.value, fork.change);
  const at = last.recordedAt;
  const created = defined({
    run,
    title: title ?? aware.data.what.slice(0, 60),
    team,
    fork: { ...fork, mode: desk.mode, at },
    startAt: at,
    station: aware.data.station,
  });
  return ok({
    created,
    plans,
    texts: [...texts.value.values()].map(({ hash, text }) => ({ hash, text })),
    fill(store) {
      copyEvents(store, responseStream(fork.response), kept);
      for (const { stream, events } of [...weatherUntil(desk, at), ...arrivalsUntil(desk, at)])
        copyEvents(store, stream, events);
      addLaterNews(store, desk, { response: fork.response, kept, all, at, wall, act, post: aware.byPost });
      return applyChange(store, desk, { response, plans, fork, act: { ...act, now: at, at } });
    },
  });
}

/** The texts of editions that a record is pinned to, from the journal that has them. */
function editionsOf(desk: Desk, pinned: readonly PinnedPlan[]): Result<ReadonlyMap<string, PlanEdition>> {
  const editions = new Map<string, PlanEdition>();
  for (const { hash, title, edition } of pinned) {
    const known = desk.library.current().byHash.get(hash);
    const text = known ? undefined : desk.store.edition(hash)?.text;
    const read = known ?? (text === undefined ? undefined : parsePlan(text, hash).edition);
    if (!read) {
      return refuse(
        'no-plan-text',
        `记录所用预案《${title.zh}》${edition}（${hash.slice(0, 12)}）的文本缺失或读不出来，不能分叉；请从备份恢复日志库`,
        `The text of ${title.en}, ${edition} (${hash.slice(0, 12)}), which the record was made with, is missing or cannot be read: restore the journal from a backup`,
      );
    }
    editions.set(hash, read);
  }
  return ok(editions);
}

/** For plans that the response runs on, its own editions, except the one that the fork changes; for all others those in force. */
function editionsToPlay(
  response: Response,
  inForce: readonly PlanEdition[],
  texts: ReadonlyMap<string, PlanEdition>,
  change: RunFork['change'],
): readonly PlanEdition[] {
  const own = response.plans.flatMap(({ pinned }) => texts.get(pinned.hash) ?? []);
  const changed = change?.kind === 'plan' ? change.plan : undefined;
  const kept = own.filter(({ plan }) => plan.id !== changed);
  const ids = new Set(kept.map(({ plan }) => plan.id));
  return [...kept, ...inForce.filter(({ plan }) => !ids.has(plan.id))];
}

/** The warnings that the desk of the record had by then, of the month of the fork and the one before. */
function weatherUntil({ store }: Desk, at: number) {
  const month = weatherStream(at);
  const streams = store.streams(WEATHER_STREAMS).filter((stream) => stream <= month);
  return streams.slice(-2).map((stream) => ({
    stream,
    events: weatherEvents(store.readStream(stream)).filter(({ recordedAt }) => recordedAt <= at),
  }));
}

/** The arrivals and ways onward of the operating day of the fork, as entered by then, and of the days beside it: a night is in two of them. */
function arrivalsUntil({ flow }: Desk, at: number) {
  return [at - DAY, at, at + DAY].map(beijingDate).map((day) => ({
    stream: flowStream(day),
    events: flow.events(day).filter(({ recordedAt }) => recordedAt <= at),
  }));
}

interface LaterNews {
  readonly response: string;
  readonly kept: readonly ResponseEvent[];
  readonly all: readonly ResponseEvent[];
  readonly at: number;
  readonly wall: number;
  readonly act: Act;
  readonly post: string;
}

/** What the record heard after the fork waits in the controller's log, added by the console. */
function addLaterNews(store: Store, desk: Desk, { response, kept, all, at, wall, act, post }: LaterNews): void {
  const end = all.at(-1)?.recordedAt ?? at;
  const tables = desk.weather.book.tables();
  const weather = desk.store
    .streams(WEATHER_STREAMS)
    .flatMap((stream) => weatherEvents(desk.store.readStream(stream)))
    .filter(({ recordedAt }) => recordedAt > at && recordedAt <= end);
  const folded = desk.responses.folded(response);
  const news = [
    ...(folded ? newsOfResponse(folded, all.slice(kept.length)) : []),
    ...(tables.ok ? newsOfWeather(weather, tables.value, post) : []),
  ].toSorted((a, b) => a.recordedAt - b.recordedAt);
  const added = injectsOfRecord(news).map((inject): NewRunEvent => {
    return { type: 'InjectAdded', at, data: { inject, wall } };
  });
  if (added.length === 0) return;
  const actor = { ...CONSOLE, workstation: act.actor.workstation };
  writeAct(
    store,
    { stream: RUN_STREAM, expectedVersion: 1, mode: 'drill', events: added },
    { commandId: desk.services.newId(), actor, now: at, at },
  );
}

/** Makes the change of the fork, as the first act in it. */
function applyChange(
  store: Store,
  desk: Desk,
  {
    response,
    plans,
    fork,
    act,
  }: {
    readonly response: Response;
    readonly plans: readonly PlanEdition[];
    readonly fork: ForkRun['fork'];
    readonly act: Act;
  },
): Result<unknown> {
  if (!fork.change) return ok(undefined);
  const command = forkCommand(response, fork.change);
  if (!command.ok) return command;
  const library = libraryOf(plans);
  const { source } = planSource((hash) => library.byHash.get(hash) ?? store.edition(hash)?.text);
  const responses = openResponses(store, 'drill', source, () => library.inForce, desk.services.version);
  return responses.act(fork.response, command.value, { ...act, commandId: desk.services.newId() });
}
