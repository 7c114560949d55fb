import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import { lifeCycleTakes } from '../machines/step-machine.ts';
import type { ResponseCommand } from './commands.ts';
import type { NewResponseEvent } from './events.ts';
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
  const { at } = meta;
  const ends = open.flatMap((step): NewResponseEvent[] => {
    const ending = given.get(step);
    return ending ? [{ type: 'StepEnded', at, data: { step, end: ending.end, reason: ending.reason } }] : [];
  });
  return ok([...ends, { type: 'ResponseClosed', at, data: { summary: command.summary } }]);
}
