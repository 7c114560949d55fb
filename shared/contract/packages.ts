import { z } from 'zod';
import { timelineFilter } from '../review/timeline/filter.ts';

/** Requests about packages of a response. */

const written = { path: z.string(), name: z.string(), rows: z.int(), bytes: z.int() };

const keep = z.union([
  z.strictObject({ filter: timelineFilter }),
  z.strictObject({ versions: z.array(z.int().positive()).min(1).max(100_000).readonly() }),
]);

export const packageRequests = {
  /**
   * Writes a redacted copy of the record of one response, which keeps the lines that a filter shows or the rows of these versions, together with the full package
   * that it can be held against. `reason` stands in every hole. The texts of the copy are in both languages. Both are verified after writing.
   */
  exportRedacted: {
    input: z.strictObject({
      job: z.uuid(),
      id: z.string().trim().min(1).max(120),
      keep,
      reason: z.string().trim().min(1).max(400),
    }),
    output: z.strictObject({
      ...written,
      removed: z.int(),
      full: z.strictObject({ ...written, hash: z.string() }),
    }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
