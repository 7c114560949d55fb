import { durationOf, type Duration } from '../base/instant.ts';
import type { Basis, GeneralPlan, ReportRule } from '../plan/schema.ts';
import { RECEIPT_WITHIN } from '../reporting/receipts.ts';
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

/** How long a recipient may be silent after a report, and what that rests on; without a basis it is the console's own assumption. */
export function receiptRuleOf(response: Response): { readonly within: Duration; readonly basis: Basis | undefined } {
  const general = generalPlanOf(response);
  if (!general?.receipt) return { within: RECEIPT_WITHIN, basis: undefined };
  const { within, basis } = general.receipt;
  return { within: durationOf(within), basis: general.basis.find(({ id }) => id === basis) };
}
