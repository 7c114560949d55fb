import { beijingStamp, type Instant } from '../../base/instant.ts';
import { text, type Text } from '../../base/text.ts';
import type { DocumentPart, TablePart } from '../official/tabled-document.ts';
import type { AarPaper } from './aar-paper.ts';

/** What every section is made with: its one language, and times as they read beside the day of the event. */
export function pagesOf({ language, measures }: AarPaper) {
  const zh = language === 'zh';
  const pick = (both: Text): string => both[language];
  return {
    zh,
    pick,
    colon: zh ? '：' : ': ',
    comma: zh ? '，' : ', ',
    semicolon: zh ? '；' : '; ',
    none: zh ? '无' : 'none',
    stamp: (at: Instant): string => beijingStamp(at, measures.awareAt),
    text: (words: Text): DocumentPart => ({ kind: 'text', words: pick(words) }),
    /** `head` holds as many names as there are widths, with bars between. Of more than `most` rows the first and the last are printed, and the hole between them says how many it holds. */
    table: (
      head: Text,
      widths: readonly number[],
      rows: readonly (readonly string[])[],
      most = Infinity,
    ): TablePart => ({
      kind: 'table',
      widths,
      head: pick(head).split('|'),
      rows: rows.length <= most ? rows : shortened(rows, most, (left) => holeRow(widths, pick(holeWords(left)))),
    }),
  };
}

/** Two thirds of what fits come from the beginning, the rest from the end. */
function shortened<T>(rows: readonly T[], most: number, holeOf: (left: number) => T): readonly T[] {
  const head = Math.ceil((2 * most) / 3);
  return [...rows.slice(0, head), holeOf(rows.length - most), ...rows.slice(rows.length - (most - head))];
}

const holeWords = (left: number): Text =>
  text(`……其间略去 ${left} 行，见完整时间线`, `… ${left} rows left out here: see the whole timeline`);

/** The words of a hole stand in the widest column. */
function holeRow(widths: readonly number[], words: string): readonly string[] {
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((_, column) => (column === widest ? words : ''));
}

/** A cell holds so many characters of one typed text; the whole stands in the record. */
const IN_A_CELL = 500;

/** Typed words as they fit a cell; what was cut says so. */
export const inCell = (words: string): string =>
  words.length <= IN_A_CELL ? words : `${words.slice(0, IN_A_CELL)}…(${words.length})`;
