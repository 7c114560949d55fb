import type { GeneralPlan, ReportRule } from '../plan/schema.ts';
import type { Response } from './state.ts';

/** The general plan in force in a response, in the edition it was pinned to. */
export function generalPlanOf(response: Response): GeneralPlan | undefined {
  const plan = response.plans.find((one) => one.pinned.tier === 'general')?.compiled.plan;
  return plan?.tier === 'general' ? plan : undefined;
}

/** The report rule set pinned at awareness. */
export function reportRuleOf(response: Response): ReportRule | undefined {
  const id = response.awareness?.reportRule;
  return generalPlanOf(response)?.reportRules.find((rule) => rule.id === id);
}
