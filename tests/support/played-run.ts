import { planSource } from '../../electron/backend/plan-source.ts';
import type { JournalEvent } from '../../shared/base/journal-event.ts';
import { MINUTE, type Instant } from '../../shared/base/instant.ts';
import { RUN_STREAM, type RunEvent, type RunShapes } from '../../shared/drill/run/events.ts';
import { NEWS_STREAM, type NewsEvent, type NewsShapes } from '../../shared/drill/run/news.ts';
import { parseScenario } from '../../shared/drill/parse-scenario.ts';
import type { RunRecord } from '../../shared/drill/score/evaluate.ts';
import type { PlanEdition } from '../../shared/plan/parse.ts';
import { dutyStream, type DutyEvent, type DutyShapes } from '../../shared/duty/events.ts';
import { AWARE_AT, pureDesk } from './pure-desk.ts';
import { scenario, scenarioText, type ScenarioSource } from './scenario-builder.ts';
import { smallEditions } from './small-desk.ts';

/** 13:00 on the day of the small scenarios of these tests. */
export const START_AT = AWARE_AT - 5 * MINUTE;

/** A scenario as a run keeps it: its text under its hash. */
export type PlayedScenario = NonNullable<ReturnType<typeof parseScenario>['edition']>;

/** The small scenario, on the day of the desk of pure-desk.ts, with what a test changes in it. */
export function playedScenario(change: (source: ScenarioSource) => void): PlayedScenario {
  const source = scenario();
  source.start = { date: '2023-07-30', time: '13:00' };
  change(source);
  const { edition, findings } = parseScenario(scenarioText(source), 'test.yaml');
  if (!edition) throw new Error(JSON.stringify(findings));
  return edition;
}

interface Played {
  readonly scenario?: PlayedScenario;
  readonly fork?: RunShapes['RunCreated']['fork'];
  readonly run?: string;
  readonly team?: string;
  /** The smallest plan set when left out. */
  readonly editions?: readonly PlanEdition[];
  readonly station?: string;
}

/** A run whose desk, controller and players are one test: what each of them writes down, with a clock that the test moves. */
export function playedRun({
  scenario: played,
  fork,
  run = 'run-1',
  team = '一组',
  editions = Object.values(smallEditions()),
  station = 'east',
}: Played = {}) {
  const { source } = planSource((hash) => editions.find((one) => one.hash === hash));
  const desk = pureDesk(
    {
      general: editions.find(({ plan }) => plan.tier === 'general'),
      station: (id) => editions.find(({ plan }) => plan.tier === 'station' && plan.station.id === id),
      special: (id) => editions.find(({ plan }) => plan.tier === 'special' && plan.id === id),
    },
    source,
  );
  const log: RunEvent[] = [];
  const news: NewsEvent[] = [];
  const duty: DutyEvent[] = [];

  function stored(stream: string, list: readonly unknown[], type: string, data: unknown, at: Instant): JournalEvent {
    return {
      stream,
      version: list.length + 1,
      type,
      at,
      recordedAt: at,
      byPerson: '控制员甲',
      byPost: 'controller',
      workstation: 'w1',
      mode: 'drill',
      commandId: `${stream}-${list.length + 1}`,
      data,
    };
  }

  const made = {
    desk,
    /** Every text that the run is pinned to, with the scenario. */
    texts: [...editions, ...(played ? [played] : [])].map(({ hash, text }) => ({ hash, text })),
    /** Writes into the controller's log; the machine's clock runs with the simulated one. */
    control<T extends RunEvent['type']>(type: T, data: Omit<RunShapes[T], 'wall'>, at = desk.now): void {
      log.push(stored(RUN_STREAM, log, type, { ...data, wall: at }, at) as RunEvent);
    },
    /** Plays an inject: the controller's log and the players' news both have it. */
    deliver(inject: string, to = 'duty-officer', at = desk.now): void {
      made.control('InjectDelivered', { inject, how: 'time' }, at);
      const content = { zh: `情况${inject}`, en: `news ${inject}` };
      const data = { inject, from: 'railway', to, channel: 'phone', content } satisfies NewsShapes['NewsArrived'];
      news.push(stored(NEWS_STREAM, news, 'NewsArrived', data, at) as NewsEvent);
    },
    take(inject: string): void {
      news.push(stored(NEWS_STREAM, news, 'NewsTaken', { inject }, desk.now) as NewsEvent);
    },
    onDuty<T extends DutyEvent['type']>(type: T, data: DutyShapes[T]): void {
      duty.push(stored(dutyStream('2023-07-30'), duty, type, data, desk.now) as DutyEvent);
    },
    record(now: Instant = desk.now): RunRecord {
      return {
        run: log,
        news,
        responses: desk.events.length === 0 ? [] : [{ response: 'r1', events: desk.events }],
        duty,
        scenario: played?.scenario,
        plans: editions.map(({ plan }) => plan),
        source,
        now,
      };
    },
  };
  const named = played && { id: played.scenario.id, hash: played.hash, title: played.scenario.title };
  made.control(
    'RunCreated',
    {
      run,
      title: '演练一',
      team,
      ...(named ? { scenario: named } : {}),
      ...(fork ? { fork } : {}),
      startAt: fork?.at ?? START_AT,
      station,
      plans: editions.map(({ plan, hash: of }) => ({ id: plan.id, hash: of })),
    },
    fork?.at ?? START_AT,
  );
  return made;
}

export type PlayedRun = ReturnType<typeof playedRun>;
