import { setImmediate } from 'node:timers/promises';
import { HOUR, type Instant } from '../../../shared/base/instant.ts';
import type { Refusal } from '../../../shared/base/result.ts';
import type { Reply } from '../../../shared/contract/replies.ts';
import { scriptedController } from '../../../shared/drill/player/controller.ts';
import type { DeskView } from '../../../shared/drill/player/desk-view.ts';
import type { PlannedAct } from '../../../shared/drill/player/player-act.ts';
import { scriptedPlayers, type Skill } from '../../../shared/drill/player/player.ts';
import { evolveNews, EMPTY_NEWS } from '../../../shared/drill/run/news-state.ts';
import { NEWS_STREAM, type NewsEvent } from '../../../shared/drill/run/news.ts';
import { foldRun, evolveRun } from '../../../shared/drill/run/evolve.ts';
import type { RunEvent } from '../../../shared/drill/run/events.ts';
import { nextInjectAt } from '../../../shared/drill/run/schedule.ts';
import { seenOf } from '../../../shared/drill/run/seen.ts';
import type { Response } from '../../../shared/response/state.ts';
import type { PlanEdition } from '../../../shared/plan/parse.ts';
import type { HostServices } from '../host.ts';
import { StoreTroubleError, type StoreTrouble } from '../store/index.ts';
import { openRun } from './open-run.ts';
import type { SteppedClock } from './stepped-clock.ts';

/** A second of machine time, which nobody spends, is so much simulated time: within what a run allows, and whole seconds stay whole milliseconds. */
const SPEED = 100;

/** A response in which nothing but rhythms goes on for so long, with no news to come, has not been brought to an end. */
const STUCK_AFTER = 24 * HOUR;

const CONTROLLER = { person: '导控（脚本）', post: 'controller' };

export interface ScriptedRunParts {
  /** With a data folder of its own, and ids from the seed. */
  readonly services: Omit<HostServices, 'clock'>;
  readonly clock: SteppedClock;
  /** Folder of a run that has been made and not been started. */
  readonly folder: string;
  readonly editions: ReadonlyMap<string, PlanEdition>;
  readonly skill: Skill;
  /** Waits before simulated time goes on by so much; at once when left out. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  readonly onProgress?: (now: Instant, acts: number) => void;
  readonly signal?: AbortSignal;
}

export interface ScriptedRun {
  /** `stuck`: a response could not be brought to its end. */
  readonly end: 'closed' | 'stuck' | 'aborted';
  readonly acts: number;
  readonly refusals: readonly { readonly key: string; readonly at: Instant; readonly refusal: Refusal }[];
  /** Steps that the players left out. */
  readonly forgotten: readonly string[];
}

