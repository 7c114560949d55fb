import type { PlanPath } from '../../../../shared/plan/plan-path.ts';
import { moveStep, stepBeside } from './edit-steps.ts';
import { keyOf } from './outline.ts';
import { flushPending } from './session/pending.ts';
import { edit, select } from './session/session.ts';
import { useSession } from './session/use-session.ts';

/** Moves a step one up or down, past the end of its lane into the next; the step stays at hand. */
export function useMoveStep(): (step: PlanPath, by: -1 | 1) => void {
  const session = useSession();
  return (step, by) => {
    flushPending();
    const to = stepBeside(session.getState().text, step, by);
    if (!to) return;
    edit(session, (text) => moveStep(text, step, to.lane, to.at));
    select(session, keyOf([...to.lane, 'steps', to.at]));
  };
}
