import { z } from 'zod';
import { flowCommand, MAX_ARRIVAL_ROWS, stationTable } from '../flow/commands.ts';
import { moment } from '../plan/moment.ts';
import { journalEvents, textPair } from './shapes.ts';

/** The requests about arrivals and ways onward. */

const id = z.string().trim().min(1).max(120);
const day = z.iso.date();
const words = z.string().max(400);

/** A finding is sent on at most so often: the counts say how many there are. */
export const MAX_ARRIVAL_FINDINGS = 500;
/** Characters of a pasted table: twenty thousand rows of a hundred characters. */
export const MAX_ARRIVAL_TEXT = 2_000_000;

const arrivalFinding = z.strictObject({
  severity: z.enum(['error', 'doubt']),
  rule: words,
  message: textPair,
  /** Where it stands: `C7`; a pasted table counts lines and columns the same way. */
  cell: words.optional(),
});

export const flowRequests = {
  /** What was pushed, changed and accepted on an operating day. */
  readFlow: { input: z.strictObject({ day }), output: z.strictObject({ events: journalEvents }) },
  /**
   * Reads a table and says what it would push; nothing is written. Given is the text of a pasted table, or an .xlsx or .csv file in base64. `day` is the
   * operating day for times without a date, `station` the one for tables without a column for it. With an error there are no tables.
   */
  checkArrivals: {
    input: z.strictObject({
      job: z.uuid(),
      day,
      station: id.optional(),
      given: z.union([
        z.strictObject({ text: z.string().max(MAX_ARRIVAL_TEXT) }),
        z.strictObject({ name: words.min(1), content: z.string() }),
      ]),
    }),
    output: z.strictObject({
      cancelled: z.boolean(),
      tables: z.array(stationTable).max(MAX_ARRIVAL_ROWS).readonly(),
      findings: z.array(arrivalFinding).readonly(),
      errors: z.int().nonnegative(),
      doubts: z.int().nonnegative(),
    }),
  },
  flowAct: {
    input: z.strictObject({
      commandId: z.uuid(),
      as: z.strictObject({ person: id, post: id }),
      at: moment.optional(),
      command: flowCommand,
    }),
    output: z.strictObject({ events: journalEvents }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
