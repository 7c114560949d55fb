import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RequestOutput } from '../../../shared/contract/requests.ts';
import { coverageOf, type PlanCoverage } from '../../../shared/drill/score/coverage.ts';
import { request } from '../../client/request.ts';
import { now } from '../clock.ts';
import { useAllPlans } from '../hooks.ts';
import { sayWhy } from '../messages.ts';
import { store as page } from '../store.ts';

type Outcomes = RequestOutput<'readOutcomes'>;
type RealUses = RequestOutput<'readRealUses'>;

/** What drills and real responses have exercised, as it was read last. */
interface Exercised {
  readonly outcomes: Outcomes['outcomes'];
  readonly uses: RealUses['uses'];
  /** Runs and responses whose record cannot be read: they count for nothing here. */
  readonly unread: number;
}

const store = createStore<{ readonly read: Exercised | undefined }>(() => ({ read: undefined }));

/** Gone through record by record for each answer, and shared by all that show it; only the live desk knows it. */
export async function readExercised(): Promise<void> {
  if (page.getState().host?.mode !== 'live') return;
  const [runs, real] = await Promise.all([request('readOutcomes', {}), request('readRealUses', {})]);
  if (runs.kind !== 'done' || real.kind !== 'done') {
    sayWhy(runs.kind === 'done' ? real : runs);
    return;
  }
  const unread = runs.value.unreadable.length + real.value.unread.length;
  store.setState({ read: { outcomes: runs.value.outcomes, uses: real.value.uses, unread } });
}

/** What has been exercised, read anew whenever `wanted` turns true; undefined until it has been read. */
export function useExercised(wanted = true): Exercised | undefined {
  useEffect(() => {
    if (wanted) void readExercised();
  }, [wanted]);
  return useStore(store, ({ read }) => (wanted ? read : undefined));
}

/** Coverage of the plans in force, least covered first; undefined until all of it has been read. */
export function useCoverage(wanted = true): readonly PlanCoverage[] | undefined {
  const exercised = useExercised(wanted);
  const editions = useAllPlans();
  return useMemo(
    () => exercised && coverageOf(editions, exercised.outcomes, now(), exercised.uses),
    [exercised, editions],
  );
}

/** How a run is called, by its id; what is no run is a real response. */
export function useRunTitle(): (run: string) => string | undefined {
  const read = useStore(store, (state) => state.read);
  return useCallback((run) => read?.outcomes.find((one) => one.run === run)?.title, [read]);
}
