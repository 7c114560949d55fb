import { useEffect, useState } from 'react';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import { request } from '../client/request.ts';
import { useView } from './hooks.ts';
import { sayWhy } from './messages.ts';

export type LastSignOn = RequestOutput<'lastSignOns'>['signOns'][number];

/** When everybody last took a post, by name; undefined while it is being read. Read anew whenever somebody signs on or leaves. */
export function useLastSignOns(): ReadonlyMap<string, LastSignOn> | undefined {
  const holders = useView((state) => state.duty.holders);
  const [found, setFound] = useState<ReadonlyMap<string, LastSignOn>>();
  useEffect(() => {
    let isWanted = true;
    void request('lastSignOns', {}).then((answer) => {
      if (!isWanted) return;
      if (answer.kind === 'done') setFound(new Map(answer.value.signOns.map((one) => [one.person, one])));
      else sayWhy(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [holders]);
  return found;
}
