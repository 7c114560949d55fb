import { z } from 'zod';
import { instant, textPair } from './shapes.ts';

/** What comes of replaying records with a candidate edition; see shared/review/regression.ts. */

const words = z.string().max(4000);
const edition = z.strictObject({ edition: words, hash: words });

export const regressionReport = z.strictObject({
  response: words,
  mode: z.enum(['live', 'drill']),
  station: textPair,
  what: words,
  awareAt: instant,
  closed: z.boolean(),
  replaced: z.array(z.strictObject({ plan: words, title: textPair, was: edition, now: edition })),
  steps: z.int().nonnegative(),
  same: z.int().nonnegative(),
  headline: textPair,
  findings: z.array(
    z.strictObject({
      kind: words,
      critical: z.boolean(),
      at: instant,
      step: words.optional(),
      message: textPair,
    }),
  ),
});
export type RegressionEntry = z.output<typeof regressionReport>;

export const regression = z.strictObject({
  /** Newest record first. */
  reports: z.array(regressionReport),
  /** Records that could not be replayed, by response. */
  unread: z.array(z.strictObject({ name: words, message: textPair })),
  /** Records that were not replayed: older than the newest fifty, or not reached when it was cancelled. */
  left: z.int().nonnegative(),
  cancelled: z.boolean(),
});
