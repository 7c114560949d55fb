import { containsAll } from '../../../shared/search/query.ts';
import type { Connection } from '../store/connect.ts';
import { matchExpression } from './match-expression.ts';
import type { RowWords } from './row-reader.ts';
import { searchText, wordsOfStored, type StoredLine } from './stored-line.ts';

/** A row that contains every word. */
export interface FoundLine {
  readonly position: number;
  readonly words: RowWords;
}

/** So many of the newest rows are looked through before the index is asked for short words: a common one is found there often enough. */
const NEWEST = 4000;

/** Of the newest rows, the share that makes a word common. */
const COMMON = 0.2;

type Candidate = StoredLine & { readonly position: number };

/** The newest rows that contain every word (folded, at least one), newest first, up to `most`. */
export function findLines(db: Connection, words: readonly string[], most: number): readonly FoundLine[] {
  const newest = db.prepare<[number], Candidate>(
    'SELECT position, zh, en, more FROM line ORDER BY position DESC LIMIT ?',
  );
  const counts = new Map<string, number>();
  const found: FoundLine[] = [];
  const short = words.filter((word) => Array.from(word).length < 3);
  if (short.length > 0) {
    const looked = newest.all(NEWEST).map((line) => ({ line, text: searchText(line) }));
    for (const { text } of looked) {
      for (const word of short) if (text.includes(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const here = looked.filter(({ text }) => containsAll(text, words));
    if (here.length >= most || looked.length < NEWEST) return here.slice(0, most).map(({ line }) => foundLine(line));
  }
  const isCommon = (word: string) => (counts.get(word) ?? 0) > NEWEST * COMMON;
  const expression = matchExpression(db, words, isCommon);
  if (expression === 'nothing') return [];
  for (const line of candidates(db, expression?.match)) {
    if (containsAll(searchText(line), words)) found.push(foundLine(line));
    if (found.length >= most) break;
  }
  return found;
}

/** Rows that may contain the words, newest first; all rows where the index cannot narrow. */
function candidates(db: Connection, match: string | undefined): Iterable<Candidate> {
  if (match === undefined) {
    return db.prepare<[], Candidate>('SELECT position, zh, en, more FROM line ORDER BY position DESC').iterate();
  }
  return db
    .prepare<[string], Candidate>(
      `SELECT position, zh, en, more FROM word CROSS JOIN line ON line.position = word.rowid
       WHERE word MATCH ? ORDER BY word.rowid DESC`,
    )
    .iterate(match);
}

const foundLine = (line: Candidate): FoundLine => ({ position: line.position, words: wordsOfStored(line) });
