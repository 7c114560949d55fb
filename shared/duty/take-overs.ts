import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import { leads } from '../plan/leader.ts';
import type { DutyCommand } from './commands.ts';
import type { NewDutyEvent, TakeOver } from './events.ts';

/** Those that nobody has looked at yet, oldest first. */
export const openTakeOvers = (takeOvers: readonly TakeOver[] = []): readonly TakeOver[] =>
  takeOvers.filter((one) => !one.review);

/** A duty leader other than the person who took the posts says whether it was right. */
export function decideReview(
  takeOvers: readonly TakeOver[] = [],
  { takeOver, finding, words }: Extract<DutyCommand, { type: 'ReviewTakeOver' }>,
  { at, actor }: CommandMeta,
  posts: readonly string[],
): Result<readonly NewDutyEvent[]> {
  const found = takeOvers.find((one) => one.id === takeOver);
  if (!found) return refuse('no-take-over', '没有这次紧急接岗', 'There is no such emergency take-over');
  if (found.review) {
    return refuse(
      'already-reviewed',
      `${found.review.by} 已经复核过这次紧急接岗`,
      `${found.review.by} has reviewed this take-over already`,
    );
  }
  if (!leads(posts, actor.post) || actor.person === found.person) {
    return refuse(
      'other-leader-only',
      `紧急接岗由接岗人（${found.person}）以外的带班领导复核，请换人签到后复核`,
      `A duty leader other than ${found.person} reviews this: somebody else has to sign on as duty leader first`,
    );
  }
  return ok([{ type: 'TakeOverReviewed', at, data: { takeOver, finding, words } }]);
}
