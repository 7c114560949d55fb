import type { Text } from '../base/text.ts';
import { sliceOfClock } from '../flow/operating-day.ts';
import type { GeneralPlan, StationPlan, TimeSlots } from '../plan/schema.ts';

/** A part of the operating day, in slices (minutes from 04:00), end excluded. */
export interface Slot {
  readonly id: string;
  readonly title: Text;
  readonly from: number;
  readonly until: number;
  /** As the plan writes them. */
  readonly clock: { readonly from: string; readonly until: string };
}

/** The time slots of a station: its own, else those of the general plan; none where neither names any. */
export function slotsOf(general: GeneralPlan | undefined, station: StationPlan): readonly Slot[] {
  return partsOf(station.timeSlots ?? general?.timeSlots);
}

/** Each slot ends when the next begins, the last with the operating day. */
function partsOf(slots: TimeSlots | undefined): readonly Slot[] {
  const list = slots?.list ?? [];
  const [first] = list;
  return list.map(({ id, title, from }, index) => {
    const until = list[index + 1]?.from ?? first?.from ?? from;
    return { id, title, from: sliceOfClock(from), until: sliceOfClock(until, 'end'), clock: { from, until } };
  });
}
