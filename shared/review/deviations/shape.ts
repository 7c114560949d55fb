import { z } from 'zod';
import { line, words } from '../course/case.ts';

/** Where a response left its plans, as it crosses the border. */

/** `skipped`: closed while it was open; `not-reached`: open when the response was closed, or its run ended. What the others mean stands in DEVIATIONS_DEFINITION. */
export const DEVIATION_KINDS = [
  'skipped',
  'not-reached',
  'not-applicable',
  'overridden',
  'not-doing',
  'failed',
  'deferred',
  'late',
  'missed',
  'out-of-order',
  'reopened',
  'order-fails',
  'unplanned',
  'threshold-declined',
  'level-otherwise',
  'edition-moved',
  'plan-left',
] as const;
export type DeviationKind = (typeof DEVIATION_KINDS)[number];

export const deviation = z
  .strictObject({
    /** Names it for as long as the record is kept: notes can be about it. */
    key: z.string(),
    kind: z.enum(DEVIATION_KINDS),
    /** When it came about. */
    at: z.int(),
    subject: words,
    /** The whole of it as a sentence, without the reason. */
    words,
    /** As it was typed, where the console asks for one. */
    reason: z.string().optional(),
    /** By how much it was late, in milliseconds. */
    lateBy: z.number().nonnegative().optional(),
    post: z.string().optional(),
    lane: z.string().optional(),
    /** The plan's key, and the edition in force then. */
    plan: z.string().optional(),
    edition: z.string().optional(),
    step: z.string().optional(),
    due: z.string().optional(),
    lines: z.array(line).readonly(),
  })
  .readonly();
export type Deviation = z.output<typeof deviation>;

const count = z.int().nonnegative();

export const conformance = z
  .strictObject({
    plan: z
      .strictObject({ key: z.string(), id: z.string(), title: words, edition: z.string(), hash: z.string() })
      .readonly(),
    from: z.int(),
    /** When the plan left, or another edition took its place; absent while it holds or held to the end. */
    until: z.int().optional(),
    /** Every step that opened under it, or was taken over open; each counts in exactly one of the next. */
    opened: count,
    done: count,
    previouslyDone: count,
    notApplicable: count,
    overridden: count,
    notDoing: count,
    failed: count,
    /** Deferred when it ended, or still. */
    deferred: count,
    skipped: count,
    notReached: count,
    /** Carried by the step of another plan that shares the measure, or not called for any more (another answer). */
    elsewhere: count,
    /** Still open, or taken on by the next edition. */
    open: count,
    /** Of the done ones: after their due; out of order. A step can be in both. */
    late: count,
    outOfOrder: count,
    /** Done or previously done. */
    numerator: count,
    /** Opened, without those not applicable, carried elsewhere, or still open. */
    denominator: count,
    share: z.number().min(0).max(1).optional(),
  })
  .readonly();
/** How far one edition was kept in its time. */
export type Conformance = z.output<typeof conformance>;
