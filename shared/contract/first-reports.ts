import { z } from 'zod';
import { LEVELS } from '../plan/vocabulary.ts';
import { instant, textPair } from './shapes.ts';

const words = z.string().max(4000);
const named = z.strictObject({ id: words, title: textPair });

/** What a response did about its first report; see shared/review/first-report-rate.ts. */
export const firstReport = z.strictObject({
  response: words,
  mode: z.enum(['live', 'drill']),
  station: named,
  what: words,
  level: z.enum(LEVELS).optional(),
  rule: named,
  awareAt: instant,
  dueAt: instant,
  sentAt: instant.optional(),
  verdict: z.enum(['in-time', 'late', 'never', 'running', 'void']),
  why: words.optional(),
});
