import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { DutyCommand } from './commands.ts';
import type { Holder, Lock, NewDutyEvent } from './events.ts';
import type { SignOnProof } from './sign-on-proof.ts';
import { namesOf } from './seats.ts';

/** Uncovers a workstation. The backend writes it once the PIN has been proved; it never crosses the border. */
export interface UnlockDesk {
  readonly type: 'UnlockDesk';
  readonly person: string;
  readonly proof: SignOnProof;
}

type Decision = Result<readonly NewDutyEvent[]>;

interface LockedDay {
  readonly locks?: readonly Lock[];
  readonly holders: readonly Holder[];
}

export const lockAt = ({ locks = [] }: LockedDay, workstation: string | undefined): Lock | undefined =>
  locks.find((lock) => lock.workstation === workstation);

export function decideLock(
  day: LockedDay,
  { cause }: Extract<DutyCommand, { type: 'LockDesk' }>,
  { at, actor }: CommandMeta,
): Decision {
  if (lockAt(day, actor.workstation)) return refuse('locked-already', '已经锁屏', 'The screen is locked already');
  return ok([{ type: 'DeskLocked', at, data: { cause } }]);
}

export function decideUnlock(day: LockedDay, { person, proof }: UnlockDesk, { at, actor }: CommandMeta): Decision {
  if (!lockAt(day, actor.workstation)) return refuse('not-locked', '没有锁屏', 'The screen is not locked');
  const here = day.holders.filter((one) => one.workstation === actor.workstation);
  if (!here.some((one) => one.person === person)) {
    const names = namesOf(here);
    return refuse(
      'not-here',
      `只有在这台机器上签到的人能解锁（${names.zh || '现在没有人'}）；其他人请用签到或紧急接岗`,
      `Only who is signed on here unlocks (${names.en || 'nobody now'}); others sign on or take over in an emergency`,
    );
  }
  return ok([{ type: 'DeskUnlocked', at, data: { person, proof } }]);
}
