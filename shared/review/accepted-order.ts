import { stepTakes } from '../machines/step-machine.ts';
import type { SpecialPlan, StationPlan } from '../plan/schema.ts';
import type { Trial } from '../plan/schema-onward.ts';
import type { ResponseCommand } from '../response/commands.ts';
import type { Response } from '../response/state.ts';
import { trialChangeText } from './onward-words.ts';

/** A measure of the forecast and the special plan in force that has it. */
export interface PlannedTrial {
  readonly plan: SpecialPlan;
  readonly trial: Trial;
}

/**
 * The order by which a measure that was accepted on the forecast is asked for in a running response: the plan's own order where it can be issued now, in this plan or
 * as the same measure of another plan in force; else a step of its own, so that what was decided is never lost because its block is not open.
 */
export function acceptedOrder(
  response: Response,
  { plan, trial }: PlannedTrial,
  station: StationPlan,
): ResponseCommand {
  const words = orderWords(trial, station);
  const ref = openOrder(response, plan, trial);
  if (ref !== undefined) return { type: 'AdvanceOrder', step: ref, phase: 'issued', text: words };
  const planned = stepOf(plan, trial.step);
  return {
    type: 'AddStep',
    title: trial.title.zh,
    do: words,
    owner: planned?.owner ?? 'transport-post',
    lane: 'transport',
    kind: 'order',
    ...(planned?.to ? { to: planned.to } : {}),
    reason: '按到达与运力预测采纳，预案里的这条指令现在下达不了',
  };
}

/** What is asked for, in a line that can be read out on the phone. */
function orderWords({ title, change, from, until }: Trial, station: StationPlan): string {
  const hours = from === undefined || until === undefined ? '' : `，${from}至${until < from ? '次日' : ''}${until}`;
  return `${station.station.name.zh}${title.zh}：${trialChangeText(change).zh}${hours}`;
}

function openOrder(response: Response, plan: SpecialPlan, trial: Trial): string | undefined {
  const own = `${plan.id}/${trial.step}`;
  const shared = stepOf(plan, trial.step)?.shared;
  const open = response.plans.flatMap((one) =>
    one.left === undefined
      ? one.compiled.steps.filter(
          ({ step, ref, index }) =>
            step.kind === 'order' &&
            (ref === own || (shared !== undefined && step.shared === shared)) &&
            stepTakes('order', one.steps[index]?.phase ?? 'closed', 'issue'),
        )
      : [],
  );
  return (open.find(({ ref }) => ref === own) ?? open[0])?.ref;
}

function stepOf(plan: SpecialPlan, id: string) {
  return plan.blocks.flatMap(({ lanes }) => lanes.flatMap(({ steps }) => steps)).find((step) => step.id === id);
}
