import type { Instant } from '../../base/instant.ts';
import type { DutyEvent } from '../../duty/events.ts';
import { cityCallCases, rollCallCases } from '../course/duty-cases.ts';
import type { MeasureValue } from './shape.ts';
import { measureCaseOf, shareValue } from './values.ts';

/**
 * Roll calls that were begun from `from` up to `until`; a call of the city when it rang. `duty`: the events of one desk and one mode, oldest day first, up to
 * the newest: an answer may be entered days later.
 */
export function callMeasures(
  duty: readonly DutyEvent[],
  { from = -Infinity, until = Infinity }: { readonly from?: Instant | undefined; readonly until?: Instant | undefined },
): readonly MeasureValue[] {
  const isIn = (at: Instant) => from <= at && at < until;
  const within = duty.filter(
    (event) =>
      event.type === 'RollCallAnswered' ||
      (event.type === 'RollCallOpened' && isIn(event.at)) ||
      (event.type === 'CityCallAnswered' && isIn(event.data.calledAt)),
  );
  return [
    shareValue('city-calls', cityCallCases(within, -Infinity).map(measureCaseOf)),
    shareValue('roll-calls', rollCallCases(within, -Infinity).map(measureCaseOf)),
  ];
}
