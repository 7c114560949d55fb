import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import { lifeCycleTakes } from '../machines/step-machine.ts';
import type { ResponseCommand } from './commands.ts';
import type { NewResponseEvent } from './events.ts';
import { leftInquiries } from './report-inquiries.ts';
import { uncheckedOrders } from './orders.ts';
import { isLive, type Response } from './state.ts';

/** Steps that still ask something of somebody: each gets an end before a response is closed. */
export function openSteps(response: Response): readonly string[] {
  return response.plans.flatMap((plan) =>
    plan.left !== undefined
      ? []
      : plan.compiled.steps.flatMap(({ ref, index }) => {
          const phase = plan.steps[index]?.phase;
          return phase !== undefined && isLive(phase) ? [ref] : [];
        }),
  );
}

/**
 * Closing loses nothing: every open step is given an end with a reason in the same act, and the ends are journaled before the
 * closing itself.
 */
export function decideClosing(
  response: Response,
  command: Extract<ResponseCommand, { type: 'CloseResponse' }>,
  meta: CommandMeta,
): Result<readonly NewResponseEvent[]> {
  if (!lifeCycleTakes(response.lifeCycle, { type: 'stage.closed' })) {
    return refuse(
      'wrong-stage',
      '要先终止响应、进入恢复复盘，才能归档',
      'End the response and enter recovery before closing it',
    );
  }
  const given = new Map(command.endings.map((ending) => [ending.step, ending]));
  const open = openSteps(response);
  const missing = open.filter((step) => !given.has(step));
  if (missing.length > 0) {
    return refuse(
      'open-steps',
      `还有 ${missing.length} 步没有了结，请逐项给出结果：${missing.slice(0, 5).join('、')}`,
      `${missing.length} steps are still open, give each an end: ${missing.slice(0, 5).join(', ')}`,
    );
  }
  const reasons = new Map(command.unchecked?.map((one) => [one.step, one.reason]));
  const unchecked = uncheckedOrders(response);
  const unexplained = unchecked.filter((step) => !reasons.has(step));
  if (unexplained.length > 0) {
    return refuse(
      'unchecked-orders',
      `还有 ${unexplained.length} 条指令的效果没有核查，请核查或写明为何不核查：${unexplained.slice(0, 5).join('、')}`,
      `The effect of ${unexplained.length} orders was never checked: check it, or say why not: ${unexplained.slice(0, 5).join(', ')}`,
    );
  }
  const { at } = meta;
  const explained = unchecked.map(
    (step): NewResponseEvent => ({
      type: 'OrderChecked',
      at,
      data: { step, result: 'not-checked', note: reasons.get(step) ?? '' },
    }),
  );
  const ends = open.flatMap((step): NewResponseEvent[] => {
    const ending = given.get(step);
    return ending ? [{ type: 'StepEnded', at, data: { step, end: ending.end, reason: ending.reason } }] : [];
  });
  return ok([
    ...explained,
    ...ends,
    ...leftInquiries(response, at),
    { type: 'ResponseClosed', at, data: { summary: command.summary } },
  ]);
}
