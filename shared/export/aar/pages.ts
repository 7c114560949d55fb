import { beijingStamp, type Instant } from '../../base/instant.ts';
import type { Text } from '../../base/text.ts';
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
    /** `head` holds as many names as there are widths, with bars between. */
    table: (head: Text, widths: readonly number[], rows: readonly (readonly string[])[]): TablePart => ({
      kind: 'table',
      widths,
      head: pick(head).split('|'),
      rows,
    }),
  };
}

/** A cell holds so many characters of one typed text; the whole stands in the record. */
const IN_A_CELL = 500;

/** Typed words as they fit a cell; what was cut says so. */
export const inCell = (words: string): string =>
  words.length <= IN_A_CELL ? words : `${words.slice(0, IN_A_CELL)}…(${words.length})`;
