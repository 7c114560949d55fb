import { useEffect, useState } from 'react';
import { readPlanText, useView } from '../../../state/index.ts';
import { stepIdsOf } from './outline.ts';
import { readText } from './yaml/read-text.ts';

/**
 * Step ids of every edition of a plan that was ever submitted here, and of the one that came with the console and was replaced: none of them may be
 * given to another step.
 */
export function useEarlierSteps(plan: string): readonly string[] {
  const history = useView((state) => state.histories.get(plan));
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => {
    let isHere = true;
    const hashes = (history?.editions ?? []).flatMap(({ hash, inForce }) => [hash, inForce?.replaces ?? hash]);
    const texts = [...new Set(hashes)].map(async (hash) => {
      const answer = await readPlanText(hash);
      return answer.kind === 'done' ? stepIdsOf(readText(answer.value.text)?.value) : [];
    });
    void Promise.all(texts).then((all) => {
      if (isHere) setIds(all.flat());
    });
    return () => {
      isHere = false;
    };
  }, [history]);
  return ids;
}
