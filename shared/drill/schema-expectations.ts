import { z } from 'zod';
import { duration } from '../plan/schema-words.ts';
import { LEVELS } from '../plan/vocabulary.ts';
import { id, ref, text } from './schema-forms.ts';

/** What a good desk does on hearing an inject, so that evidence for it can be looked up in the record; or words for the observer. */

const within = duration.optional().describe('How soon, counted from when the inject reached the desk');

const expectedAct = z.union([
  z.strictObject({ step: ref.describe('This step ends as done'), within }),
  z.strictObject({ report: z.enum(['first', 'follow-up', 'final']), within }),
  z.strictObject({ plan: id.describe('This special plan comes into force'), within }),
  z.strictObject({ level: z.enum(LEVELS).describe('This level or a higher one is set'), within }),
  z.strictObject({ fact: ref.describe('This fact is recorded'), within }),
  z.strictObject({ rollCall: z.literal(true).describe('A roll call is opened'), within }),
  z.strictObject({ link: ref.describe('This link step ends with its test call'), within }),
]);
export type ExpectedAct = z.output<typeof expectedAct>;

export const expectation = z
  .union([ref, text, expectedAct])
  .describe('A step, words for the observer, or an act with the time there is for it');
export type Expectation = z.output<typeof expectation>;
