import type { StepEnd } from '../../plan/vocabulary.ts';
import type { OrderPhase } from '../../response/events.ts';

/** Transitions of the standard lifecycle model of IEEE 1849-2016 that the journal knows. */
export type Transition =
  | 'schedule'
  | 'assign'
  | 'start'
  | 'suspend'
  | 'resume'
  | 'complete'
  | 'manualskip'
  | 'withdraw'
  | 'ate_abort';

const OF_END: Readonly<Record<StepEnd, Transition>> = {
  done: 'complete',
  'previously-done': 'complete',
  'not-applicable': 'manualskip',
  overridden: 'manualskip',
  'not-doing': 'withdraw',
  deferred: 'suspend',
  failed: 'ate_abort',
};

/** An order waits until the other side has received it, is theirs from then on, and is complete when its effect is reported. */
const OF_PHASE: Readonly<Record<OrderPhase, Transition>> = {
  issued: 'schedule',
  received: 'assign',
  acting: 'start',
  reported: 'complete',
};

/** Which transition of its activity an event is. What has no life cycle happens at a moment: it is complete. */
export function transitionOf(type: string, data: unknown): Transition {
  const { end, phase } = (data ?? {}) as { readonly end?: StepEnd; readonly phase?: OrderPhase };
  switch (type) {
    case 'StepAdded':
    case 'StepReopened':
      return 'schedule';
    case 'StepBegun':
      return 'start';
    case 'DeferralReturned':
      return 'resume';
    case 'StepEnded':
      return (end && OF_END[end]) ?? 'complete';
    case 'OrderAdvanced':
      return (phase && OF_PHASE[phase]) ?? 'complete';
    default:
      return 'complete';
  }
}
