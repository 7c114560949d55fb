import type { GateReport } from './gate-report.ts';
import type { PlanSet, SetPlan } from './plan-set.ts';
import type { SpecialPlan, StationPlan } from './schema.ts';
import type { OnwardMode, PlaceKind } from './vocabulary.ts';

/** Hour at which the operating day turns: a clock time before it belongs to the night after. */
const TURNS_AT = 4;

/** Kinds of places that a way onward leaves from. */
const LEAVES_FROM: Readonly<Record<OnwardMode, readonly PlaceKind[]>> = {
  metro: ['metro'],
  bus: ['bus'],
  taxi: ['taxi'],
  'ride-hail': ['ride-hail', 'parking'],
  shuttle: ['shuttle', 'bus'],
};

/** Ways onward and measures on trial: ids, places, clock times, and the order that asks for a measure. Bases: see check-sources.ts. */
export function checkOnward(set: PlanSet, report: GateReport): void {
  for (const station of set.stations) checkEntries(station, report);
  for (const special of set.specials.values()) checkTrials(special, report);
}

function checkEntries({ input, plan }: SetPlan<StationPlan>, report: GateReport): void {
  const seen = new Set<string>();
  for (const [index, { id, mode, places, from, until }] of (plan.onward ?? []).entries()) {
    const path = ['onward', index];
    if (seen.has(id)) duplicate(report, { input, path: [...path, 'id'] }, id);
    seen.add(id);
    for (const [at, name] of (places ?? []).entries()) {
      const place = plan.places.find((one) => one.id === name);
      if (place && LEAVES_FROM[mode].includes(place.kind)) continue;
      report.error(
        input,
        [...path, 'places', at],
        'onward-place',
        place
          ? `点位“${name}”不是${mode}能发车的地方；请改正点位，或改接驳方式`
          : `本预案没有点位“${name}”；请改正编号，或先在 places 补列`,
        place
          ? `The place "${name}" is none that ${mode} leaves from: correct the place or the mode`
          : `This plan has no place "${name}": correct the id, or list the place first`,
      );
    }
    if (minuteOf(from) >= minuteOf(until, true)) crossedTimes(report, { input, path: [...path, 'until'] }, from, until);
  }
}

function checkTrials({ input, plan, stepById }: SetPlan<SpecialPlan>, report: GateReport): void {
  const seen = new Set<string>();
  for (const [index, { id, step, change, from, until }] of (plan.trials ?? []).entries()) {
    const path = ['trials', index];
    if (seen.has(id)) duplicate(report, { input, path: [...path, 'id'] }, id);
    seen.add(id);
    if (stepById.get(step)?.step.kind !== 'order') {
      report.error(
        input,
        [...path, 'step'],
        'trial-without-order',
        `“${step}”不是本预案的指令步骤；请写下达这项措施的指令`,
        `"${step}" is no order of this plan: name the order that asks for this measure`,
      );
    }
    if ('extend' in change && (from !== undefined || until !== undefined)) {
      report.error(
        input,
        path,
        'trial-times',
        '延时从末班算起，不写 from 和 until；请删去',
        'An extension counts from the last departure: take `from` and `until` out',
      );
    }
    if (('addVehicles' in change || 'perHour' in change) && (from === undefined || until === undefined)) {
      report.error(
        input,
        path,
        'trial-times',
        '加车、加运力要写明几点到几点；请补 from 和 until',
        'More vehicles or more people an hour need a time: write `from` and `until`',
      );
    }
    if (from !== undefined && until !== undefined && minuteOf(from) >= minuteOf(until, true)) {
      crossedTimes(report, { input, path: [...path, 'until'] }, from, until);
    }
  }
}

/** Minutes after the operating day has turned. */
function minuteOf(clock: string, isEnd = false): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const minutes = (hour * 60 + minute - TURNS_AT * 60 + 1440) % 1440;
  return isEnd && minutes === 0 ? 1440 : minutes;
}

type At = { readonly input: Parameters<GateReport['error']>[0]; readonly path: Parameters<GateReport['error']>[1] };

function duplicate(report: GateReport, { input, path }: At, id: string): void {
  report.error(
    input,
    path,
    'duplicate-id',
    `编号“${id}”写了两次；请换编号`,
    `The id "${id}" stands twice: give one another`,
  );
}

function crossedTimes(report: GateReport, { input, path }: At, from: string, until: string): void {
  report.error(
    input,
    path,
    'onward-times',
    `${from} 到 ${until} 起止颠倒；一天从 04:00 到次日 04:00，请核对`,
    `The time ${from} to ${until} ends before it begins; a day runs from 04:00 to 04:00: check the times`,
  );
}
