import type { Text } from '../../../../shared/base/text.ts';
import type { GeneralPlan } from '../../../../shared/plan/schema.ts';
import type { GivenKind } from '../../../../shared/review/plan-uses.ts';
import { stepsOf } from '../../../../shared/plan/steps.ts';

export const GIVEN_KINDS = ['post', 'unit', 'step'] as const satisfies readonly GivenKind[];

export interface Given {
  readonly id: string;
  readonly title: Text;
}

/** What the general plan gives to the others, of one kind, in plan order. */
export function givenOf(plan: GeneralPlan, kind: GivenKind): readonly Given[] {
  return kind === 'post' ? plan.posts : kind === 'unit' ? plan.units : stepsOf(plan);
}
