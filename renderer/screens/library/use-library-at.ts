import { useMemo } from 'react';
import { useAllPlans, useFailure, useResponse, useView } from '../../state/index.ts';
import type { LibraryPlan } from '../../../shared/review/plan-names.ts';

/**
 * The plans in force; with a response asked for, the editions it runs on stand in their places, so that names and ways lead where they lead for those
 * who work it. `isReading` until that response is there.
 */
export function useLibraryAt(id: string | undefined): {
  readonly library: readonly LibraryPlan[];
  /** The station plan that the response runs on. */
  readonly responseStation: LibraryPlan | undefined;
  readonly isReading: boolean;
} {
  const inForce = useAllPlans();
  const texts = useView((state) => state.texts);
  const response = useResponse(id)?.response;
  const failure = useFailure(id);
  // By name, not by the response itself: that is another one after every act.
  const pinned = response?.plans.map((plan) => plan.pinned.hash).join(' ') ?? '';
  const own = useMemo(
    () =>
      pinned.split(' ').flatMap((hash): LibraryPlan[] => {
        const plan = texts.get(hash);
        return plan ? [{ hash, plan }] : [];
      }),
    [texts, pinned],
  );
  const library = useMemo(() => {
    const others = inForce.filter(({ plan }) => !own.some((one) => one.plan.id === plan.id));
    return own.length === 0 ? inForce : [...others, ...own];
  }, [inForce, own]);
  const responseStation = own.find(({ plan }) => plan.tier === 'station');
  return { library, responseStation, isReading: id !== undefined && !response && failure === undefined };
}
