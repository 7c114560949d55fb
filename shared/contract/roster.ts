import { z } from 'zod';
import { MAX_ROWS, assignment, rosterCommand, slot } from '../roster/commands.ts';
import { ROSTER_SOURCES } from '../roster/events.ts';
import { moment } from '../plan/moment.ts';
import { instant, journalEvents, textPair } from './shapes.ts';

/** The requests about the roster. */

const id = z.string().trim().min(1).max(120);
const day = z.iso.date();
const words = z.string().max(400);

const seat = assignment.extend({
  source: z.enum(ROSTER_SOURCES),
  substitutions: z
    .array(
      z.strictObject({
        from: words,
        to: words,
        reason: words,
        approvedBy: words,
        at: instant,
        swappedWith: slot.optional(),
      }),
    )
    .readonly()
    .optional(),
});

/** The seats of some days, and how far the journal of the roster had come. */
export const rosterPart = z.strictObject({
  version: z.int().nonnegative(),
  from: day,
  to: day,
  seats: z.array(seat).readonly(),
});

/** A finding is sent on at most so often: the rest is counted in the sentence that ends the list. */
export const MAX_FINDINGS = 500;

const rosterFinding = z.strictObject({
  severity: z.enum(['error', 'doubt']),
  rule: words,
  message: textPair,
  slot: slot.optional(),
  cell: words.optional(),
});

export const rosterRequests = {
  readRoster: { input: z.strictObject({ from: day, to: day }), output: rosterPart },
  rosterAct: {
    input: z.strictObject({
      commandId: z.uuid(),
      as: z.strictObject({ person: id, post: id }),
      at: moment.optional(),
      command: rosterCommand,
    }),
    output: z.strictObject({ events: journalEvents }),
  },
  /**
   * Reads a spreadsheet and says what it would set; nothing is written. `content` is the file in base64; `year` is for dates without one; progress
   * comes as pushes under `job`.
   */
  readRosterSheet: {
    input: z.strictObject({
      job: z.uuid(),
      name: words.min(1),
      content: z.string(),
      year: z.int().min(2000).max(2099).optional(),
    }),
    output: z.strictObject({
      cancelled: z.boolean(),
      sheet: words.optional(),
      days: z.array(day).readonly(),
      slots: z.array(assignment).max(MAX_ROWS).readonly(),
      findings: z.array(rosterFinding).readonly(),
      errors: z.int().nonnegative(),
      doubts: z.int().nonnegative(),
    }),
  },
  /** Writes the roster of these days as an .xlsx file into the exports folder. */
  exportRoster: {
    input: z.strictObject({ from: day, to: day }),
    output: z.strictObject({ path: z.string(), name: z.string(), days: z.int() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
