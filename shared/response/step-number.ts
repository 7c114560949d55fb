import type { CompiledStep } from '../machines/compile.ts';
import type { PlanState, Response } from './state.ts';

/**
 * The number of a step, on the screen and on paper: place of its plan among the plans of the response, then its place in that plan (`3-14`).
 *
 * Plans are only ever added behind, and a plan that leaves keeps its place, so a number printed at one in the morning still means the same step
 * when the sheet is typed in at six.
 */
export function stepNumber(response: Response, ref: string): string | undefined {
  const slash = ref.indexOf('/');
  const key = ref.slice(0, slash);
  const { plans } = response;
  const inForce = plans.findIndex((plan) => plan.pinned.key === key && plan.left === undefined);
  const at = inForce < 0 ? plans.findLastIndex((plan) => plan.pinned.key === key) : inForce;
  const index = plans[at]?.compiled.indexOf.get(ref.slice(slash + 1));
  return index === undefined ? undefined : `${at + 1}-${index + 1}`;
}

export interface NumberedStep {
  readonly number: string;
  readonly plan: PlanState;
  readonly compiled: CompiledStep;
}

/** The step that a typed number means: full-width digits and any dash will do. Undefined when the text is no number of this response. */
export function stepByNumber(response: Response, text: string): NumberedStep | undefined {
  const match = /^(\d{1,2})[-‐‑–—－.、](\d{1,4})$/u.exec(text.trim().normalize('NFKC'));
  const plan = response.plans[Number(match?.[1]) - 1];
  const compiled = plan?.compiled.steps[Number(match?.[2]) - 1];
  if (!plan || !compiled) return undefined;
  return { number: `${Number(match?.[1])}-${Number(match?.[2])}`, plan, compiled };
}

/** The end of a response's id: short enough to say over the telephone, the same on every sheet and in every file name. */
export const shortId = (response: string): string => response.slice(-8);
