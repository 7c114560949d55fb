import type { PlanPath } from '../../plan/plan-path.ts';
import type { Moment } from '../schema-forms.ts';
import type { Inject } from '../schema-injects.ts';
import type { MselLabels } from './words.ts';

/** What a row is read against. */
export interface RowGround {
  /** Where the drill begins; undefined when the workbook does not say. */
  readonly start: Moment | undefined;
  readonly labels: MselLabels;
  /** The inject of this id in the scenario that the workbook was made from: what has no column here is kept from it. */
  readonly like: Inject | undefined;
  readonly path: PlanPath;
}

/** What plays it, when not the clock. */
export type ReadTrigger = { readonly manual?: true; readonly when?: unknown };
