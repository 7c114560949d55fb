import { z } from 'zod';
import { basisId, id } from './schema-words.ts';

/** What a weather warning means to a plan. The hazards are those of resources/weather/hazards.yaml. */
export const warningMeaning = z.strictObject({
  hazard: id.describe('A hazard of resources/weather/hazards.yaml'),
  fact: id.describe(
    'The fact of this plan that holds its colour (none, blue, yellow, orange, red); its level rules say what is proposed',
  ),
  activates: z
    .boolean()
    .default(true)
    .describe('false: the warning only fills in the fact where this plan runs, and does not call for the plan'),
  basis: basisId,
});
