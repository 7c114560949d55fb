import type { KnownRun } from '../../../shared/corrective/decide.ts';
import { foldRun } from '../../../shared/drill/run/evolve.ts';
import type { Runs } from './runs.ts';

/** A run as it counts for corrective actions: when it was first started and whether it has ended, by the machine's clock. Undefined where it never began. */
export function knownRun(runs: Pick<Runs, 'open'>, run: string): KnownRun | undefined {
  const opened = runs.open(run);
  const state = opened.ok ? foldRun(opened.value.events()) : undefined;
  return (
    state?.started && {
      startedAt: state.started.wall,
      ended: state.ended !== undefined,
      editions: state.plans.map(({ id, hash }) => ({ plan: id, hash })),
    }
  );
}
