import { refuse, type Refusal } from '../../shared/base/result.ts';
import { lockAt } from '../../shared/duty/locks.ts';
import { sits } from '../../shared/duty/seats.ts';
import { notSignedOn } from './acts.ts';
import type { Desk } from './desk.ts';

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
