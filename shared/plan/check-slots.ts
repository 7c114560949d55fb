import type { GateReport } from './gate-report.ts';
import type { PlanSet } from './plan-set.ts';
import type { Plan } from './schema.ts';

/** Time slots: they begin with the operating day, follow each other, and each has an id of its own. */
export function checkSlots(set: PlanSet, report: GateReport): void {
  for (const { input, plan } of set.all) {
    const list = slotsIn(plan);
    for (const [index, { id, from }] of list.entries()) {
      const path = ['timeSlots', 'list', index];
      const before = list[index - 1];
      if (index === 0 && from !== DAY_TURNS) {
        report.error(
          input,
          [...path, 'from'],
          'slots-begin',
          `第一个时段从 ${from} 起，运营日从 ${DAY_TURNS} 起；请改为 ${DAY_TURNS}`,
          `The first slot begins at ${from}, the operating day at ${DAY_TURNS}: write ${DAY_TURNS}`,
        );
      } else if (before && minuteOf(from) <= minuteOf(before.from)) {
        report.error(
          input,
          [...path, 'from'],
          'slots-order',
          `时段从 ${from} 起，不晚于前一个（${before.from}）；请按先后排列，0时以后的排在最后`,
          `The slot begins at ${from}, not after the one before (${before.from}): put them in order, those after midnight last`,
        );
      }
      if (list.findIndex((one) => one.id === id) !== index) {
        report.error(
          input,
          [...path, 'id'],
          'duplicate-id',
          `时段编号“${id}”用了两次；请改掉一个`,
          `Two slots have the id "${id}": change one`,
        );
      }
    }
  }
}

/** When the operating day turns, as the forecast of arrivals counts it. */
const DAY_TURNS = '04:00';

const slotsIn = (plan: Plan) => (plan.tier === 'special' ? [] : (plan.timeSlots?.list ?? []));

function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return (hour * 60 + minute - 240 + 1440) % 1440;
}
