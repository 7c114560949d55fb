import { useEffect, useState } from 'react';
import { foldDuty } from '../duty.ts';
import type { Holder } from '../../../shared/duty/events.ts';
import type { RequestOutput } from '../../../shared/contract/requests.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { requestLive } from '../../client/request.ts';
import { heldAt } from '../identity.ts';

type Hello = RequestOutput<'hello'>;

/** Of the live desk as it is now, what a fork needs: who is signed on here, and which editions and drafts there are to try. */
export interface Today {
  readonly holders: readonly Holder[];
  readonly plans: Hello['plans'];
  readonly drafts: Hello['drafts'];
}

/** Asked once for each time it is shown; undefined until the desk has answered. */
export function useToday(): Today | undefined {
  const [today, setToday] = useState<Today>();
  useEffect(() => {
    let isHere = true;
    void requestLive('hello', {}).then((answer) => {
      if (!isHere || answer.kind !== 'done') return;
      const { duty, dutyDay, workstation, plans, drafts } = answer.value;
      setToday({ holders: heldAt(foldDuty(dutyDay, duty).holders, workstation), plans, drafts });
    });
    return () => {
      isHere = false;
    };
  }, []);
  return today;
}

/** The text of an edition of the library, or of a draft as it stands; undefined when it does not read as a plan. */
export async function textToTry(plan: string, hash: string, isDraft: boolean): Promise<Plan | undefined> {
  if (!isDraft) {
    const answer = await requestLive('readPlan', { hash });
    return answer.kind === 'done' ? answer.value.plan : undefined;
  }
  const draft = await requestLive('readDraft', { plan });
  if (draft.kind !== 'done' || draft.value.hash !== hash) return undefined;
  const checked = await requestLive('checkDraft', { plan, text: draft.value.text });
  return checked.kind === 'done' && checked.value.plan?.hash === hash ? checked.value.plan.plan : undefined;
}
