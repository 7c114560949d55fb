import { ok, refuse, type Result } from '../base/result.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { text, type Text } from '../base/text.ts';
import type { Shifts } from '../plan/schema.ts';
import type { DutyCommand } from './commands.ts';
import type { DutyPlans } from './daily.ts';
import type { DutyShapes, Holder, NewDutyEvent } from './events.ts';

/** The seats of a post, by what the plan says of a shift; one where it counts none. */
export const seatsOf = (seats: Shifts['seats'], post: string): number =>
  seats.find((one) => one.post === post)?.count ?? 1;

/** Who sits at a post, in the order they came. */
export const atPost = (holders: readonly Holder[], post: string): readonly Holder[] =>
  holders.filter((one) => one.post === post);

/** Their names, as one line: a post can have several people. Undefined when nobody sits there. */
export function namesAt(holders: readonly Holder[], post: string): Text | undefined {
  const there = atPost(holders, post);
  return there.length === 0 ? undefined : namesOf(there);
}

/** The people of some seats, each once. */
export function namesOf(holders: readonly Holder[]): Text {
  const people = [...new Set(holders.map((one) => one.person))];
  return text(people.join('、'), people.join(', '));
}

export const sits = (holders: readonly Holder[], { person, post }: { person: string; post: string }): boolean =>
  holders.some((one) => one.post === post && one.person === person);

/**
 * How a person can come to a post: to a free seat, or by relieving one of those who sit there. Nobody is relieved by one who sits there already, at another
 * workstation.
 */
export function waysToSeat(
  holders: readonly Holder[],
  seats: Shifts['seats'],
  { person, post }: { person: string; post: string },
): { readonly isFree: boolean; readonly relievable: readonly Holder[] } {
  const there = atPost(holders, post);
  if (sits(there, { person, post })) return { isFree: true, relievable: [] };
  return { isFree: there.length < seatsOf(seats, post), relievable: there };
}

/**
 * The seat a person comes to: a free one beside whoever sits there, or that of the person named by `from`. Someone who sits at the post already takes the own
 * seat along to another workstation.
 */
export function seatFor(
  holders: readonly Holder[],
  { post, person, from }: { readonly post: string; readonly person: string; readonly from?: string | undefined },
  plans: DutyPlans,
): Result<Pick<DutyShapes['PostTaken'], 'beside' | 'from'>> {
  if (!plans.posts.includes(post))
    return refuse('unknown-post', '总体预案里没有这个岗位', 'The general plan has no such post');
  const there = atPost(holders, post);
  if (sits(there, { person, post })) return ok({ from: person });
  if (from !== undefined) {
    if (there.some((one) => one.person === from)) return ok({ from });
    return refuse(
      'not-there',
      `“${from}”已不在这个岗位上，请重新选择接替哪一位`,
      `${from} no longer holds this post: choose again whom you relieve`,
    );
  }
  const seats = seatsOf(plans.seats ?? [], post);
  if (there.length < seats) return ok({ beside: true });
  const who = namesAt(holders, post);
  return refuse(
    'seats-taken',
    `这个岗位的 ${seats} 个席位都有人（${who?.zh}），请选择接替哪一位`,
    `All ${seats} seats of this post are taken (${who?.en}): choose whom you relieve`,
  );
}

/** Gives up a seat: one's own, or that of the person named, who has gone without doing so. */
export function decideReleasePost(
  holders: readonly Holder[],
  { post, person }: Extract<DutyCommand, { type: 'ReleasePost' }>,
  { at, actor }: CommandMeta,
): Result<readonly NewDutyEvent[]> {
  const there = namesAt(holders, post);
  if (!there) return refuse('not-held', '这个岗位现在没有人', 'Nobody holds this post');
  const who = person ?? actor.person;
  if (!sits(holders, { post, person: who })) {
    return refuse(
      'not-there',
      `“${who}”不在这个岗位上，现在在岗的是 ${there.zh}`,
      `${who} does not hold this post; it is held by ${there.en}`,
    );
  }
  return ok([{ type: 'PostReleased', at, data: { post, person: who } }]);
}

/**
 * The seats after one was taken. Journals from before posts had seats say neither `beside` nor `from`: there whoever came took the post from all who
 * held it.
 */
export function seated(holders: readonly Holder[], holder: Holder): readonly Holder[] {
  const stays = (one: Holder) =>
    one.post !== holder.post ||
    (one.person !== holder.person &&
      (holder.beside === true || (holder.from !== undefined && one.person !== holder.from)));
  return [...holders.filter(stays), holder];
}
