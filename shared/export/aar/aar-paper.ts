import type { Instant } from '../../base/instant.ts';
import type { Language } from '../../base/text.ts';
import type { CorrectiveAction } from '../../corrective/state.ts';
import type { Reviewed } from '../../review/measures/reviewed.ts';
import type { ResponseMeasures } from '../../review/measures/shape.ts';
import type { Gap } from '../../review/timeline/gaps.ts';
import type { Timeline } from '../../review/timeline/row.ts';
import type { ReviewNotes } from '../../review-notes/state.ts';
import type { SlipRow } from '../slip/slip.ts';

/** Everything that the after-action report on one response is written from. */
export interface AarPaper {
  readonly reviewed: Reviewed;
  readonly measures: ResponseMeasures;
  /** The response with what concerns it in other streams. */
  readonly timeline: Timeline;
  readonly gaps: readonly Gap[];
  readonly notes: ReviewNotes;
  /** Those that were opened from a line of this response, in the order they were opened. */
  readonly actions: readonly CorrectiveAction[];
  /** The newest line of the response. */
  readonly head: SlipRow;
  readonly language: Language;
  /** Machine time. */
  readonly now: Instant;
}
