import type { Instant } from '../base/instant.ts';
import type { TrainDue } from './trains/train-dues.ts';

/**
 * Running deadlines, derived from state: nothing here is stored, so nothing can be lost or doubled. A due is an absolute time
 * counted from the event that starts it. When it passes, the host journals `DueMissed` with the due's own time.
 */
export interface Due {
  /**
   * `step:<ref>`, `watch:<ref>`, `return:<ref>`, `check:<ref>`, `report:…`, `receipt:<line>@<unit>`, `threshold:level`, `threshold:plan:<id>`, `review:<line>`,
   * `message:<number>`, `contact:<train>`, `decision:<train>`, `supply:<fact>:<train>` or `family:<line>`; with `dueAt` it names one deadline for ever.
   */
  readonly key: string;
  readonly kind:
    | 'step'
    | 'watch'
    | 'return'
    | 'check'
    | 'report'
    | 'receipt'
    | 'threshold'
    | 'review'
    | 'message'
    | TrainDue['kind'];
  /** The step concerned, as `<plan key>/<id>`. */
  readonly step?: string;
  /** The train concerned. */
  readonly train?: string;
  readonly owner: string;
  /** The event that started the clock. */
  readonly anchor:
    | 'awareness'
    | 'block'
    | 'open'
    | 'stand-down'
    | 'step'
    | 'fact'
    | 'check'
    | 'report'
    | 'deferral'
    | 'effect'
    | 'threshold'
    | 'decision'
    | 'request'
    | 'contact'
    | 'listed'
    | 'enquiry';
  readonly from: Instant;
  readonly dueAt: Instant;
  /** Its passing has been journaled. */
  readonly missed: boolean;
}

/** Soonest first; of one moment by their keys. */
export function inDueOrder(a: Due, b: Due): number {
  return a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1);
}
