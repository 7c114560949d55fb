import { useState } from 'react';
import type { Text } from '../../shared/base/text.ts';
import { actOn, type ResponseAct } from './act.ts';
import { useBusy } from './use-busy.ts';

/** One act at a time on a response, with the sentence of the last refusal. */
export function useAct(response: string): {
  readonly busy: boolean;
  readonly refusal: Text | undefined;
  /** True once the act is in the journal. */
  readonly act: (command: ResponseAct, at?: number) => Promise<boolean>;
} {
  const { busy, run } = useBusy();
  const [refusal, setRefusal] = useState<Text>();
  const act = async (command: ResponseAct, at?: number) => {
    let done = false;
    await run(async () => {
      setRefusal(undefined);
      const answer = await actOn(response, command, at);
      done = answer.kind === 'done';
      if (answer.kind === 'refused') setRefusal(answer.refusal.message);
      if (answer.kind === 'trouble') setRefusal(answer.trouble.message);
    });
    return done;
  };
  return { busy, refusal, act };
}
