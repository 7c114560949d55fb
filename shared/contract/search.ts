import { z } from 'zod';
import { MAX_TYPED } from '../search/query.ts';
import { instant, textPair } from './shapes.ts';

/** The request that looks for words in all records. It is asked of the live desk, or of the desk of a run for its own record. */

const words = z.string().max(4000);

/** So many hits are counted; beyond, there are "more". */
export const MOST_HITS = 500;

/** One line of a record that contains every word. */
const searchHit = z.strictObject({
  version: z.int().positive(),
  type: words,
  at: instant,
  recordedAt: instant,
  person: words,
  post: textPair,
  /** The line in words, cut around the first word found. */
  words: textPair,
  /** For the reader of each language: a text in which a word was found that is not in that sentence (a field, the other language), cut likewise; or empty. */
  also: textPair.optional(),
});
export type SearchHit = z.output<typeof searchHit>;

/** The hits of one stream (a response, a duty day …), newest first. */
const searchGroup = z.strictObject({
  stream: words,
  mode: z.enum(['live', 'drill']),
  /** The run whose record it is, when the live desk looked into the drills. */
  run: words.optional(),
  title: textPair,
  /** Hits of this stream among those counted; the first of them are listed. */
  found: z.int().positive(),
  hits: z.array(searchHit).readonly(),
});
export type SearchGroup = z.output<typeof searchGroup>;

const searchResult = z.strictObject({
  /** The words that were looked for, folded; with them the hits are marked. */
  words: z.array(z.string()).readonly(),
  groups: z.array(searchGroup).readonly(),
  /** Hits counted, up to MOST_HITS. */
  found: z.int().nonnegative(),
  /** Whether there are more than were counted. */
  more: z.boolean(),
  /** Hits in the groups; fewer than `found` when the limit was reached. */
  shown: z.int().nonnegative(),
  /** Rows that were looked at by index or by hand, and rows of the records asked for. Fewer: the search was cut short, and `findings` say so. */
  searched: z.int().nonnegative(),
  rows: z.int().nonnegative(),
  /** What stood in the way, with what to do: an index that cannot be written, a run that cannot be read. */
  findings: z.array(z.strictObject({ code: words, message: textPair })).readonly(),
});
export type SearchResult = z.output<typeof searchResult>;

export const searchRequests = {
  /**
   * Looks for words in every line of the journal, and in those of all runs with `drills`. Rows that are not indexed yet are indexed first: progress comes
   * as pushes under `job`, and cancelling the job looks through what there is so far. Without words it only brings the index up to date.
   */
  searchRecords: {
    input: z.strictObject({
      job: z.uuid(),
      text: z.string().max(MAX_TYPED),
      limit: z.int().min(1).max(MOST_HITS).default(100),
      drills: z.boolean().default(false),
    }),
    output: searchResult,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
