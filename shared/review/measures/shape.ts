import { z } from 'zod';
import { LEVELS } from '../../plan/vocabulary.ts';
import { line, VERDICTS, words } from '../course/case.ts';
import { RESPONSE_MEASURES } from './definition.ts';
import { distribution } from './distribution.ts';

/** What is measured of responses, as it crosses the border. Every value opens to its cases, and they to the journal lines behind them. */

export const measureCase = z
  .strictObject({
    /** Names it within its measure, for as long as the record is kept. */
    key: z.string(),
    subject: words,
    /** In the unit of its measure; of a share, the span it took in milliseconds, where there is one. */
    value: z.number().optional(),
    /** How long it might take, in milliseconds, counted like `value`. */
    limit: z.number().nonnegative().optional(),
    /** Absent where nothing says what is good: the case is only counted. */
    verdict: z.enum(VERDICTS).optional(),
    /** Why it is judged so, where the verdict does not say it all. */
    why: words.optional(),
    post: z.string().optional(),
    level: z.enum(LEVELS).optional(),
    /** As `<plan key>/<id>`. */
    step: z.string().optional(),
    train: z.string().optional(),
    /** The key of a deadline. */
    due: z.string().optional(),
    lines: z.array(line).readonly(),
  })
  .readonly();
export type MeasureCase = z.output<typeof measureCase>;

export const GROUPED_BY = ['post', 'level', 'rhythm', 'train'] as const;

const measureGroup = z
  .strictObject({
    by: z.enum(GROUPED_BY),
    /** Id of the post or train, the level (empty: none was set yet), or the key of the follow-up clock. */
    key: z.string(),
    title: words,
    /** How many of its cases have a value or count in the share. */
    n: z.int().nonnegative(),
    value: z.number().optional(),
    numerator: z.number().optional(),
    denominator: z.number().optional(),
    spread: distribution.optional(),
  })
  .readonly();
/** The same measure of one post, level, follow-up clock or train. */
export type MeasureGroup = z.output<typeof measureGroup>;

export const measureValue = z
  .strictObject({
    measure: z.enum(RESPONSE_MEASURES),
    /** See MEASURE_UNITS; absent where there is nothing to measure. */
    value: z.number().optional(),
    /** Of shares: cases that count as good; of `per-hour`: how often. */
    numerator: z.number().optional(),
    /** Of shares: cases that count; of `per-hour`: over how many hours. */
    denominator: z.number().optional(),
    /** Of spans with several cases: how these lie. */
    spread: distribution.optional(),
    groups: z.array(measureGroup).readonly().optional(),
    cases: z.array(measureCase).readonly(),
    /** How many more there are than a list of responses carries. */
    casesLeft: z.int().positive().optional(),
  })
  .readonly();
export type MeasureValue = z.output<typeof measureValue>;

const named = z.strictObject({ id: z.string(), title: words }).readonly();

export const responseMeasures = z
  .strictObject({
    response: z.string(),
    mode: z.enum(['live', 'drill']),
    /** The drill run whose database holds it. */
    run: z.strictObject({ id: z.string(), title: z.string() }).readonly().optional(),
    station: named,
    what: z.string(),
    /** The report rule set it ran on. */
    rule: named.optional(),
    /** The highest level it reached. */
    level: z.enum(LEVELS).optional(),
    awareAt: z.int(),
    /** The moment judged from: its end, or now. Simulated time in drills. */
    until: z.int(),
    isOver: z.boolean(),
    /** Why it was voided as a false alarm. */
    voided: z.string().optional(),
    /** The record begins before the run: nothing from before the fork counts. */
    isFork: z.literal(true).optional(),
    /** In the order of RESPONSE_MEASURES; what has no case is there too. */
    measures: z.array(measureValue).readonly(),
  })
  .readonly();
export type ResponseMeasures = z.output<typeof responseMeasures>;

export const deskMeasures = z
  .strictObject({
    /** Which desk: the live one, or that of a run. */
    mode: z.enum(['live', 'drill']),
    run: z.strictObject({ id: z.string(), title: z.string() }).readonly().optional(),
    /** Roll calls of the whole span, whether a response ran or not. */
    measures: z.array(measureValue).readonly(),
  })
  .readonly();
/** What is measured of a desk over the whole span asked for. */
export type DeskMeasures = z.output<typeof deskMeasures>;
