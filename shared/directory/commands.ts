import { z } from 'zod';
import { personName } from '../plan/person-name.ts';

const words = z.string().trim().min(1).max(400);
const contact = words.max(130);
const number = words.max(60);

export const NUMBER_KINDS = ['phone', 'mobile', 'radio', 'video', 'satellite'] as const;
export const CALL_OUTCOMES = ['reached', 'wrong', 'no-answer'] as const;

/** Acts on the directory, as they cross the border. A PIN travels in requests of its own and never in a command. */
export const directoryCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ListPerson'),
    name: personName,
    /** The posts this person may hold; none: any. */
    posts: z.array(words.max(60)).max(60).readonly(),
    phone: number.optional(),
  }),
  z.strictObject({ type: z.literal('UnlistPerson'), name: personName, reason: words }),
  z.strictObject({
    type: z.literal('RecordContact'),
    contact,
    title: words.max(120),
    numbers: z
      .array(z.strictObject({ kind: z.enum(NUMBER_KINDS), number, note: words.max(120).optional() }))
      .min(1)
      .max(12)
      .readonly(),
  }),
  z.strictObject({
    type: z.literal('VerifyContact'),
    contact,
    number,
    outcome: z.enum(CALL_OUTCOMES),
    spokeWith: words.max(120).optional(),
  }),
  z.strictObject({ type: z.literal('RemoveContact'), contact, reason: words }),
]);
export type DirectoryCommand = z.output<typeof directoryCommand>;
