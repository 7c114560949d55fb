import type { PlanPath } from './plan-path.ts';
import type { PlanSet, SetPlan, SetStep } from './plan-set.ts';
import type { Step } from './schema.ts';

/** What a plan file says of a step: the step itself, or the fields that a station plan replaces. */
export interface StepFields {
  readonly fields: Partial<Step>;
  /** The step they belong to. */
  readonly of: SetStep;
  /** The plan they are written in, and where. */
  readonly source: SetPlan;
  readonly path: PlanPath;
}

export function stepFields(set: PlanSet): readonly StepFields[] {
  const overlays = set.stations.flatMap((source) =>
    source.plan.overlays.flatMap((overlay, index): StepFields[] => {
      const of = set.specials.get(overlay.plan)?.stepById.get(overlay.step);
      // An absent field of `set` may be spelled as undefined by zod; to the checks both are "not replaced".
      return of ? [{ fields: overlay.set as Partial<Step>, of, source, path: ['overlays', index, 'set'] }] : [];
    }),
  );
  return [...set.steps.map((of) => ({ fields: of.step, of, source: of.source, path: of.path })), ...overlays];
}
