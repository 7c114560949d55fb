import { z } from 'zod';
import { evaluation } from '../drill/score/evaluation-shape.ts';
import { runOutcome } from '../drill/score/outcome-shape.ts';
import { textPair } from './shapes.ts';

/** What runs came to. Asked of the live desk; players' windows have no answer to it. */

const run = z.uuid();

export const drillScoreRequests = {
  /** Evidence from the run's record beside what observers judged, worked out anew from its events. */
  readEvaluation: { input: z.strictObject({ run }), output: z.strictObject({ evaluation }) },
  /** Writes the evaluation report as .docx into the run's own folder. */
  exportEvaluation: {
    input: z.strictObject({ run, language: z.enum(['zh', 'en']).default('zh') }),
    output: z.strictObject({ path: z.string(), name: z.string() }),
  },
  /** What every run came to so far, oldest first: the ground of comparisons and of the coverage of the plans. */
  readOutcomes: {
    input: z.strictObject({}),
    output: z.strictObject({
      outcomes: z.array(runOutcome).readonly(),
      /** Runs whose record cannot be read, with why. */
      unreadable: z.array(z.strictObject({ run: z.string(), message: textPair })).readonly(),
    }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
