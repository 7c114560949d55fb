import { useState } from 'react';
import { actOn, type ResponseAct } from '../../../../state/index.ts';
import type { TimeValue } from '../../../../ui/index.ts';
import type { MessageDialogProps } from '../message-dialog.ts';
import { usualUnit } from './UnitFields.tsx';

/** What every step of a message's course has: the unit on the other side, and when it happened. */
export function useUnitAct({ response, one }: Pick<MessageDialogProps, 'response' | 'one'>) {
  const [unit, setUnit] = useState(usualUnit(response, one));
  const [at, setAt] = useState<TimeValue>(undefined);
  return {
    unit,
    setUnit,
    at,
    setAt,
    isReady: unit !== undefined && at !== null,
    /** True once the act is in the journal. */
    async write(act: (about: { readonly message: number; readonly unit: string }) => ResponseAct): Promise<boolean> {
      if (unit === undefined) return false;
      const answer = await actOn(response.id, act({ message: one.message, unit }), at ?? undefined);
      return answer.kind === 'done';
    },
  };
}
