import type { Holder } from '../duty/events.ts';
import type { ExpectedSeat } from './rostered.ts';

/** One seat of a shift: who is down for it, and who of those signed on sits in it. */
export interface AttendedSeat extends ExpectedSeat {
  readonly holder?: Holder;
}

export interface Attendance {
  readonly seats: readonly AttendedSeat[];
  /** Signed on to a post of the shift without a seat left for them. */
  readonly extra: readonly Holder[];
  /** Seats that somebody sits in: by the roster, in the place of another, or where nobody was down. */
  readonly filled: number;
}

/**
 * Who of a shift is there. People are matched by name, whichever seat of the post the roster gives them; each sits once. Whoever is not down for the post sits
 * where the one he relieved was down, else in a seat that nobody is down for.
 */
export function attendanceOf(expected: readonly ExpectedSeat[], holders: readonly Holder[]): Attendance {
  const posts = new Set(expected.map(({ post }) => post));
  const left = holders.filter(({ post }) => posts.has(post));
  const seatsBy = (
    seats: readonly AttendedSeat[],
    fits: (seat: AttendedSeat, holder: Holder) => boolean,
  ): readonly AttendedSeat[] =>
    seats.map((seat) => {
      const at = seat.holder ? -1 : left.findIndex((holder) => holder.post === seat.post && fits(seat, holder));
      const [holder] = at < 0 ? [] : left.splice(at, 1);
      return holder ? { ...seat, holder } : seat;
    });
  const byName = seatsBy(expected, (seat, holder) => seat.seated?.person === holder.person);
  const byRelief = seatsBy(byName, (seat, holder) => seat.seated !== undefined && seat.seated.person === holder.from);
  const seats = seatsBy(byRelief, (seat) => !seat.seated);
  return { seats, extra: left, filled: seats.filter(({ holder }) => holder).length };
}
