import type { Measure } from '../../../../shared/drill/score/figure.ts';
import type { Measured, RunOutcome } from '../../../../shared/drill/score/outcome-shape.ts';

/** What a run has of a measure; undefined where nothing of the kind occurred. */
export function measuredOf({ measures }: RunOutcome, measure: Measure): Measured | undefined {
  const found = measures.find((one) => one.measure === measure);
  return found && found.denominator > 0 ? found : undefined;
}
