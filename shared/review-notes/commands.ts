import { z } from 'zod';
import { NOTE_PARTS } from './events.ts';

const words = z.string().trim().min(1).max(4000);
const short = z.string().trim().min(1).max(200);
const version = z.int().positive();

const subject = z.strictObject({
  kind: z.enum(['deviation', 'measure', 'lines']),
  id: short.optional(),
  words,
  lines: z
    .array(z.strictObject({ stream: short, version }))
    .max(200)
    .readonly(),
});

/** Acts of a reviewer, as they cross the border. `id` is chosen by the screen, so that a second press writes none twice. */
export const reviewNoteCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('WriteNote'),
    id: z.uuid(),
    part: z.enum(NOTE_PARTS),
    words,
    about: subject.optional(),
  }),
  z.strictObject({ type: z.literal('CorrectNote'), id: z.uuid(), words, reason: words }),
  z.strictObject({ type: z.literal('WithdrawNote'), id: z.uuid(), reason: words }),
  /** `record`: the newest line of the response that the reviewer has seen. */
  z.strictObject({ type: z.literal('SignReview'), record: version }),
]);
export type ReviewNoteCommand = z.output<typeof reviewNoteCommand>;
