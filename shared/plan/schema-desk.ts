import { z } from 'zod';
import { basisId, clock, duration, id, text } from './schema-words.ts';

/** What the general plan says of the duty room itself: whom it has and whom it rings, its clocks of reporting, its shifts. */

export const post = z.strictObject({
  id,
  title: text,
  duty: text,
  onSite: z
    .literal(true)
    .optional()
    .describe(
      'Stands at every station area, so that a roll call can reach it there; left out for posts of the duty room',
    ),
});
export const unit = z.strictObject({
  id,
  title: text,
  role: text,
  phone: z.string().optional().describe('Left out while unknown'),
});

const perLevel = z.strictObject({ IV: duration, III: duration, II: duration, I: duration });

export const reportRule = z.strictObject({
  id,
  title: text,
  effective: z.string(),
  firstPhone: duration,
  firstWritten: duration,
  followUp: perLevel,
  final: duration,
  recipients: z.array(id).min(1),
  rhythms: z
    .array(z.strictObject({ to: id, followUp: perLevel }))
    .optional()
    .describe('Recipients with a follow-up rhythm of their own; all others keep `followUp`'),
  basis: z.array(basisId).min(1),
});

export const shifts = z.strictObject({
  list: z
    .array(z.strictObject({ id, title: text, from: clock.describe('It ends when the next one of the list begins') }))
    .min(1)
    .describe('The shifts of a day, in order'),
  seats: z
    .array(z.strictObject({ post: id, count: z.int().min(1).max(9) }))
    .min(1)
    .describe('Who has to be there in every shift'),
  basis: z.array(basisId).min(1),
});

export const timeSlots = z.strictObject({
  list: z
    .array(z.strictObject({ id, title: text, from: clock.describe('It ends when the next one of the list begins') }))
    .min(1)
    .describe('The parts of the operating day, in order; the first begins at 04:00, when the day turns'),
  basis: z.array(basisId).min(1),
});
