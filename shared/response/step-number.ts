import type { CompiledStep } from '../machines/compile.ts';
import type { PlanState, Response } from './state.ts';

/**
 * The number of a step, on the screen and on paper: place of its plan among the plans of the response, then its place in that plan (`3-14`).
 *
 * Plans are only ever added behind, a plan that leaves keeps its place, and what another edition brings is counted on after the steps of those before it. So a
 * number printed at one in the morning still means the same step when the sheet is typed in at six.
 */
export function stepNumber(response: Response, ref: string): string | undefined {
  const slash = ref.indexOf('/');
  const key = ref.slice(0, slash);
  const { plans } = response;
  const inForce = plans.findIndex((plan) => plan.pinned.key === key && plan.left === undefined);
  const at = inForce < 0 ? plans.findLastIndex((plan) => plan.pinned.key === key) : inForce;
  const plan = plans[at];
  const index = plan ? countedIds(response, plan).indexOf(ref.slice(slash + 1)) : -1;
  return index < 0 ? undefined : `${at + 1}-${index + 1}`;
}

/** The ids of a plan's steps in the order they are numbered, those that are gone with an edition among them. */
function countedIds({ former = [] }: Response, plan: PlanState): readonly string[] {
  const editions = [...former.filter((one) => one.pinned.key === plan.pinned.key), plan];
  return [...new Set(editions.flatMap(({ compiled }) => compiled.steps.map(({ step }) => step.id)))];
}

export interface NumberedStep {
  readonly number: string;
  readonly plan: PlanState;
  readonly compiled: CompiledStep;
}

/** The step that a typed number means: full-width digits and any dash will do. Undefined when the text is no number of this response, or of a step that is gone. */
export function stepByNumber(response: Response, text: string): NumberedStep | undefined {
  const match = /^(\d{1,2})[-‐‑–—－.、](\d{1,4})$/u.exec(text.trim().normalize('NFKC'));
  const plan = response.plans[Number(match?.[1]) - 1];
  const id = plan && countedIds(response, plan)[Number(match?.[2]) - 1];
  const compiled = plan?.compiled.steps[plan.compiled.indexOf.get(id ?? '') ?? -1];
  if (!plan || !compiled) return undefined;
  return { number: `${Number(match?.[1])}-${Number(match?.[2])}`, plan, compiled };
}

/** The end of a response's id: short enough to say over the telephone, the same on every sheet and in every file name. */
export const shortId = (response: string): string => response.slice(-8);
