import type { Instant } from '../../base/instant.ts';
import type { Language, Text } from '../../base/text.ts';
import type { CorrectiveAction } from '../../corrective/state.ts';
import type { Scenario } from '../../drill/scenario-schema.ts';
import type { Evaluation } from '../../drill/score/evaluation-shape.ts';
import type { RunOutcome } from '../../drill/score/outcome-shape.ts';
import type { PlanTitles } from '../../drill/score/plan-titles.ts';

/** Everything that the report on one run is written from. */
export interface EvaluationPaper {
  readonly outcome: RunOutcome;
  readonly evaluation: Evaluation;
  /** Absent for a fork. */
  readonly scenario: Scenario | undefined;
  readonly titles: PlanTitles;
  readonly stationName: Text;
  /** Those that were opened from a line of this run, in the order they were opened. */
  readonly actions: readonly CorrectiveAction[];
  /** A post or unit by its id. */
  readonly nameOf: (id: string) => Text;
  readonly language: Language;
  /** Machine time. */
  readonly now: Instant;
}
