import type { Branch, Condition, Step } from '../plan/schema.ts';
import { STEP_ENDS } from '../plan/vocabulary.ts';

/**
 * What a lane machine can know of the rest of the response, as key -> value:
 *
 * - `step:<plan>/<id>`   phase of a step, or the end it came to; absent while its block is not open
 * - `answer:<plan>/<id>` option chosen at a question
 * - `missed:<plan>/<id>` `yes` once the deadline of a step has passed unmet
 * - `shared:<measure>`   the step that carries a shared measure
 *
 * `<plan>` is the plan key: `general`, `station`, or the id of a special plan.
 */
export type Known = Readonly<Record<string, string>>;

export const stepKey = (ref: string) => `step:${ref}`;
export const answerKey = (ref: string) => `answer:${ref}`;
export const missedKey = (ref: string) => `missed:${ref}`;
export const sharedKey = (measure: string) => `shared:${measure}`;

/** One test on one key. `absent` says whether "nothing known" passes. */
export interface Test {
  readonly key: string;
  readonly is: readonly string[];
  readonly absent: boolean;
}

/** All groups must hold; a group holds when any of its tests does. */
export type Needs = readonly (readonly Test[])[];

/** Values of a step that let others go on: every end, a deferral, or not being called for on this branch. */
const CLEARED: readonly string[] = [...STEP_ENDS, 'passed'];
/** How far an order has gone, in order. */
export const ORDER_PHASES = ['issued', 'received', 'acting', 'reported'] as const;
const ISSUED: readonly string[] = ORDER_PHASES;
const RUNNING: readonly string[] = ['open', 'acting'];

const fullRef = (ref: string, plan: string) => (ref.includes('/') ? ref : `${plan}/${ref}`);

function cleared(ref: string): Test {
  // A step whose block is not open is not called for, so there is nothing to wait for.
  return { key: stepKey(ref), is: CLEARED, absent: true };
}

function testOf(condition: Exclude<Condition, { any: unknown }>, plan: string): Test {
  if (typeof condition === 'string') return cleared(fullRef(condition, plan));
  if ('missed' in condition) return { key: missedKey(fullRef(condition.missed, plan)), is: ['yes'], absent: false };
  return { key: stepKey(fullRef(condition.step, plan)), is: condition.is.flatMap(reached), absent: false };
}

/** `issued` asks that an order has gone at least that far: later phases and its being done hold too. */
function reached(value: string): readonly string[] {
  const at = ISSUED.indexOf(value);
  return at < 0 ? [value] : [...ISSUED.slice(at), 'done'];
}

/** What must hold before a step opens: its own `after`, and its predecessor where the lane is a sequence. */
export function needsOf(step: Step, previous: Step | undefined, plan: string): Needs {
  const own = (step.after ?? []).map((condition) =>
    typeof condition === 'object' && 'any' in condition
      ? condition.any.map((one) => testOf(one, plan))
      : [testOf(condition, plan)],
  );
  return previous ? [...own, [turnOf(previous, plan)]] : own;
}

/** When the lane moves on past `previous`: an order once issued, a watch as soon as it can run, anything else at its end. */
function turnOf(previous: Step, plan: string): Test {
  const base = cleared(`${plan}/${previous.id}`);
  if (previous.kind === 'order') return { ...base, is: [...CLEARED, ...ISSUED, 'elsewhere'] };
  if (previous.kind === 'watch') return { ...base, is: [...CLEARED, ...RUNNING, 'elsewhere'] };
  return { ...base, is: [...CLEARED, 'elsewhere'] };
}

/** One branch a step stands on: the answers that lead here, and the question in case it ends without an answer. */
export interface CompiledBranch {
  readonly answer: string;
  readonly question: string;
  readonly is: readonly string[];
}

export function branchesOf(step: Step, plan: string): readonly CompiledBranch[] {
  const branches: readonly Branch[] = step.when === undefined ? [] : Array.isArray(step.when) ? step.when : [step.when];
  return branches.map((branch) => {
    const ref = fullRef(branch.question, plan);
    return { answer: answerKey(ref), question: stepKey(ref), is: branch.is };
  });
}

export function passes(test: Test, value: string | undefined): boolean {
  return value === undefined ? test.absent : test.is.includes(value);
}

export function needsHold(needs: Needs, known: Known): boolean {
  return needs.every((group) => group.some((test) => passes(test, known[test.key])));
}

/** `in`: every question has led here. `left`: one has led elsewhere, or ended without an answer. `pending`: not yet known. */
export function branchState(branches: readonly CompiledBranch[], known: Known): 'in' | 'left' | 'pending' {
  let pending = false;
  for (const branch of branches) {
    const answer = known[branch.answer];
    if (answer !== undefined) {
      if (!branch.is.includes(answer)) return 'left';
      continue;
    }
    if (isOver(known[branch.question])) return 'left';
    pending = true;
  }
  return pending ? 'pending' : 'in';
}

/** A question that will get no answer any more. */
export function isOver(question: string | undefined): boolean {
  return question !== undefined && question !== 'deferred' && CLEARED.includes(question);
}
