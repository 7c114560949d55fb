import { useMemo } from 'react';
import type { CompiledPlan } from '../../../../shared/machines/compile.ts';
import { coverageOf, type Coverage, type PlanCoverage } from '../../../../shared/drill/score/coverage.ts';
import { go, now, useExercised, useIsDrill, useView } from '../../../state/index.ts';

/** Whether drills have exercised the steps of the edition shown, laid over its chart. */
export interface CoverageLayer {
  /** Drills know nothing of one another: the window of one has no such layer. */
  readonly isOffered: boolean;
  readonly isOn: boolean;
  readonly toggle: () => void;
  /** Undefined while it is off, or being read. */
  readonly coverage: PlanCoverage | undefined;
  /** By ref of the step. */
  readonly steps: ReadonlyMap<string, Coverage>;
}

const NOTHING: ReadonlyMap<string, Coverage> = new Map();

/** The choice stands in the address. */
export function useCoverageLayer(compiled: CompiledPlan): CoverageLayer {
  const params = useView((state) => state.screen.params);
  const isOffered = !useIsDrill();
  const isOn = isOffered && params['drills'] === 'on';
  const exercised = useExercised(isOn);
  const { plan, hash, key } = compiled;
  const coverage = useMemo(
    () => exercised && coverageOf([{ plan, hash }], exercised.outcomes, now(), exercised.uses)[0],
    [exercised, plan, hash],
  );
  const steps = useMemo(
    () =>
      coverage
        ? new Map(coverage.parts.flatMap((part) => (part.kind === 'step' ? [[`${key}/${part.step}`, part]] : [])))
        : NOTHING,
    [coverage, key],
  );
  return {
    isOffered,
    isOn,
    coverage,
    steps,
    toggle() {
      const { drills: _, ...others } = params;
      go('library', isOn ? others : { ...others, drills: 'on' }, true);
    },
  };
}
