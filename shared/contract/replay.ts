import { z } from 'zod';
import { instant, journalEvents, planText, textPair } from './shapes.ts';

/** The requests about records that are read to be replayed. They are asked of the desk whose journal holds the response, or of any desk for a package. */

const id = z.string().trim().min(1).max(120);
const words = z.string().max(4000);
/** What one request can carry (characters of base64): some 6 MB of file, which holds tens of thousands of rows. */
const MAX_PACKAGE = 8_000_000;

/** A record that can be folded: every event, and every plan text that it is pinned to. */
const record = z.strictObject({
  response: id,
  mode: z.enum(['live', 'drill']),
  from: z.enum(['journal', 'package']),
  /** The package's file name. */
  name: words.optional(),
  events: journalEvents,
  plans: z.array(planText).readonly(),
});
export type ReplayRecord = z.output<typeof record>;

/** What stands against a replay. `file` and `row` name the place in a package. */
const recordFinding = z.strictObject({
  code: words,
  file: words.optional(),
  row: z.int().optional(),
  message: textPair,
});
export type RecordFinding = z.output<typeof recordFinding>;

/** One event in words, of a record that can be read but not folded. */
const recordLine = z.strictObject({
  version: z.int(),
  at: instant,
  recordedAt: instant,
  post: words,
  message: textPair,
});
export type RecordLine = z.output<typeof recordLine>;

/** A record as a whole, or why not; never half of one. `lines`: what can be read all the same where only plan texts are missing. */
const reading = z.strictObject({
  record: record.optional(),
  findings: z.array(recordFinding).readonly(),
  lines: z.array(recordLine).readonly(),
});
export type RecordReading = z.output<typeof reading>;

export const replayRequests = {
  readRecord: { input: z.strictObject({ response: id }), output: reading },
  /** A package as it was exported, in base64. Nothing of it is kept. */
  readPackageRecord: {
    input: z.strictObject({ name: words, content: z.string().max(MAX_PACKAGE) }),
    output: reading,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
