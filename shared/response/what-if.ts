import type { CommandMeta } from '../base/journal-event.ts';
import type { Refusal } from '../base/result.ts';
import type { Phase } from '../machines/lane-machine.ts';
import type { ResponseCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { PlansInForce } from './plans-in-force.ts';
import { evolve, type PlanSource } from './evolve.ts';
import { responseStream, type ResponseEvent } from './events.ts';
import type { PlanState, Response } from './state.ts';

/** A step whose standing an act would change. */
export interface StepChange {
  readonly ref: string;
  readonly plan: PlanState;
  /** Its index in the compiled plan. */
  readonly index: number;
  readonly from: Phase;
  readonly to: Phase;
}

/** What an act would come to if it were committed now: the state after it and every step that it moves, or why it is not possible. */
export type WhatIf =
  | { readonly ok: true; readonly after: Response; readonly changes: readonly StepChange[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Tries an act on the state without writing anything: the very code that will decide and fold it, so that a preview cannot say other than
 * what happens.
 */
export function whatIf(
  response: Response,
  command: ResponseCommand,
  meta: CommandMeta,
  plans: PlansInForce,
  source: PlanSource,
): WhatIf {
  const decision = decide(response, command, meta, plans);
  if (!decision.ok) return decision;
  const after = decision.value.reduce((state, event) => {
    const stored = {
      ...event,
      stream: responseStream(state.id),
      version: state.version + 1,
      recordedAt: meta.now,
      byPerson: meta.actor.person,
      byPost: meta.actor.post,
      workstation: meta.actor.workstation,
      mode: state.mode,
      commandId: meta.id,
    } as ResponseEvent;
    return evolve(state, stored, source);
  }, response);
  return { ok: true, after, changes: stepChanges(response, after) };
}

/** Every step that stands otherwise in the later of two states of one response, in the order of plans and steps. */
export function stepChanges(before: Response, after: Response): readonly StepChange[] {
  return after.plans.flatMap((plan, planIndex) => {
    const was = before.plans[planIndex];
    if (was === plan) return [];
    return plan.compiled.steps.flatMap(({ ref, index }): StepChange[] => {
      const from = was?.steps[index]?.phase ?? 'closed';
      const to = plan.steps[index]?.phase ?? 'closed';
      return from === to ? [] : [{ ref, plan, index, from, to }];
    });
  });
}
