import { z } from 'zod';

/** The requests about the after-action report. Asked of the live desk; `run`: of a response of that drill. Progress comes as pushes under `job`. */

const words = z.string();
const report = {
  job: z.uuid(),
  response: z.uuid(),
  run: z.string().trim().min(1).max(120).optional(),
  language: z.enum(['zh', 'en']),
};

/** As TabledDocument. */
const tabledDocument = z
  .strictObject({
    language: z.enum(['zh', 'en']),
    marks: z.array(words).readonly(),
    title: words,
    subtitle: words,
    parts: z
      .array(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('heading'), words }),
          z.strictObject({ kind: z.literal('text'), words }),
          z.strictObject({
            kind: z.literal('table'),
            widths: z.array(z.number().positive()).readonly(),
            head: z.array(words).readonly(),
            rows: z.array(z.array(words).readonly()).readonly(),
          }),
        ]),
      )
      .readonly(),
  })
  .readonly();

export const AAR_FORMATS = ['docx', 'pdf', 'html'] as const;
export type AarFormat = (typeof AAR_FORMATS)[number];

export const aarRequests = {
  /** The report as it would be written now, to be read on the screen. */
  readAar: { input: z.strictObject(report), output: z.strictObject({ document: tabledDocument }) },
  /** Writes it to the exports folder of the desk whose record it is. */
  exportAar: {
    input: z.strictObject({ ...report, format: z.enum(AAR_FORMATS) }),
    output: z.strictObject({ path: words, name: words, bytes: z.int() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
