import type { PlanPath } from '../plan/plan-path.ts';
import { checkInjectOrder } from './check-inject-order.ts';
import { checkTimes } from './check-times.ts';
import { instantOf, isAssumed } from './inject.ts';
import type { ScenarioReport } from './scenario-report.ts';
import type { Scenario } from './scenario-schema.ts';

/** What one scenario file must keep by itself, without the plans: ids, times and sources. */
export function checkScenario(scenario: Scenario, report: ScenarioReport): void {
  checkIds(scenario, report);
  checkTimes(scenario, report);
  checkInjectOrder(scenario, report);
  checkSources(scenario, report);
  checkMoments(scenario, report);
}

function checkIds(scenario: Scenario, report: ScenarioReport): void {
  const lists = {
    sources: scenario.sources.map(({ id }) => id),
    trains: scenario.trains.map(({ id }) => id),
    objectives: scenario.objectives.map(({ id }) => id),
    moments: scenario.moments.map(({ id }) => id),
    injects: scenario.injects.map(({ id }) => id),
    plans: scenario.plans,
    posts: scenario.posts,
  };
  for (const [list, ids] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      if (seen.has(id)) {
        report.error(
          [list, index],
          'duplicate-id',
          `${list} 里“${id}”写了两次；请换一个编号，或删去一个`,
          `"${id}" stands twice in ${list}: give one another id, or take it out`,
        );
      }
      seen.add(id);
    }
  }
}

function checkSources(scenario: Scenario, report: ScenarioReport): void {
  const known = new Set(scenario.sources.map(({ id }) => id));
  const named = new Set<string>();
  for (const { id, path } of sourceNames(scenario)) {
    named.add(id);
    if (known.has(id)) continue;
    report.error(
      path,
      'unknown-source',
      `sources 里没有“${id}”；请改正编号，或先列出这条来源`,
      `There is no source "${id}" in \`sources\`: correct the id, or list the source first`,
    );
  }
  for (const [index, { id }] of scenario.sources.entries()) {
    if (named.has(id)) continue;
    report.doubt(
      ['sources', index],
      'source-unused',
      `来源“${id}”没有任何地方引用；请在用到的地方引用，或删去`,
      `Nothing names the source "${id}": name it where it is used, or take it out`,
    );
  }
  const bare = [
    ...scenario.injects.map((one, index) => ({ one, path: ['injects', index], whole: isAssumed(one) })),
    ...scenario.moments.map((one, index) => ({ one, path: ['moments', index], whole: one.assumed === true })),
  ];
  for (const { one, path, whole } of bare) {
    if (whole || one.source.length > 0) continue;
    report.error(
      path,
      'without-source',
      `“${one.id}”既没有来源，也没有注明演练假定；请写 source，或写 assumed: true`,
      `"${one.id}" has no source and is not marked as assumed: write \`source\`, or \`assumed: true\``,
    );
  }
}

function* sourceNames({ trains, moments, injects }: Scenario): Generator<{ id: string; path: PlanPath }> {
  const inList = function* (list: readonly string[], path: PlanPath) {
    for (const [index, id] of list.entries()) yield { id, path: [...path, index] };
  };
  for (const [index, { source }] of trains.entries()) yield* inList(source, ['trains', index, 'source']);
  for (const [index, { source }] of moments.entries()) yield* inList(source, ['moments', index, 'source']);
  for (const [index, { source, conflicts }] of injects.entries()) {
    yield* inList(source, ['injects', index, 'source']);
    for (const [c, { values }] of conflicts.entries()) {
      for (const [v, value] of values.entries()) {
        yield* inList(value.source, ['injects', index, 'conflicts', c, 'values', v, 'source']);
      }
    }
  }
}

function checkMoments(scenario: Scenario, report: ScenarioReport): void {
  const injects = new Set(scenario.injects.map(({ id }) => id));
  for (const [index, { id, at, inject }] of scenario.moments.entries()) {
    if (instantOf(at) < instantOf(scenario.start)) {
      report.error(
        ['moments', index, 'at'],
        'before-start',
        `时刻“${id}”早于演练开始时刻；请把 start 提前，或改正这一时刻`,
        `The moment "${id}" comes before the start of the drill: move \`start\` back, or correct this time`,
      );
    }
    if (inject === undefined || injects.has(inject)) continue;
    report.error(
      ['moments', index, 'inject'],
      'unknown-inject',
      `injects 里没有“${inject}”；请改正编号`,
      `There is no inject "${inject}": correct the id`,
    );
  }
}
