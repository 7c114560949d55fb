import { z } from 'zod';
import { OBJECTIVE_ITEMS } from '../schema-objectives.ts';
import { CASE, drillCase, line, words } from '../../review/course/case.ts';
import { figure } from './figure.ts';

/**
 * What an evaluation says. Evidence found in the journal and the judgement of whoever watched stand side by side and are never made into one number. Times are
 * simulated, in milliseconds.
 */

const expectationFinding = z.strictObject({ ...CASE, inject: z.string() }).readonly();
/** One expected act of one inject. */
export type ExpectationFinding = z.output<typeof expectationFinding>;

/** `no-evidence`: nothing that the journal holds can be held against the objective. */
export const OBJECTIVE_FINDINGS = ['met', 'partly', 'missed', 'no-evidence'] as const;
export const RATINGS = ['good', 'fair', 'poor', 'not-seen'] as const;

const judgement = z
  .strictObject({
    rating: z.enum(RATINGS),
    words: z.string(),
    at: z.number(),
    person: z.string(),
    /** Lines that the observer names, and the line of the judgement itself. */
    lines: z.array(line).readonly(),
    line,
  })
  .readonly();
export type Judgement = z.output<typeof judgement>;

const objectiveFinding = z
  .strictObject({
    id: z.string(),
    title: words,
    item: z.enum(OBJECTIVE_ITEMS),
    criteria: z.array(words).readonly(),
    evidence: z.array(drillCase).readonly(),
    finding: z.enum(OBJECTIVE_FINDINGS),
    /** Why the finding is what it is. */
    reason: words,
    /** The one in force; what it replaced stands in `earlier`. */
    judgement: judgement.optional(),
    earlier: z.array(judgement).readonly(),
  })
  .readonly();
export type ObjectiveFinding = z.output<typeof objectiveFinding>;

const injectCourse = z
  .strictObject({
    inject: z.string(),
    from: z.string(),
    to: z.string(),
    channel: z.string(),
    content: words,
    /** Made up in whole or in part. */
    isAssumed: z.boolean(),
    /** When it reached the desk, and by whose doing. */
    delivered: z
      .strictObject({ at: z.number(), how: z.enum(['time', 'condition', 'controller']), line })
      .readonly()
      .optional(),
    takenAt: z.number().optional(),
    skipped: z.strictObject({ at: z.number(), reason: z.string(), line }).readonly().optional(),
  })
  .readonly();
/** What became of one inject. */
export type InjectCourse = z.output<typeof injectCourse>;

const observation = z
  .strictObject({ at: z.number(), person: z.string(), words: z.string(), about: words.optional(), line })
  .readonly();
export type Observation = z.output<typeof observation>;

const dutyLine = z.strictObject({ line, at: z.number(), words }).readonly();
/** What a line of a duty day says. */
export type DutyLine = z.output<typeof dutyLine>;

export const evaluation = z
  .strictObject({
    /** From where on acts count: the start of the run, which for a fork is the moment of the fork. */
    from: z.number(),
    /** The moment it was made from: now, or the end of the run. */
    until: z.number(),
    isOver: z.boolean(),
    figures: z.array(figure).readonly(),
    objectives: z.array(objectiveFinding).readonly(),
    expectations: z.array(expectationFinding).readonly(),
    injects: z.array(injectCourse).readonly(),
    observations: z.array(observation).readonly(),
    /** Of the duty days: what the lines say that cases name. Those of other streams are read where the run is. */
    duty: z.array(dutyLine).readonly(),
  })
  .readonly();
export type Evaluation = z.output<typeof evaluation>;
