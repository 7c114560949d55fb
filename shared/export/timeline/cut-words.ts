import type { Language } from '../../base/text.ts';
import type { CellChanges } from './csv.ts';

/** More characters than this no cell of Excel holds, and no word processor breaks into lines while somebody waits. */
const MOST_CHARACTERS = 32_767;

/** The words of a cell, cut where they are longer than it can hold; where the whole text is, the end says. */
export function cutWords(words: string, changes: CellChanges, language: Language): string {
  if (words.length <= MOST_CHARACTERS) return words;
  changes.cut += 1;
  const note =
    language === 'zh'
      ? '……（超过每格上限，此处截断，全文见 CSV 或 JSON Lines 导出）'
      : '… (more than a cell holds: cut here, the whole text is in an export as CSV or JSON Lines)';
  const kept = words.slice(0, MOST_CHARACTERS - note.length);
  // Half of a character is none.
  return `${kept.replace(/[\ud800-\udbff]$/, '')}${note}`;
}
