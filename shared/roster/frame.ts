import type { Text } from '../base/text.ts';
import type { GeneralPlan, Shifts } from '../plan/schema.ts';
import type { Slot } from './slots.ts';

/** What the general plan in force says that a roster has to be filled with. */
export interface RosterFrame {
  readonly shifts: Shifts;
  readonly posts: readonly { readonly id: string; readonly title: Text }[];
  /** Whose roster it is. */
  readonly owner: Text;
}

/** Undefined when the general plan names no shifts. */
export function frameOf(general: GeneralPlan | undefined): RosterFrame | undefined {
  if (!general?.shifts) return undefined;
  const { shifts, posts, owner } = general;
  return { shifts, posts: posts.map(({ id, title }) => ({ id, title })), owner };
}

export function shiftTitle(frame: RosterFrame, shift: string): Text {
  return frame.shifts.list.find(({ id }) => id === shift)?.title ?? { zh: shift, en: shift };
}

export function postTitle(frame: RosterFrame, post: string): Text {
  return frame.posts.find(({ id }) => id === post)?.title ?? { zh: post, en: post };
}

/** `值班员2`; without a number where the post has one seat only. */
export function seatTitle(frame: RosterFrame, post: string, seat: number): Text {
  const { zh, en } = postTitle(frame, post);
  const count = frame.shifts.seats.find((one) => one.post === post)?.count ?? 1;
  return count === 1 ? { zh, en } : { zh: `${zh}${seat}`, en: `${en} ${seat}` };
}

/** `11月3日白班值班员2`, with the year in front. */
export function slotWords(frame: RosterFrame, { day, shift, post, seat }: Slot): Text {
  const place = seatTitle(frame, post, seat);
  const title = shiftTitle(frame, shift);
  return { zh: `${day} ${title.zh} ${place.zh}`, en: `${place.en}, ${title.en}, ${day}` };
}
