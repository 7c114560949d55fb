import { isLive, type PlanState, type Response } from '../../../../shared/response/state.ts';
import { stepsOf, type DeskStep } from './steps.ts';

/** A special plan in force that was called from a step, and the way back to that step. */
export interface WayBack {
  readonly plan: PlanState;
  readonly step: DeskStep;
  /** The called plan asks nothing of anybody at the moment. */
  readonly idle: boolean;
}

/** The ways back, the plan called last first. Once the step has ended and the plan is idle there is nothing to go back for. */
export function waysBack(response: Response): readonly WayBack[] {
  const steps = stepsOf(response);
  return response.plans
    .flatMap((plan): WayBack[] => {
      const step = plan.returnTo === undefined || plan.left !== undefined ? undefined : steps.get(plan.returnTo);
      if (!step) return [];
      const idle = !plan.steps.some(({ phase }) => isLive(phase));
      return idle && !isLive(step.record.phase) ? [] : [{ plan, step, idle }];
    })
    .reverse();
}

/** Where the return key leads: out of the plan whose step is on the card, otherwise out of the plan called last. */
export function wayBackFrom(response: Response, selected: string | undefined): WayBack | undefined {
  const ways = waysBack(response);
  const elsewhere = ways.filter((way) => way.step.ref !== selected);
  return elsewhere.find((way) => selected?.startsWith(`${way.plan.pinned.key}/`)) ?? elsewhere[0] ?? ways[0];
}
