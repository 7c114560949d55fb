import { groupBy } from '../../base/group-by.ts';
import type { TimelineRow } from '../../review/timeline/row.ts';

/** One reason as it was typed, and everything that it was given for, oldest first. */
export interface GivenReason {
  readonly why: string;
  readonly first: TimelineRow;
  readonly last: TimelineRow;
  readonly count: number;
}

/** The same words are one reason, however often they were given: a decision that is confirmed every two hours is read once. */
export function givenReasons(rows: readonly TimelineRow[]): readonly GivenReason[] {
  return [...groupBy(rows, ({ why = '' }) => why)].flatMap(([why, given]) => {
    const [first, last] = [given[0], given.at(-1)];
    return why !== '' && first && last ? [{ why, first, last, count: given.length }] : [];
  });
}

/** The words of a line without the reason that stands beside them in a column of its own. */
export function withoutReason(words: string, why: string): string {
  const place = words.indexOf(why);
  if (place < 0) return words;
  const before = words
    .slice(0, place)
    .replace(/[^。.；;，,]*[：:]\s*$/u, '')
    .replace(/[；;，,\s]+$/u, '');
  const after = words.slice(place + why.length).replace(/^[。；;.，,\s]+/u, '');
  if (before === '') return words;
  if (after === '') return before.replace(/[。.]$/u, '');
  return /[。.]$/u.test(before) ? `${before}${before.endsWith('.') ? ' ' : ''}${after}` : `${before}; ${after}`;
}
