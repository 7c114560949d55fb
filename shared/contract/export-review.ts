import { z } from 'zod';
import { EXPORT_FORMATS } from '../export/timeline/formats.ts';
import { personName } from '../plan/person-name.ts';
import { timelineFilter } from '../review/timeline/filter.ts';
import { reviewScope } from '../review/timeline/scope.ts';

export const exportReviewRequests = {
  /**
   * Writes the filtered timeline of a scope to the exports folder, off the main thread; progress comes as pushes under `job`, and cancelJob stops it. `leftOut`:
   * rows of the scope that the filter hides. `as`: who exports it, for the cover.
   */
  exportReview: {
    input: z.strictObject({
      job: z.uuid(),
      scope: reviewScope,
      filter: timelineFilter,
      format: z.enum(EXPORT_FORMATS),
      language: z.enum(['zh', 'en']),
      as: z.strictObject({ person: personName, post: z.string().trim().min(1).max(120) }).optional(),
    }),
    output: z.strictObject({
      path: z.string(),
      name: z.string(),
      rows: z.int().nonnegative(),
      leftOut: z.int().nonnegative(),
      bytes: z.int().nonnegative(),
    }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
