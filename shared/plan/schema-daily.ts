import { z } from 'zod';
import { basisId, clock, id, text } from './schema-words.ts';
import { POSTURES, TASK_SCREENS } from './vocabulary.ts';

/** What is done every day, whether or not a response runs. */

export const dailyTask = z.strictObject({
  id: id.describe('Stable for ever: never reused for another task in any edition'),
  posture: z.enum(POSTURES).describe('From this posture on; key adds to normal, wartime adds to both'),
  title: text.describe('Four to twelve characters that name the task in a list'),
  do: text.describe('Who does what, towards whom, with which figures'),
  back: text.optional().describe('What must come back or be written down before the task is done'),
  owner: id.describe('The post the task belongs to'),
  at: z
    .array(clock)
    .min(1)
    .max(24)
    .describe('Beijing times by which it is done, once or several times a day, in order'),
  clause: z.string().describe('The clause of the plan text that this task carries out'),
  basis: z.array(basisId).min(1).describe('Bases of its times and of the numbers in its texts'),
  opens: z.enum(TASK_SCREENS).optional().describe('The screen on which it is done'),
});
/** A task of the general plan stands once for the desk, or once for every station area. */
export const commonTask = dailyTask.extend({
  each: z
    .literal('station')
    .optional()
    .describe('Done for every station area by itself; without it once for the whole desk'),
});