/** Plays a run to the end of its scenario and the closing of its responses, with scripted players and a scripted controller at the real desk. */
export async function playScriptedRun(parts: ScriptedRunParts): Promise<ScriptedRun> {
  const { services, clock, skill, signal } = parts;
  const log: RunEvent[] = [];
  let news = EMPTY_NEWS;
  const opened = openRun({
    services: { ...services, clock },
    folder: parts.folder,
    isRepeatable: true,
    edition: (hash) => parts.editions.get(hash),
    push(message) {
      if (message.kind === 'trouble') throw new StoreTroubleError(message.trouble as StoreTrouble);
      if (message.kind === 'events' && message.stream === NEWS_STREAM)
        news = (message.events as unknown as readonly NewsEvent[]).reduce(evolveNews, news);
    },
    tell: (events) => void log.push(...events),
    stopAll: () => [],
  });
  if (!opened.ok) throw new StoreTroubleError(opened.trouble);
  const run = opened.value;
  const { scenario, desk } = run;
  if (!scenario) throw new Error(`The run in ${parts.folder} has no scenario`);
  const players = scriptedPlayers(scenario, desk.library.current().inForce, skill);
  const toPlay = scriptedController(scenario, skill.seed);
  const tables = desk.weather.book.tables();
  const responses = new Map<string, Response>();
  const refusals: { key: string; at: Instant; refusal: Refusal }[] = [];
  const begun = foldRun(run.events());
  if (!begun) throw new Error(`The run in ${parts.folder} has no first line`);
  let state = begun;
  let folded = 0;
  let acts = 0;
  let livedAt = 0;
  /** Whether news has a time hangs on what has happened, not on the hour. */
  let newsToCome = true;
  let countedAt = '';
  const { station } = run.summary();
  const now = () => run.summary().now;

  function look(): DeskView {
    for (; folded < log.length; folded += 1) {
      const [event] = log.slice(folded, folded + 1);
      if (event) state = evolveRun(state, event);
    }
    const running = desk.responses.running();
    for (const response of running) responses.set(response.id, response);
    const mark = [state.version, ...running.map(({ version }) => version)].join();
    if (mark !== countedAt) {
      countedAt = mark;
      newsToCome = nextInjectAt(state, scenario, seenOf([...responses.values()], state)) !== undefined;
    }
    return {
      now: now(),
      station,
      responses: running,
      news,
      duty: desk.duty.current(),
      weather: desk.weather.book.current(),
      ...(tables.ok ? { tables: tables.value } : {}),
      plans: desk.library.current().inForce,
      newsToCome: newsToCome || toPlay(state).length > 0,
    };
  }

  async function control(command: Parameters<typeof run.act>[0]): Promise<void> {
    const done = await run.act(command, { commandId: services.newId(), as: CONTROLLER });
    if (!done.ok) throw new Error(`The controller was refused: ${done.refusal.code}`);
  }

  async function send(act: PlannedAct): Promise<void> {
    const reply = await run.handle(act.request.name, inputOf(act, services.newId));
    await setImmediate();
    if (reply.kind === 'done') {
      players.done(act, now());
      acts += 1;
      if (act.kind !== 'rhythm') livedAt = now();
      return;
    }
    players.refused(act, now());
    refusals.push({ key: act.key, at: now(), refusal: refusalIn(reply) });
  }

  async function passTo(at: Instant): Promise<void> {
    const wake = clock.nextWake() ?? Infinity;
    const to = Math.min(wake, clock.now() + (at - now()) / SPEED);
    await parts.pause?.((to - clock.now()) * SPEED);
    clock.passTo(to);
    await setImmediate();
  }

  try {
    await control({ type: 'Start' });
    await control({ type: 'SetSpeed', speed: SPEED });
    livedAt = now();
    for (;;) {
      if (signal?.aborted) return { end: 'aborted', acts, refusals, forgotten: players.forgotten };
      const view = look();
      const act = players.next(view);
      const [inject] = toPlay(state);
      parts.onProgress?.(view.now, acts);
      const isOver = !view.newsToCome && view.responses.length === 0 && !act;
      const isStuck = !view.newsToCome && view.now - livedAt > STUCK_AFTER;
      if (isOver || isStuck) {
        await control({ type: 'End', reason: isOver ? '脚本演完，处置已归档' : '脚本演完，处置未能归档' });
        return { end: isOver ? 'closed' : 'stuck', acts, refusals, forgotten: players.forgotten };
      }
      if (inject && inject.at <= view.now) await control({ type: 'Deliver', inject: inject.inject });
      else if (act && act.at <= view.now) await send(act);
      else await passTo(Math.min(act?.at ?? Infinity, inject?.at ?? Infinity));
    }
  } finally {
    run.close();
  }
}

function inputOf({ request, person, post }: PlannedAct, newId: () => string): object {
  const sent = { commandId: newId(), as: { person, post } };
  if (request.name === 'takeNews') return { ...sent, inject: request.inject };
  if (request.name === 'act') return { ...sent, response: request.response ?? newId(), command: request.command };
  return { ...sent, command: request.command };
}

function refusalIn(reply: Exclude<Reply, { kind: 'done' }>): Refusal {
  if (reply.kind === 'refused') return reply.refusal;
  throw new Error(`The desk of the run failed: ${JSON.stringify(reply)}`);
}
