import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ForkChange } from '../../../shared/drill/run/events.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { generalPlanOf } from '../../../shared/response/general-plan.ts';
import type { Response } from '../../../shared/response/state.ts';

/** How the change of a fork stands in its log. */
const WHY = '演练分叉：假如当时这样定';

/** The act by which a fork departs from its record. Whether it is possible there is for the response to say. */
export function forkCommand(response: Response, change: ForkChange): Result<ResponseCommand> {
  switch (change.kind) {
    case 'answer':
      return ok({ type: 'AnswerQuestion', step: change.step, option: change.option, basis: WHY });
    case 'level': {
      const authority = generalPlanOf(response)?.levels.find(({ id }) => id === change.to)?.authority;
      if (authority === undefined) {
        return refuse(
          'no-level',
          `总体预案里没有“${change.to}”级，不能这样分叉`,
          `The general plan has no level ${change.to} to fork to`,
        );
      }
      const type = response.stage === 'graded' ? 'SetLevel' : 'StartResponse';
      return ok({ type, level: change.to, basis: WHY, authority });
    }
    case 'plan': {
      const pinned = response.plans.find((one) => one.left === undefined && one.pinned.id === change.plan)?.pinned;
      if (!pinned) {
        return refuse(
          'plan-not-in-force',
          `分叉时刻处置中没有预案“${change.plan}”，不能换它的版本`,
          `The plan "${change.plan}" is not in force at that moment: its edition cannot be changed`,
        );
      }
      return ok({ type: 'MoveEdition', plan: pinned.key, hash: change.hash, reason: WHY, second: { alone: WHY } });
    }
  }
}
