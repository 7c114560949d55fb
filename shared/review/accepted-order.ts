import type { Text } from '../base/text.ts';
import type { Trial } from '../plan/schema-onward.ts';
import { stepTakes } from '../machines/step-machine.ts';
import type { ResponseCommand } from '../response/commands.ts';
import { findStep, type Response } from '../response/state.ts';
import { nextUnplanned } from '../response/unplanned.ts';

/** An act on a response, and the step that carries the measure once it is done. */
export interface AcceptedOrder {
  readonly step: string;
  readonly command: Extract<ResponseCommand, { type: 'AdvanceOrder' | 'AddStep' }>;
}

/** Longest title of a step that no plan foresaw, in characters. */
const TITLE = 60;

/**
 * How a measure that was accepted on the forecast becomes an order: the order of its plan is issued, where that stands open; otherwise (the plan is not in force, the
 * order has been issued for another measure, or it asks for two people) a step is added beside the plans.
 */
export function acceptedOrder(
  response: Response,
  plan: string,
  trial: Pick<Trial, 'title' | 'step'>,
  station: Text,
  reason: string,
): AcceptedOrder {
  const ref = `${plan}/${trial.step}`;
  const place = findStep(response, ref);
  const step = place?.plan.compiled.steps[place.index]?.step;
  const words = `${station.zh}：${trial.title.zh}。${reason}`;
  if (place && step?.kind === 'order' && !step.twoPerson && stepTakes('order', place.record.phase, 'issue')) {
    return { step: ref, command: { type: 'AdvanceOrder', step: ref, phase: 'issued', text: words } };
  }
  return {
    step: nextUnplanned(response),
    command: {
      type: 'AddStep',
      title: trial.title.zh.slice(0, TITLE),
      do: words,
      owner: step?.owner ?? TRANSPORT_POST,
      lane: 'transport',
      kind: 'order',
      reason,
    },
  };
}

/** The post that asks for vehicles, in the general plan. */
const TRANSPORT_POST = 'transport-post';
