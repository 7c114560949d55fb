import { z } from 'zod';

/** Requests that set reports of a chain as official documents. */

const id = z.string().trim().min(1).max(120);
/** What a person fills in: one line. */
const part = z.string().trim().min(1).max(200);

const form = z.enum(['bulletin', 'special']);

const report = z.strictObject({
  kind: z.enum(['first', 'follow-up', 'final']),
  number: z.int().nonnegative(),
  channel: z.enum(['phone', 'written']).default('written'),
});

const filled = z.strictObject({
  copyNumber: part.optional(),
  secrecy: part.optional(),
  urgency: part.optional(),
  documentNumber: part.optional(),
  signer: part.optional(),
  phone: part.optional(),
  copyTo: part.optional(),
  attachments: z.array(part).max(20).readonly().optional(),
});

export const documentRequests = {
  /**
   * Writes a report as a Word file to the exports folder: one that has gone in its frozen words, or the words of a draft, marked as such. An earlier file of
   * the same name stays. `replaced` counts the characters that Word cannot hold; they show as �.
   */
  exportReport: {
    input: z.strictObject({
      id,
      form,
      format: z.literal('docx'),
      report,
      filled: filled.optional(),
      draft: z
        .strictObject({
          text: z.string().max(100_000),
          recipients: z.array(id).max(40),
          byPerson: id.optional(),
        })
        .optional(),
    }),
    output: z.strictObject({ path: z.string(), name: z.string(), bytes: z.int(), replaced: z.int() }),
  },
  /** Which issue of its year a sent report is; none for a report by phone. */
  reportIssue: {
    input: z.strictObject({ id, report }),
    output: z.strictObject({ issue: z.strictObject({ year: z.int(), number: z.int() }).optional() }),
  },
  /** Saves the official document that the page is showing as PDF in the exports folder, under the name that its Word file has. */
  saveReportPdf: {
    input: z.strictObject({ id, form, report, isDraft: z.boolean() }),
    output: z.strictObject({ path: z.string(), name: z.string() }),
  },
  /** Opens the exports folder in the system's file manager, with this file marked. */
  showExport: {
    input: z.strictObject({
      name: z
        .string()
        .min(1)
        .max(300)
        .regex(/^[^/\\]+$/),
    }),
    output: z.strictObject({}),
  },
} as const;
