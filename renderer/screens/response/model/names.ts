import type { Text } from '../../../../shared/base/text.ts';
import type { GeneralPlan } from '../../../../shared/plan/schema.ts';
import { generalPlanOf } from '../../../../shared/response/general-plan.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { postTitle, unitTitle } from '../../../../shared/review/names.ts';

/** Titles of posts and units as the pinned general plan has them. The same object for as long as that plan is pinned. */
export interface Names {
  readonly post: (id: string) => Text;
  readonly unit: (id: string) => Text;
}

const cache = new WeakMap<GeneralPlan, Names>();

export function namesOf(response: Response): Names {
  const general = generalPlanOf(response);
  const held = general && cache.get(general);
  if (held) return held;
  const made: Names = { post: (id) => postTitle(response, id), unit: (id) => unitTitle(response, id) };
  if (general) cache.set(general, made);
  return made;
}
