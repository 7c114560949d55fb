import { defined } from '../../../shared/base/defined.ts';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import type { PlanEdition } from '../../../shared/plan/parse.ts';
import { actAt } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { lockedOut } from '../requests/may-act.ts';
import type { DrillAnswers } from '../requests/handlers.ts';
import { mselAnswers } from './msel-answers.ts';
import { aarHandlers } from '../aar/aar-handlers.ts';
import { reviewNoteHandlers } from '../review-notes/review-note-handlers.ts';
import type { Jobs } from '../work/jobs.ts';
import { makeRun, type RunToMake } from './make-run.ts';
import { plansForRun } from './plans-for-run.ts';
import { runOfRecord, type ForkRun } from './run-of-record.ts';
import { runOfScenario, type ScenarioRun } from './run-of-scenario.ts';
import type { Runs } from './runs.ts';
import { openScenarios, type ScenarioFile, type ScenarioGround } from './scenarios.ts';

/** What the live desk answers of drills. `runs` is asked for late: the runs need the desk that answers. */
export function drillAnswers(desk: Desk, jobs: Jobs, runs: () => Runs): DrillAnswers {
  const { services } = desk;
  const scenarios = openScenarios(services, () => groundIn(desk));

  function createRun(input: ParsedInput<'createRun'>): Result<RequestOutput<'createRun'>> {
    const refused = lockedOut(desk);
    if (refused) return refused;
    const { commandId: run, from, title, team, station, pace } = input;
    const change = 'fork' in from && from.fork.change?.kind === 'plan' ? [from.fork.change] : [];
    const plans = plansForRun(desk, [...(input.plans ?? []), ...change]);
    if (!plans.ok) return plans;
    const act = actAt(services, input);
    const wall = Math.round(services.clock.now());
    const toMake =
      'fork' in from
        ? forked({ run, title, team, fork: defined(from.fork), act, wall }, plans.value)
        : played({ file: from.scenario, own: from.own }, { run, title, team, station, pace }, plans.value);
    if (!toMake.ok) return toMake;
    const made = makeRun(services.dataFolder, toMake.value, act, wall);
    if (made.ok) tellMade(run);
    return made;
  }

  function played(file: ScenarioFile, given: ScenarioRun, plans: readonly PlanEdition[]): Result<RunToMake> {
    const read = scenarios.read(file);
    if (!read.ok) return read;
    const parsed = plans.map(({ plan }) => plan);
    const ground = { ...groundIn(desk), plans: parsed, tables: desk.weather.book.tables() };
    return runOfScenario(read.value, given, plans, ground);
  }

  function forked(given: ForkRun, plans: readonly PlanEdition[]): Result<RunToMake> {
    const { run } = given.fork;
    if (run === undefined) return runOfRecord(desk, plans, given);
    const opened = runs().open(run);
    return opened.ok ? runOfRecord(opened.value.desk, plans, given) : opened;
  }

  /** The list of runs is another: whoever shows it hears of the run's first lines. */
  function tellMade(run: string): void {
    const opened = runs().open(run);
    if (!opened.ok) return;
    const { now, speed } = opened.value.summary();
    desk.push({ kind: 'run', run, events: opened.value.events(), now, speed });
  }

  return {
    listScenarios: () => ok({ scenarios: scenarios.list() }),
    readScenario(file) {
      const read = scenarios.read(file);
      if (!read.ok) return read;
      const { entry, text, parsed } = read.value;
      return ok({ entry, text, ...defined({ scenario: parsed.edition?.scenario }) });
    },
    saveScenario({ file, text, over }) {
      return lockedOut(desk) ?? scenarios.save(file, text, over);
    },
    removeScenario({ file }) {
      return lockedOut(desk) ?? scenarios.remove(file, services.clock.now());
    },
    ...mselAnswers(desk, jobs, scenarios, () => groundIn(desk)),
    listRuns: () => ok(runs().list()),
    createRun,
    readRun({ run }) {
      const opened = runs().open(run);
      if (!opened.ok) return opened;
      const { summary, events, scenario } = opened.value;
      const { now, speed } = summary();
      return ok({ summary: summary(), events: events(), ...defined({ scenario }), now, speed });
    },
    async runAct(input) {
      const refused = lockedOut(desk);
      if (refused) return refused;
      const { command } = input;
      // That a real event or a stopped console was why is written by what stops it, and never on somebody's word.
      if (command.type === 'Pause' && command.why !== 'controller') return consoleOnly();
      const opened = runs().open(input.run);
      if (!opened.ok) return opened;
      const done = await opened.value.act(command, input);
      return done.ok ? ok({ events: done.value }) : done;
    },
    stopForRealEvent: ({ as }) => ok({ stopped: runs().stopForRealEvent(undefined, as) }),
    ...reviewNoteHandlers(desk, (run) => {
      if (run === undefined) return ok(desk);
      const opened = runs().open(run);
      return opened.ok ? ok(opened.value.desk) : opened;
    }),
    ...aarHandlers(desk, jobs),
    readNews: atRunDesk,
    takeNews: atRunDesk,
  };
}

function groundIn({ library, weather }: Desk): ScenarioGround {
  const tables = weather.book.tables();
  return {
    plans: [...library.current().byHash.values()].map(({ plan }) => plan),
    hazards: tables.ok ? new Set(tables.value.hazards.map(({ id }) => id)) : undefined,
  };
}

const consoleOnly = () => refuse('console-only', '这一条只能由系统自己记入', 'Only the console itself writes this');

const atRunDesk = () =>
  refuse(
    'not-a-drill',
    '实战台没有演练来讯；请在参演窗口里看',
    'The live desk has no news of a drill: look in the window of the run',
  );
