import { z } from 'zod';

const words = z.string().trim().min(1).max(4000);
const plan = z.string().trim().min(1).max(60);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Acts on the library, as they cross the border: each concerns one plan. */
export const libraryCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('SubmitEdition'), plan, hash, note: words }),
  z.strictObject({
    type: z.literal('ReviewEdition'),
    plan,
    hash,
    verdict: z.enum(['agreed', 'returned']),
    note: words,
  }),
  z.strictObject({
    type: z.literal('ApproveEdition'),
    plan,
    hash,
    document: words.max(120),
    approver: words.max(120),
  }),
  z.strictObject({ type: z.literal('PutInForce'), plan, hash, note: words }),
  z.strictObject({ type: z.literal('WithdrawEdition'), plan, hash, reason: words }),
  z.strictObject({ type: z.literal('RetirePlan'), plan, reason: words }),
  z.strictObject({ type: z.literal('ResumePlan'), plan, reason: words }),
]);
export type LibraryCommand = z.output<typeof libraryCommand>;
