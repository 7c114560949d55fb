import { refuse, type Refusal } from '../../../shared/base/result.ts';
import { personIn, type Directory } from '../../../shared/directory/state.ts';
import { LEADER } from '../../../shared/plan/leader.ts';
import type { SignOnProof } from '../../../shared/duty/sign-on-proof.ts';
import { lockAt } from '../../../shared/duty/locks.ts';
import { sits } from '../../../shared/duty/seats.ts';
import { notSignedOn } from '../acts.ts';
import type { Desk } from '../desk.ts';

type Refused = { readonly ok: false; readonly refusal: Refusal };

/** Why nobody may act here now: the screen is locked. A page that is covered must not act by another way either. */
export function lockedOut({ duty, services }: Pick<Desk, 'duty' | 'services'>): Refused | undefined {
  return lockAt(duty.current(), services.workstation)
    ? refuse(
        'desk-locked',
        '已锁屏，未记入。请先解锁；急事可紧急接岗',
        'The screen is locked and nothing was written. Unlock it first; if it cannot wait, take over in an emergency',
      )
    : undefined;
}

/** Why this person may not act for this post here and now; undefined if they may. */
export function mayNotAct(
  desk: Pick<Desk, 'duty' | 'services'>,
  as: { readonly person: string; readonly post: string },
): Refused | undefined {
  return lockedOut(desk) ?? (sits(desk.duty.current().holders, as) ? undefined : notSignedOn());
}

/** A post that the list of people does not give to this person. In an emergency nobody asks. */
export function notTheirPost(
  { directory, posts: inPlan }: Pick<Desk, 'directory' | 'posts'>,
  person: string,
  posts: readonly string[],
): Refused | undefined {
  const known = personIn(directory.current(), person);
  const allowed = known?.posts ?? [];
  const leading = posts.some((post) => post === LEADER) && inPlan().includes(LEADER);
  if (!known && leading && hasProvenLeader(directory.current())) return notALeader(person);
  if (allowed.length === 0 || posts.every((post) => allowed.includes(post))) return undefined;
  return refuse(
    'not-their-post',
    `名册里没有写“${person}”可任这个岗位：请带班领导在“值班—人员”里补上，急事用紧急接岗`,
    `The list of people does not give ${person} this post: ask the duty leader to add it under Duty, People; if it cannot wait, take over in an emergency`,
  );
}

/** Whether somebody on the list may lead and has a PIN: from then on nobody leads, and clears PINs, by a mere name. */
const hasProvenLeader = ({ people }: Directory): boolean =>
  Object.values(people).some(({ pin, posts }) => pin && (posts.length === 0 || posts.includes(LEADER)));

const notALeader = (person: string): Refused =>
  refuse(
    'not-listed-leader',
    `“${person}”不在名册里，不能任带班领导：请带班领导先在“值班—人员”里登记，急事用紧急接岗`,
    `${person} is not on the list of people and cannot be duty leader: have the duty leader add the person under Duty, People; if it cannot wait, take over in an emergency`,
  );

/** What stands for a proof where no PIN was asked for. */
export const unproved = ({ directory }: Pick<Desk, 'directory'>, person: string): SignOnProof =>
  personIn(directory.current(), person) ? 'none' : 'unlisted';
