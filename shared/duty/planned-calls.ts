import type { Instant } from '../base/instant.ts';
import type { CallTerms } from './roll-call.ts';

/** When a planned call is to begin: a moment somebody chose, or one drawn within a span. */
export type PlannedMoment =
  | { readonly kind: 'set'; readonly at: Instant }
  | {
      readonly kind: 'drawn';
      readonly at: Instant;
      readonly from: Instant;
      readonly until: Instant;
      readonly seed: string;
    };

/** What has become of roll calls that were planned for later. */
export interface PlannedCallShapes {
  RollCallPlanned: CallTerms & { readonly plan: string; readonly moment: PlannedMoment };
  RollCallPlanDropped: { readonly plan: string; readonly reason: string };
  /** The window of a planned call passed before it was begun. Written by the console; `at` is when the window ended. */
  RollCallOverdue: { readonly plan: string };
}

/** A planned call that was neither begun nor dropped so far. */
export type PlannedCall = PlannedCallShapes['RollCallPlanned'] & {
  readonly plannedAt: Instant;
  readonly by: string;
  /** Set once the console has noted that its window passed. */
  readonly overdueAt?: Instant;
};

/** How soon after its moment a planned call must have begun: the window its parties have to answer in. */
export const overdueFrom = (call: PlannedCall): Instant => call.moment.at + call.window;

/** Calls whose moment has come, the longest waiting first. */
export function callsDue(calls: readonly PlannedCall[], now: Instant): readonly PlannedCall[] {
  return calls.filter((call) => call.moment.at <= now).sort((a, b) => a.moment.at - b.moment.at);
}

/** Calls whose window has passed and that nobody has noted so yet, in the order it passed. */
export function callsNewlyOverdue(calls: readonly PlannedCall[], now: Instant): readonly PlannedCall[] {
  return calls
    .filter((call) => call.overdueAt === undefined && overdueFrom(call) < now)
    .sort((a, b) => overdueFrom(a) - overdueFrom(b));
}
