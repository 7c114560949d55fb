import { z } from 'zod';
import { periodInput } from '../period/period.ts';

/** The requests about the sheets of a key period. */

const cell = z.strictObject({
  value: z.union([z.string(), z.number()]).optional(),
  date: z.string().optional(),
  look: z.enum(['title', 'mark', 'note', 'head', 'cell', 'words', 'marked']).optional(),
  columnSpan: z.int().optional(),
  rowSpan: z.int().optional(),
});
const sheet = z.strictObject({
  name: z.string(),
  rows: z.array(z.array(cell).readonly()).readonly(),
  widths: z.array(z.number()).readonly(),
  frozenRows: z.int(),
  frozenColumns: z.int(),
});

export const periodRequests = {
  /** The sheets as they would be exported, one a station; nothing is written. */
  readPeriodSheets: { input: periodInput, output: z.strictObject({ sheets: z.array(sheet).readonly() }) },
  /** Writes them into the exports folder: an .xlsx file with a sheet a station, or one official document. */
  exportPeriod: {
    input: periodInput.extend({ form: z.enum(['xlsx', 'docx']) }),
    output: z.strictObject({ path: z.string(), name: z.string() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
