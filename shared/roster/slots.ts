import { beijingDate, DAY, fromBeijing } from '../base/instant.ts';
import type { Shifts } from '../plan/schema.ts';

/** One seat of one post in one shift of one day. */
export interface Slot {
  /** The Beijing date that the shift begins on. */
  readonly day: string;
  /** A shift of the general plan. */
  readonly shift: string;
  readonly post: string;
  /** From 1 to the number of seats that the plan gives the post. */
  readonly seat: number;
}

export function slotKey({ day, shift, post, seat }: Slot): string {
  return `${day}/${shift}/${post}/${seat}`;
}

export function isSlot(shifts: Shifts, slot: Slot): boolean {
  const seats = shifts.seats.find(({ post }) => post === slot.post)?.count ?? 0;
  return isDay(slot.day) && shifts.list.some(({ id }) => id === slot.shift) && slot.seat >= 1 && slot.seat <= seats;
}

/** Every seat of a shift, in the order of the plan. */
export function slotsOfShift({ seats }: Shifts, day: string, shift: string): readonly Slot[] {
  return seats.flatMap(({ post, count }) =>
    Array.from({ length: count }, (_, index) => ({ day, shift, post, seat: index + 1 })),
  );
}

/** Every seat of a day, shift by shift. */
export function slotsOfDay(shifts: Shifts, day: string): readonly Slot[] {
  return shifts.list.flatMap(({ id }) => slotsOfShift(shifts, day, id));
}

export function isDay(day: string): boolean {
  return fromBeijing(day, '00:00') !== undefined;
}

/** The day this many days later. */
export function dayAfter(day: string, days: number): string {
  const start = fromBeijing(day, '00:00');
  if (start === undefined) throw new Error(`Not a day: ${day}`);
  return beijingDate(start + days * DAY);
}

/** A year and a month of days are shown or exported at once; more is no sheet that anybody prints. */
export const MOST_DAYS = 400;

/** How many days there are from one to another, both included, without making a list of them. */
export function countDays(from: string, to: string): number {
  const [first = 0, last = 0] = [from, to].map((day) => fromBeijing(day, '00:00'));
  return (last - first) / DAY + 1;
}

/** All days from one to another, both included; none when they are the wrong way round. */
export function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day);
  return days;
}

/** First and last day of the month that a day lies in. */
export function monthOf(day: string): { readonly from: string; readonly to: string } {
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: dayAfter(`${dayAfter(from, 31).slice(0, 7)}-01`, -1) };
}
