import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { Directory } from '../../../shared/directory/state.ts';
import { dutyPlansOf } from '../../../shared/duty/daily.ts';
import type { Flow } from '../../../shared/flow/state.ts';
import { MOST_PERIOD_DAYS, type Period } from '../../../shared/period/period.ts';
import type { PeriodSheets } from '../../../shared/period/period-sheets.ts';
import { stationDay } from '../../../shared/period/station-sheet.ts';
import type { PlanEdition } from '../../../shared/plan/parse.ts';
import type { SpecialPlan, StationPlan } from '../../../shared/plan/schema.ts';
import { countDays, daysBetween } from '../../../shared/roster/slots.ts';

/** What a desk, or a journal read by the command line, gives for the sheets of a key period. */
export interface PeriodSource {
  readonly editions: readonly PlanEdition[];
  readonly flow: (day: string) => Flow;
  readonly directory: Directory;
  readonly mode: 'live' | 'drill';
  readonly now: number;
}

/** Puts together everything that the sheets of a period are written from, or says in a sentence what does not fit. */
export function gatherPeriod(source: PeriodSource, period: Period): Result<PeriodSheets> {
  const { editions, directory, mode, now } = source;
  if (period.from > period.until) {
    return refuse('days-crossed', '起始日期晚于结束日期，请核对', 'The first day lies after the last: check them');
  }
  if (countDays(period.from, period.until) > MOST_PERIOD_DAYS) {
    return refuse(
      'too-many-days',
      `一次最多做 ${MOST_PERIOD_DAYS} 天，请缩短日期范围`,
      `At most ${MOST_PERIOD_DAYS} days at once: choose fewer`,
    );
  }
  const general = editions.map(({ plan }) => plan).find((plan) => plan.tier === 'general');
  if (!general) {
    return refuse(
      'no-general-plan',
      '没有总体预案在用，时段和岗位无从得知；请到预案库查看原因',
      'No general plan is in force, so slots and posts are not known: see the plan library for the reason',
    );
  }
  const stations: StationPlan[] = [];
  for (const id of period.stations) {
    const plan = editions
      .map((one) => one.plan)
      .find((one): one is StationPlan => one.tier === 'station' && one.station.id === id);
    if (!plan) {
      return refuse(
        'no-station-plan',
        `没有“${id}”的分预案在用；请改正站名编号，或到预案库查看原因`,
        `No station plan of "${id}" is in force: correct the id, or see the plan library for the reason`,
      );
    }
    stations.push(plan);
  }
  const specials = editions.map(({ plan }) => plan).filter((plan): plan is SpecialPlan => plan.tier === 'special');
  const tried = specials.filter(({ trials = [] }) => trials.length > 0);
  const ground = { flow: source.flow, general, specials: tried, duty: dutyPlansOf(editions.map(({ plan }) => plan)) };
  const days = daysBetween(period.from, period.until);
  const named = new Set<string>([general.id, ...tried.map(({ id }) => id), ...stations.map(({ id }) => id)]);
  return ok({
    period,
    mode,
    now,
    general,
    directory,
    editions: editions.filter(({ plan }) => named.has(plan.id)),
    stations: stations.map((station) => days.map((day) => stationDay(ground, station, day, period.slots))),
  });
}
