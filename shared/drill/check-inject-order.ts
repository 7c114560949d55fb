import type { PlanPath } from '../plan/plan-path.ts';
import { awaitedInject } from './inject.ts';
import type { ScenarioReport } from './scenario-report.ts';
import type { Scenario } from './scenario-schema.ts';

/** Words that conditions use for something else than an inject. */
const RESERVED: readonly string[] = ['start', 'awareness', 'first-report'];

/** Injects that wait for another: it must be there, and the waiting must have a beginning. */
export function checkInjectOrder({ injects }: Scenario, report: ScenarioReport): void {
  const waitsFor = new Map<string, string>();
  const known = new Set(injects.map(({ id }) => id));
  for (const [index, { id, when }] of injects.entries()) {
    if (RESERVED.includes(id)) {
      report.error(
        ['injects', index, 'id'],
        'reserved-id',
        `“${id}”在条件里另有所指，不能作情况的编号；请换一个`,
        `"${id}" means something else in conditions and cannot be the id of an inject: give it another`,
      );
    }
    if (!when) continue;
    const awaited = awaitedInject(when);
    if (awaited === undefined) continue;
    if (known.has(awaited)) waitsFor.set(id, awaited);
    else {
      const path: PlanPath = ['injects', index, 'when', 'not' in when ? 'since' : 'inject'];
      report.error(
        path,
        'unknown-inject',
        `injects 里没有“${awaited}”；请改正编号`,
        `There is no inject "${awaited}": correct the id`,
      );
    }
  }
  for (const cycle of cyclesOf(waitsFor)) {
    const index = injects.findIndex(({ id }) => id === cycle[0]);
    const around = [...cycle, cycle[0]].join(' → ');
    report.error(
      ['injects', index, 'when'],
      'cyclic-conditions',
      `这些情况互相等待，一条也发不出：${around}；请改其中一条的条件`,
      `These injects wait for each other and none is ever played: ${around}. Give one of them another condition`,
    );
  }
}

/** Every circle once, beginning where the file comes to it first. Each inject waits for one other at most. */
function cyclesOf(waitsFor: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const settled = new Set<string>();
  for (const start of waitsFor.keys()) {
    const way: string[] = [];
    for (let at: string | undefined = start; at !== undefined && !settled.has(at); at = waitsFor.get(at)) {
      settled.add(at);
      way.push(at);
    }
    const end = waitsFor.get(way.at(-1) ?? '');
    const from = end === undefined ? -1 : way.indexOf(end);
    if (from >= 0) cycles.push(way.slice(from));
  }
  return cycles;
}
