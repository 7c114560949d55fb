import { z } from 'zod';
import { PLAN_PARTS } from '../plan/schema.ts';

/** What the parts of a scenario are spelled with: ids, references, times. */

export const { id, text } = PLAN_PARTS;

export const injectId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens, in quotes when it is a number')
  .max(40);

export const sourceId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'letters, digits and hyphens, beginning with a letter')
  .max(40);

export const trainId = z
  .string()
  .regex(/^[A-Z]{0,2}[0-9]{1,5}$/, 'a train number such as K396, in quotes when it is a number');

/** Always with its plan: `general/…`, `station/…` (the plan of the scenario's station) or `<special plan>/…`. */
export const ref = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, 'plan/id, the plan being general, station or a special plan')
  .max(121);

/** Of the calendar that the console keeps: from 1900 on, before 2100. */
export const date = z.iso
  .date({ error: 'a date such as 2023-07-30', abort: true })
  .regex(/^(19|20)/, 'a date between 1900 and 2099');
export const clock = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'a time of day such as "13:05"');
export const sources = z.array(sourceId).describe('Ids of entries in `sources`');

export const moment = z.strictObject({ date, time: clock }).describe('Date and time of day in Beijing');
export type Moment = z.output<typeof moment>;
