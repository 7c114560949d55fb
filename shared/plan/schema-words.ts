import { z } from 'zod';
import { DURATION_PATTERN } from '../base/instant.ts';

/** What the parts of a plan are spelled with: ids, texts, times. */

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const id = z.string().regex(ID, 'lower-case letters, digits and hyphens, beginning with a letter').max(60);
export const text = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });

export const duration = z.string().regex(DURATION_PATTERN, 'a length of time such as "5 min", "2 h" or "3 d"');

export const clock = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'a time of the day such as "08:30"');

export const basisId = id.describe("Id of an entry in this plan's `basis` list");

/** How soon after something happened somebody has to look at it. */
export const followUp = z.strictObject({ within: duration, basis: basisId });

export const every = z.strictObject({ time: duration, basis: basisId });
