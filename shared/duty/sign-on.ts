import type { CommandMeta } from '../base/journal-event.ts';
import { defined } from '../base/defined.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { DutyPlans } from './daily.ts';
import type { Holder, Lock, NewDutyEvent } from './events.ts';
import type { SignOnProof } from './sign-on-proof.ts';
import { lockAt } from './locks.ts';
import { atPost, seated, seatFor } from './seats.ts';

/** A post to be taken, and whom its new holder relieves; nobody for a free seat. */
export interface WantedPost {
  readonly post: string;
  readonly from?: string | undefined;
}

/** A person takes posts. The backend makes it once it knows how the person was proved; it never crosses the border. */
export interface SignOn {
  readonly type: 'SignOn';
  readonly person: string;
  readonly posts: readonly WantedPost[];
  /** Absent while nobody has asked for one. */
  readonly proof?: SignOnProof;
  /** Why without a PIN, in an emergency. */
  readonly reason?: string;
}

/**
 * All the posts or none. What the person holds at this workstation already stays as it is, but an emergency is put on record all the same. On a locked
 * workstation it takes a PIN or an emergency, and unlocks it.
 */
export function decideSignOn(
  day: { readonly holders: readonly Holder[]; readonly locks?: readonly Lock[] },
  { person, posts, proof, reason }: SignOn,
  { at, actor }: CommandMeta,
  plans: DutyPlans,
): Result<readonly NewDutyEvent[]> {
  const { workstation } = actor;
  const lock = lockAt(day, workstation);
  if (lock && proof !== 'pin' && proof !== 'emergency') {
    return refuse(
      'desk-locked',
      '已锁屏：请在岗人员先解锁，或写明理由紧急接岗',
      'The screen is locked: have someone who is signed on unlock it, or take over in an emergency and say why',
    );
  }
  const events: NewDutyEvent[] = [];
  let { holders } = day;
  for (const { post, from } of posts) {
    const isHeld = atPost(holders, post).some((one) => one.person === person && one.workstation === workstation);
    if (isHeld && proof !== 'emergency') continue;
    const seat = seatFor(holders, { post, person, from }, plans);
    if (!seat.ok) return seat;
    const data = { post, person, ...seat.value, ...defined({ proof, reason }) };
    events.push({ type: 'PostTaken', at, data });
    holders = seated(holders, { post, person, since: at, workstation, ...seat.value });
  }
  if (lock && proof) events.push({ type: 'DeskUnlocked', at, data: { person, proof } });
  return events.length > 0 ? ok(events) : refuse('already-held', '您已经在这个岗位上', 'You hold this post already');
}
