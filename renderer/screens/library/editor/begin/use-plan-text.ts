import { useEffect, useState } from 'react';
import type { Text } from '../../../../../shared/base/text.ts';
import type { DraftEntry } from '../../../../../shared/contract/shapes.ts';
import { readDraft, readPlanText, useView } from '../../../../state/index.ts';

/** The text that an import into a plan would change. */
export interface PlanTextAtHand {
  /** Its draft, or its edition in force where there is no draft; absent while it is being read. */
  readonly text?: string;
  readonly base?: string | undefined;
  readonly draft?: DraftEntry;
  /** Why it cannot be read. */
  readonly why?: Text;
}

/** Reads the text of a plan anew whenever another is chosen or its draft has moved on. */
export function usePlanText(plan: string | undefined): PlanTextAtHand {
  const hash = useView((state) => state.plans.find((one) => one.id === plan)?.hash);
  const draft = useView((state) => state.drafts.find((one) => one.plan === plan));
  const key = `${plan} ${hash} ${draft?.hash}`;
  const [read, setRead] = useState<{ readonly key: string; readonly at: PlanTextAtHand }>();
  useEffect(() => {
    if (plan === undefined) return;
    let isHere = true;
    const keep = (at: PlanTextAtHand) => isHere && setRead({ key, at });
    const readIt = async () => {
      if (draft) {
        const answer = await readDraft(plan);
        if (answer.kind === 'done') keep({ text: answer.value.text, base: answer.value.base, draft });
        else if (answer.kind === 'refused') keep({ why: answer.refusal.message });
      } else if (hash !== undefined) {
        const answer = await readPlanText(hash);
        if (answer.kind === 'done') keep({ text: answer.value.text, base: hash });
        else if (answer.kind === 'refused') keep({ why: answer.refusal.message });
      }
    };
    void readIt();
    return () => {
      isHere = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key has all of them
  }, [key]);
  return read?.key === key ? read.at : {};
}
