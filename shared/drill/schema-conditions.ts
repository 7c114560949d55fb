import { z } from 'zod';
import { LEVELS } from '../plan/vocabulary.ts';
import { duration } from '../plan/schema-words.ts';
import { id, injectId, ref } from './schema-forms.ts';

/** What an inject can wait for: something that the players did, or did not do in time. Each fires once. */

const after = duration.optional().describe('How long after that the inject is played; at once when left out');

const notDone = z.strictObject({
  not: z
    .union([z.enum(['first-report', 'awareness']), ref])
    .describe('What has not happened: a step not ended as done, no first report, nothing taken down as 接报'),
  by: duration,
  since: z
    .union([z.enum(['start', 'awareness']), injectId])
    .default('start')
    .describe('What `by` counts from: the start of the drill, awareness, or when an inject was played'),
});

const done = z.strictObject({
  done: ref.describe('This step has ended as done, or this question has been answered'),
  answer: id.optional().describe('Only with this answer, which still stands when the inject is played'),
  after,
});

const level = z.strictObject({ level: z.enum(LEVELS).describe('This level or a higher one is reached'), after });
const plan = z.strictObject({ plan: id.describe('This special plan has come into force'), after });
const played = z.strictObject({ inject: injectId.describe('This inject has been played'), after });

export const when = z.union([notDone, done, level, plan, played]);
export type When = z.output<typeof when>;
