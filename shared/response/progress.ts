import { duesOf } from './dues.ts';
import { uncheckedOrders } from './orders.ts';
import { isBegun, type Response } from './state.ts';

/** Where a response stands, in numbers that a leader can read at a glance. */
export interface Progress {
  /** Steps that have come to an end, whichever. */
  readonly ended: number;
  /** Steps that ask for a hand now; orders that are out count apart. */
  readonly open: number;
  /** Orders issued whose effect has not been reported. */
  readonly ordersOut: number;
  readonly unchecked: number;
  readonly deferred: number;
  /** Running deadlines that passed unmet. */
  readonly missed: number;
}

export function progressOf(response: Response): Progress {
  let [ended, open, ordersOut, deferred] = [0, 0, 0, 0];
  for (const plan of response.plans) {
    if (plan.left !== undefined) continue;
    for (const { step, index } of plan.compiled.steps) {
      const phase = plan.steps[index]?.phase;
      if (phase === 'ended') ended += 1;
      else if (phase === 'deferred') deferred += 1;
      else if (step.kind === 'order' && phase !== undefined && isBegun(phase)) ordersOut += 1;
      else if (phase === 'open' || phase === 'acting') open += 1;
    }
  }
  const missed = duesOf(response).filter((due) => due.missed).length;
  return { ended, open, ordersOut, unchecked: uncheckedOrders(response).length, deferred, missed };
}
