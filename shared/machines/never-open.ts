import { STEP_ENDS } from '../plan/vocabulary.ts';
import type { CompiledPlan } from './compile.ts';
import { answerKey, missedKey, ORDER_PHASES, stepKey, type Needs, type Test } from './conditions.ts';
import type { StepRules } from './lane-machine.ts';

/**
 * The steps of a plan that no run can ever open.
 *
 * A walk over everything that may happen: it begins with what can happen to steps that wait, and goes on to whatever that makes possible, until nothing is added. A step
 * may come to any end, a question to any answer, a deadline may be met or missed, other plans may do anything. What is still shut then is shut for ever: its
 * conditions rest on something that cannot happen, or on two things that cannot be so at once.
 */
export function neverOpening(plan: CompiledPlan): readonly string[] {
  const all = plan.lanes.flatMap((lane) => lane.rules);
  const possible = new Map<string, ReadonlySet<string>>(all.flatMap((rules) => valuesOf(plan, rules, 'waiting')));
  const own = new Set(all.flatMap(({ ref }) => [stepKey(ref), answerKey(ref), missedKey(ref)]));
  const canPass = (test: Test) =>
    test.absent || !own.has(test.key) || test.is.some((value) => possible.get(test.key)?.has(value) === true);
  let shut = all;
  for (;;) {
    const opening = shut.filter((rules) => canHold(rules, canPass));
    if (opening.length === 0) return shut.map(({ ref }) => ref);
    for (const rules of opening) for (const [key, values] of valuesOf(plan, rules, 'open')) possible.set(key, values);
    shut = shut.filter((rules) => !opening.includes(rules));
  }
}

function canHold({ needs, branches }: StepRules, canPass: (test: Test) => boolean): boolean {
  const answers = branches.map(({ answer, is }): readonly Test[] => [{ key: answer, is, absent: false }]);
  return [...needs, ...answers].every((group) => group.some(canPass)) && !contradicts([...needs, ...answers]);
}

/** Two demands on one thing that leave it no value; a demand with a choice of things always leaves a way out here. */
function contradicts(needs: Needs): boolean {
  const left = new Map<string, Test>();
  for (const [test, ...others] of needs) {
    if (!test || others.length > 0) continue;
    const before = left.get(test.key);
    const is = before ? before.is.filter((value) => test.is.includes(value)) : test.is;
    const absent = (before?.absent ?? true) && test.absent;
    if (is.length === 0 && !absent) return true;
    left.set(test.key, { key: test.key, is, absent });
  }
  return false;
}

/**
 * What others may come to know of a step that can open, or of one that only waits: that can be ended by hand in any way but done, its clock may run, a
 * report that has gone ends it, and a question is answered by the act that it leads to.
 */
function valuesOf(
  plan: CompiledPlan,
  rules: StepRules,
  until: 'waiting' | 'open',
): readonly (readonly [string, ReadonlySet<string>])[] {
  const index = plan.indexOf.get(rules.id);
  const step = index === undefined ? undefined : plan.steps[index]?.step;
  const isOpen = until === 'open';
  const options = step?.options?.filter((option) => isOpen || option.act !== undefined) ?? [];
  const canBeDone = isOpen || rules.kind === 'report' || options.length > 0;
  const phases = ['waiting', 'passed', 'elsewhere', ...STEP_ENDS].filter((value) => canBeDone || value !== 'done');
  const begun = rules.kind === 'order' ? ['open', 'acting', ...ORDER_PHASES] : ['open', 'acting'];
  const canBeMissed = step?.due !== undefined && (isOpen || step.due.from !== 'open');
  return [
    [stepKey(rules.ref), new Set(isOpen ? [...phases, ...begun] : phases)],
    [answerKey(rules.ref), new Set(options.map((option) => option.id))],
    [missedKey(rules.ref), new Set(canBeMissed ? ['yes'] : [])],
  ];
}
