import { z } from 'zod';
import type { JournalEvent } from '../base/journal-event.ts';
import { planSchema } from '../plan/schema.ts';
import { LEVELS, STAGES } from '../plan/vocabulary.ts';

/** Shapes that cross the border in several requests. */

const words = z.string().max(4000);
export const textPair = z.strictObject({ zh: words, en: words });
export const instant = z.int();

/** `data` is checked by the code that folds the event, since its shape belongs to the event type. */
const journalEvent: z.ZodType<JournalEvent> = z.strictObject({
  stream: words,
  version: z.int().positive(),
  type: words,
  at: instant,
  recordedAt: instant,
  byPerson: words,
  byPost: words,
  workstation: words,
  mode: z.enum(['live', 'drill']),
  commandId: words,
  data: z.record(z.string(), z.unknown()),
  state: words.exactOptional(),
});
export const journalEvents = z.array(journalEvent).readonly();

/** One line of the list of responses: enough for the overview without folding it. */
export const responseSummary = z.strictObject({
  id: words,
  version: z.int().nonnegative(),
  station: words,
  what: words,
  stage: z.enum(STAGES),
  level: z.enum(LEVELS).optional(),
  awareAt: instant,
  closedAt: instant.optional(),
  plans: z.array(words),
});
export type ResponseSummary = z.output<typeof responseSummary>;

export const finding = z.strictObject({
  severity: z.enum(['error', 'doubt']),
  rule: words,
  file: words,
  line: z.int().optional(),
  clause: words.optional(),
  message: textPair,
});

/** A plan file as the library knows it: in force, or kept out by its findings. */
export const planEntry = z.strictObject({
  file: words,
  inForce: z.boolean(),
  id: words.optional(),
  tier: z.enum(['general', 'station', 'special']).optional(),
  title: textPair.optional(),
  short: textPair.optional(),
  edition: words.optional(),
  hash: words.optional(),
  effective: words.optional(),
  reviewDue: words.optional(),
  /** Published at this desk; otherwise it came with the console. */
  published: z.literal(true).optional(),
  retired: z.literal(true).optional(),
  /** It keeps cards of held trains. */
  trains: z.literal(true).optional(),
  steps: z.int().nonnegative(),
  questions: z.int().nonnegative(),
  findings: z.array(finding),
});
export type PlanEntry = z.output<typeof planEntry>;

/** A draft of a plan, without its text. */
export const draftEntry = z.strictObject({
  plan: words,
  hash: words,
  base: words.optional(),
  savedAt: instant,
  savedBy: words,
});
export type DraftEntry = z.output<typeof draftEntry>;

export const planText = z.strictObject({ hash: words, plan: planSchema });

/** Trouble with the machine: what, where, and what to do next. */
export const trouble = z.strictObject({ code: words, path: words, message: textPair, next: textPair });
export type Trouble = z.output<typeof trouble>;

/** One line of the self-check. */
export const check = z.strictObject({
  id: words,
  state: z.enum(['good', 'doubt', 'bad', 'running']),
  title: textPair,
  detail: textPair,
});
export type Check = z.output<typeof check>;

/** Something found or recovered that the person at the desk should read once. */
export const notice = z.strictObject({ id: words, tone: z.enum(['info', 'warn', 'bad']), message: textPair });
export type Notice = z.output<typeof notice>;
