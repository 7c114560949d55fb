import type { Text } from '../../../../../shared/base/text.ts';
import { clausesFromText, type ClauseReading } from '../../../../../shared/plan/clauses-from-text.ts';
import { inBoth } from '../../../../text/i18n.ts';
import { readWordFile } from '../word/read-word-file.ts';
import { readPlanFile } from './read-plan-file.ts';

export type Picked =
  | { readonly kind: 'plan'; readonly name: string; readonly text: string; readonly id: string | undefined }
  | { readonly kind: 'word'; readonly name: string; readonly reading: ClauseReading; readonly isTracked: boolean }
  /** Not taken, and why: a sentence that names the file. */
  | { readonly kind: 'refused'; readonly why: Text };

/** More clauses than this are no plan, and nobody could look through them. */
const MAX_CLAUSES = 600;

/** What a file that somebody has picked holds: a plan's text, or a Word file with clauses. */
export async function readPicked(file: File): Promise<Picked> {
  const { name } = file;
  if (!/\.docx?$/i.test(name)) {
    const read = await readPlanFile(file);
    if (read.ok) return { kind: 'plan', name, text: read.text, id: read.id };
    return { kind: 'refused', why: inBoth(read.why, { name, why: read.detail ?? '' }) };
  }
  const word = await readWordFile(file);
  if (!word.ok) return { kind: 'refused', why: inBoth(`word.refused.${word.why}`, { name }) };
  const reading = clausesFromText(word.paragraphs);
  const n = reading.clauses.length;
  if (n > MAX_CLAUSES) return { kind: 'refused', why: inBoth('word.refused.too-many', { name, n }) };
  if (n > 0) return { kind: 'word', name, reading, isTracked: word.isTracked };
  // Nothing but pictures, or nothing numbered.
  const none = reading.remarks.find(({ rule }) => rule === 'none');
  return { kind: 'refused', why: inBoth(none ? 'word.refused.none' : 'word.refused.blank', { name }) };
}
