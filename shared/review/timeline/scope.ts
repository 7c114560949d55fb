import { z } from 'zod';

const day = z.iso.date();

/** What a review looks at: one response with what concerns it, the Beijing days from one to another (both included), or everything. */
export const reviewScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('response'), response: z.string().trim().min(1).max(120) }),
  z.strictObject({ kind: z.literal('days'), from: day, to: day }),
  z.strictObject({ kind: z.literal('all') }),
]);
export type ReviewScope = z.output<typeof reviewScope>;
