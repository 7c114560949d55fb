import { z } from 'zod';
import { basisId, duration, id, text } from './schema-words.ts';
import { TRAIN_ROLES } from './vocabulary.ts';

/** Facts a plan looks at, and what their values propose. */

const derive = z.union([
  z.strictObject({ sum: z.array(id).min(2).describe('These added up') }),
  z.strictObject({ minus: z.tuple([id, id]).describe('The first less the second') }),
  z.strictObject({ total: id.describe('A fact kept for each place or train, over all of them') }),
  z.strictObject({
    share: id.describe('People counted, as per cent of a capacity'),
    of: z.literal('waiting').describe('The waiting capacity in the station plan of the response'),
    opened: id
      .optional()
      .describe('A fact kept for each place: capacity of temporary areas in use, added where it is known and fresh'),
  }),
  z.strictObject({
    density: id.describe('People at each place, over the area that the station plan gives for that place'),
  }),
]);

export const fact = z.strictObject({
  id,
  title: text,
  type: z.enum(['number', 'choice', 'time', 'text']),
  unit: text.optional(),
  choices: z
    .array(z.strictObject({ id, title: text }))
    .min(2)
    .optional()
    .describe('From mildest to gravest'),
  per: z.enum(['response', 'place', 'train']).default('response').describe('One value, or one for each place or train'),
  sources: z
    .array(
      z.enum(['railway', 'count', 'camera', 'metro', 'taxi', 'weather', 'forecast', 'police', 'district', 'report']),
    )
    .min(1),
  staleAfter: duration.optional(),
  role: z
    .enum(TRAIN_ROLES)
    .optional()
    .describe('What it says of a train, so that the train cards find it; each role once, and `per: train`'),
  derive: derive
    .optional()
    .describe('Worked out by the console from other facts of this plan; people may still record a value over it'),
  basis: basisId,
});

const threshold = z.union([z.number(), id]);
export const levelRule = z.strictObject({
  fact: id,
  at: z.strictObject({
    IV: threshold.optional(),
    III: threshold.optional(),
    II: threshold.optional(),
    I: threshold.optional(),
  }),
  basis: basisId,
});

export const criterion = z.strictObject({ id, title: text, basis: basisId.optional() });

export const interrupt = z.strictObject({
  id,
  title: text,
  if: z.strictObject({ fact: id, at: threshold }),
  calls: id.describe('The special plan it calls'),
  returns: text.describe('Where work goes on afterwards'),
  basis: basisId,
});
