import { checkWithin, isUnchecked } from '../../../../shared/response/orders.ts';
import type { Response } from '../../../../shared/response/state.ts';
import type { DeskStep } from './steps.ts';

/** An order whose reported effect is still to be looked at, because its plan asks for that. */
export function awaitsCheck(response: Response, step: DeskStep | undefined): boolean {
  return step !== undefined && isUnchecked(step.record) && checkWithin(response, step.compiled.step) !== undefined;
}
