import { z } from 'zod';
import type { Duration, Instant } from '../../base/instant.ts';
import type { JournalEvent } from '../../base/journal-event.ts';

/** What evaluations and measures are made of: one thing that was asked of the desk, what became of it, and the journal lines that say so. */

/** A text in both languages. */
export const words = z.strictObject({ zh: z.string(), en: z.string() }).readonly();

/** A journal line: every finding opens to those behind it. */
export const line = z.strictObject({ stream: z.string(), version: z.int().positive() }).readonly();
export type Line = z.output<typeof line>;

export const lineOf = ({ stream, version }: Pick<JournalEvent, 'stream' | 'version'>): Line => ({ stream, version });

/**
 * `late`: done, after its time. `missed`: its time passed, or the run or response ended, and it was not done. `pending`: its time is not up. `unjudged`: only
 * somebody who watched can say. `not-asked`: it never came to the point where it would have been asked for.
 */
export const VERDICTS = ['met', 'late', 'missed', 'pending', 'unjudged', 'not-asked'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Members of a case, for shapes that say more. */
export const CASE = {
  /** Names it for as long as the record is kept. */
  key: z.string(),
  about: words,
  verdict: z.enum(VERDICTS),
  /** From when it was asked for to when it was done, in milliseconds. */
  span: z.number().nonnegative().optional(),
  /** How long it might take, in milliseconds, counted like `span`. */
  limit: z.number().nonnegative().optional(),
  /** Why it is judged so, where the verdict does not say it all. */
  why: words.optional(),
  /** The step concerned, as `<plan key>/<id>`. */
  step: z.string().optional(),
  /** The post concerned. */
  post: z.string().optional(),
  lines: z.array(line).readonly(),
};

export const drillCase = z.strictObject(CASE).readonly();
/** One thing that was asked, with its verdict. Times of a run are simulated. */
export type Case = z.output<typeof drillCase>;

/** When something was asked for, until when, and when it was done. */
export interface Asked {
  readonly limitAt?: Instant | undefined;
  readonly doneAt?: Instant | undefined;
}

/** How far a run or a response has come: the moment that is judged from, and whether anything can still be done. */
export interface Until {
  readonly now: Instant;
  readonly isOver: boolean;
}

/** Holds what was done against its time. What was not done when it ended is missed, unless its time was not up even then. */
export function verdictOf({ limitAt, doneAt }: Asked, { now, isOver }: Until): Verdict {
  if (doneAt !== undefined) return limitAt === undefined || doneAt <= limitAt ? 'met' : 'late';
  if (limitAt !== undefined) return limitAt < now ? 'missed' : 'pending';
  return isOver ? 'missed' : 'pending';
}

/** Span and limit counted from when it was asked for; what was done before has no span. */
export function lengthsFrom(from: Instant, { limitAt, doneAt }: Asked): { span?: Duration; limit?: Duration } {
  return {
    ...(doneAt === undefined || doneAt < from ? {} : { span: doneAt - from }),
    ...(limitAt === undefined || limitAt < from ? {} : { limit: limitAt - from }),
  };
}
