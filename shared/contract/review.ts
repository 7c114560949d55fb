import { z } from 'zod';
import { reviewScope } from '../review/timeline/scope.ts';
import { journalEvents, planText } from './shapes.ts';

/** More rows than this are refused in words: a page cannot hold them, an export can. */
export const MOST_REVIEW_ROWS = 100_000;

export const reviewRequests = {
  /**
   * Everything that a review of this scope is made of, read from the journal off the main thread; progress comes as pushes under `job`. The page makes its
   * timeline of it with timelineOf.
   */
  readReview: {
    input: z.strictObject({ job: z.uuid(), scope: reviewScope }),
    output: z.strictObject({
      streams: z
        .array(
          z.strictObject({
            stream: z.string(),
            events: journalEvents,
            /** The versions that give rows, where not all do; see ReviewStream. */
            shown: z.array(z.int().positive()).readonly().exactOptional(),
          }),
        )
        .readonly(),
      /** The editions that the responses are pinned to, and the plans in force, which lend titles to the rest. */
      plans: z.array(planText).readonly(),
      rows: z.int().nonnegative(),
      /** Streams whose rows are altered or do not follow each other: they are named, and nothing of them is shown. */
      unread: z.array(z.string()).readonly(),
    }),
  },
  /** The seals of one line, to be held against a printed slip or another copy of the record. */
  readRowHash: {
    input: z.strictObject({ stream: z.string().min(1).max(400), version: z.int().positive() }),
    output: z.strictObject({ hash: z.string(), prevHash: z.string() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
