import {
  answerKey,
  branchesOf,
  missedKey,
  needsOf,
  stepKey,
  type Test,
} from '../../../../shared/machines/conditions.ts';
import { STEP_ENDS } from '../../../../shared/plan/vocabulary.ts';
import type { DeskStep } from './steps.ts';

/** One thing a waiting step waits for. */
export interface Wait {
  readonly kind: 'ended' | 'reached' | 'missed' | 'answer';
  readonly ref: string;
  /** For `reached`: any of these phases or ends. */
  readonly is: readonly string[];
}

/** What has not happened yet for a waiting step: each entry is a list of alternatives. Read from what the step's own lane knows. */
export function waitsOf(step: DeskStep): readonly (readonly Wait[])[] {
  const { compiled, plan, planState } = step;
  const lane = plan.lanes[compiled.lane];
  const known = planState.lanes[compiled.lane]?.context.known ?? {};
  const blockLane = plan.blocks[compiled.block];
  const order = blockLane?.block.lanes[blockLane.lanes.indexOf(compiled.lane)]?.order ?? 'any';
  const at = lane?.steps.indexOf(compiled.index) ?? -1;
  const before = order === 'sequence' ? lane?.steps[at - 1] : undefined;
  const previous = before === undefined ? undefined : plan.steps[before]?.step;
  const holds = (test: Test) => {
    const value = known[test.key];
    return value === undefined ? test.absent : test.is.includes(value);
  };
  const unmet = needsOf(compiled.step, previous, plan.key)
    .filter((group) => !group.some(holds))
    .map((group) => group.map(waitOf));
  const pending = branchesOf(compiled.step, plan.key)
    .filter((branch) => known[branch.answer] === undefined)
    .map((branch): Wait[] => [{ kind: 'answer', ref: refOf(branch.answer), is: [] }]);
  return [...pending, ...unmet];
}

const refOf = (key: string) => key.slice(key.indexOf(':') + 1);

function waitOf(test: Test): Wait {
  const ref = refOf(test.key);
  if (test.key === missedKey(ref)) return { kind: 'missed', ref, is: [] };
  if (test.key === answerKey(ref)) return { kind: 'answer', ref, is: [] };
  const anyEnd = STEP_ENDS.every((end) => test.is.includes(end));
  return test.key === stepKey(ref) && anyEnd ? { kind: 'ended', ref, is: [] } : { kind: 'reached', ref, is: test.is };
}
