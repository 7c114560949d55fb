import { useEffect, useState } from 'react';
import type { RequestOutput } from '../../../shared/contract/requests.ts';
import { request } from '../../client/request.ts';
import { sayWhy } from '../messages.ts';

/** What every run came to, read when a screen begins to show it; undefined until then. */
export function useOutcomes(): RequestOutput<'readOutcomes'> | undefined {
  const [outcomes, setOutcomes] = useState<RequestOutput<'readOutcomes'>>();
  useEffect(() => {
    let isOver = false;
    void request('readOutcomes', {}).then((answer) => {
      if (isOver) return;
      if (answer.kind === 'done') setOutcomes(answer.value);
      else sayWhy(answer);
    });
    return () => {
      isOver = true;
    };
  }, []);
  return outcomes;
}
