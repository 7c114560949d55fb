import { useState } from 'react';
import type { RollCall, RollCallAnswer, RollCallChannel, RollCallTarget } from '../../../../shared/duty/roll-call.ts';
import { dutyAct, useBusy } from '../../../state/index.ts';
import type { Entered } from '../channels.ts';

export interface Row {
  readonly target: RollCallTarget;
  readonly answer: RollCallAnswer | undefined;
  readonly channel: RollCallChannel;
  readonly attempts: number;
  readonly answeredBy: string;
  readonly isBusy: boolean;
  readonly setChannel: (channel: RollCallChannel) => void;
  readonly setAttempts: (attempts: number) => void;
  readonly setAnsweredBy: (who: string) => void;
  /** Enters what became of the call, at a time typed or now; true once it is in the journal. */
  readonly enter: (state: Entered, at: number | undefined) => Promise<boolean>;
}

/** What is about to be entered for one party: as called, unless the officer says otherwise. */
export function useRow(call: RollCall, target: RollCallTarget): Row {
  const answer = call.answers[target.id];
  const { busy, run } = useBusy();
  const [channel, setChannel] = useState<RollCallChannel>();
  const [attempts, setAttempts] = useState<number>();
  const [answeredBy, setAnsweredBy] = useState<string>();
  const row = {
    channel: channel ?? answer?.channel ?? call.opened.channel,
    attempts: attempts ?? answer?.attempts ?? 1,
    answeredBy: answeredBy ?? answer?.answeredBy ?? '',
  };
  const enter = async (state: Entered, at: number | undefined): Promise<boolean> => {
    let isDone = false;
    await run(async () => {
      const who = row.answeredBy.trim();
      const acted = await dutyAct(
        {
          type: 'AnswerRollCall',
          rollCall: call.opened.rollCall,
          target: target.id,
          state,
          channel: row.channel,
          // Called again without a word about attempts: one more.
          attempts: attempts ?? (answer ? Math.min(99, answer.attempts + 1) : 1),
          ...(who === '' || state !== 'answered' ? {} : { answeredBy: who }),
        },
        at,
      );
      isDone = acted.kind === 'done';
      if (isDone) setAttempts(undefined);
    });
    return isDone;
  };
  return {
    target,
    answer,
    ...row,
    isBusy: busy,
    setChannel,
    setAttempts: (next) => setAttempts(Math.max(1, Math.min(99, next))),
    setAnsweredBy,
    enter,
  };
}
