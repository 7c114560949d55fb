import type { PlanPath } from '../../../../shared/plan/plan-path.ts';
import { TO_WRITE } from '../../../../shared/plan/to-write.ts';
import { insertEntry, moveEntry, removeEntry } from './edit-text.ts';
import { readText, valueAt } from './yaml/read-text.ts';
import { isFields } from './yaml/write-value.ts';

/** Where a step stands: `['blocks', b, 'lanes', l, 'steps', s]`. */
export const stepPath = (block: number, lane: number, step: number): PlanPath => [
  'blocks',
  block,
  'lanes',
  lane,
  'steps',
  step,
];

/** A step that says what is still to be written; its id is settled once and stays for ever. */
export function newStep(id: string, owner: string, clause: string) {
  return {
    id,
    kind: 'action',
    title: TO_WRITE.stepTitle,
    do: TO_WRITE.stepDo,
    owner,
    clause,
  };
}

/** Adds a step to a lane, behind the one at `after`, or at its end. */
export function addStep(text: string, lane: PlanPath, step: Readonly<Record<string, unknown>>, after?: number): string {
  return insertEntry(text, [...lane, 'steps'], step, after === undefined ? undefined : after + 1);
}

export const removeStep = (text: string, step: PlanPath) => removeEntry(text, step);

/** Moves a step to a lane, to stand at `at` there. */
export const moveStep = (text: string, step: PlanPath, lane: PlanPath, at: number) =>
  moveEntry(text, step, [...lane, 'steps'], at);

/** Where a step goes when it is moved one up or down: within its lane, then into the lane before or after. Undefined at either end of the plan. */
export function stepBeside(
  text: string,
  step: PlanPath,
  by: -1 | 1,
): { readonly lane: PlanPath; readonly at: number } | undefined {
  const lane = step.slice(0, -2);
  const at = Number(step.at(-1)) + by;
  const steps = valueAt(readText(text)?.value, [...lane, 'steps']);
  if (!Array.isArray(steps)) return undefined;
  if (at >= 0 && at < steps.length) return { lane, at };
  const lanes = lanesOf(text);
  const next = lanes[lanes.findIndex((one) => one.path.join() === lane.join()) + by];
  return next && { lane: next.path, at: by < 0 ? next.steps : 0 };
}

/** Every lane of the plan in order, and how many steps it has. */
function lanesOf(text: string): readonly { readonly path: PlanPath; readonly steps: number }[] {
  const value = readText(text)?.value;
  const list = (path: PlanPath): readonly unknown[] => {
    const found = valueAt(value, path);
    return Array.isArray(found) ? found : [];
  };
  return list(['blocks']).flatMap((_, block) =>
    list(['blocks', block, 'lanes']).flatMap((lane, index) => {
      const path = ['blocks', block, 'lanes', index];
      return isFields(lane) ? [{ path, steps: list([...path, 'steps']).length }] : [];
    }),
  );
}

/** An id like `step-7` that no step known here has or ever had. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n += 1) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}
