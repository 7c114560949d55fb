import { z } from 'zod';
import { STEP_ENDS, LEVELS } from '../../plan/vocabulary.ts';
import { words } from '../../review/course/case.ts';
import { MEASURES } from './figure.ts';

/** What a run came to, small enough to be kept beside its database and to be held against all other runs. */

const hash = z.string();

/** A plan that the run worked with: its id, and the hash of the edition. */
const edition = z.strictObject({ id: z.string(), hash }).readonly();

const moment = z.strictObject({ simulated: z.number(), wall: z.number() }).readonly();

const measured = z
  .strictObject({
    measure: z.enum(MEASURES),
    numerator: z.int().nonnegative(),
    denominator: z.int().nonnegative(),
    median: z.number().nonnegative().optional(),
  })
  .readonly();

/** A step that was done: how long after it opened, in milliseconds. */
const stepTime = z.strictObject({ step: z.string(), title: words, span: z.number().nonnegative() }).readonly();
export type StepTime = z.output<typeof stepTime>;

/** Part of a plan edition that was exercised. A step or question is named by its id in the plan that has its text. */
const exercised = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('step'), plan: z.string(), hash, step: z.string(), how: z.enum(STEP_ENDS) }),
    z.strictObject({ kind: z.literal('answer'), plan: z.string(), hash, step: z.string(), option: z.string() }),
    z.strictObject({ kind: z.literal('level'), plan: z.string(), hash, level: z.enum(LEVELS) }),
  ])
  .readonly();
export type Exercised = z.output<typeof exercised>;

/** A real response that exercised parts of plans. `at`: when the desk learned of its event, in milliseconds. */
export const realUse = z
  .strictObject({ id: z.string(), at: z.number(), station: z.string(), exercised: z.array(exercised).readonly() })
  .readonly();
export type RealUse = z.output<typeof realUse>;

export const runOutcome = z
  .strictObject({
    run: z.string(),
    title: z.string(),
    team: z.string(),
    station: z.string(),
    scenario: z.strictObject({ id: z.string(), hash, title: words }).readonly().optional(),
    /** Forked from a record: never held against runs of a scenario. */
    isFork: z.boolean(),
    phase: z.enum(['ready', 'running', 'paused', 'ended']),
    editions: z.array(edition).readonly(),
    createdAt: z.number(),
    started: moment.optional(),
    ended: moment.optional(),
    counts: z
      .strictObject({
        injects: z.int(),
        delivered: z.int(),
        skipped: z.int(),
        taken: z.int(),
        responses: z.int(),
        reports: z.int(),
      })
      .readonly(),
    measures: z.array(measured).readonly(),
    stepTimes: z.array(stepTime).readonly(),
    exercised: z.array(exercised).readonly(),
  })
  .readonly();
/** `createdAt` and `wall` are machine time, `simulated` is the time of the drill; all in milliseconds. */
export type RunOutcome = z.output<typeof runOutcome>;
export type Measured = RunOutcome['measures'][number];
