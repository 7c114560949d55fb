import { durationOf, type Duration } from '../../../shared/base/instant.ts';
import type { RollCallChannel } from '../../../shared/duty/roll-call.ts';
import type { Basis, GeneralPlan } from '../../../shared/plan/schema.ts';

export interface CallWindow {
  readonly rule: GeneralPlan['rollCall'][number];
  readonly window: Duration;
  readonly basis: Basis | undefined;
}

/** How long the plan gives to answer over a channel, and what that rests on. */
export function windowOf(general: GeneralPlan | undefined, channel: RollCallChannel): CallWindow | undefined {
  const rule = general?.rollCall.find((one) => one.channel === channel);
  if (!general || !rule) return undefined;
  return {
    rule,
    window: durationOf(rule.window),
    basis: general.basis.find((one) => one.id === rule.basis),
  };
}
