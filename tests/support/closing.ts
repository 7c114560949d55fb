import type { ResponseCommand } from '../../shared/response/commands.ts';
import { openSteps } from '../../shared/response/decide-closing.ts';
import { uncheckedOrders } from '../../shared/response/orders.ts';
import type { Response } from '../../shared/response/state.ts';

type Closing = Extract<ResponseCommand, { type: 'CloseResponse' }>;

/** The act that closes a response, with one reason for everything that is still open. */
export function closingOf(
  response: Response,
  reason: string,
  end: Closing['endings'][number]['end'] = 'not-doing',
): Closing {
  return {
    type: 'CloseResponse',
    summary: reason,
    endings: openSteps(response).map((step) => ({ step, end, reason })),
    unchecked: uncheckedOrders(response).map((step) => ({ step, reason })),
  };
}
