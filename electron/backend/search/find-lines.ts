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

/** Rows that are held against the words before a search gives up: a fraction of a second of work. Only words that are all common and never stand together need more. */
const MOST_LOOKED = 50_000;

/** Of the newest rows, the share that makes a word common. */
const COMMON = 0.2;

interface Finds {
  /** Newest first. */
  readonly lines: readonly FoundLine[];
  /** Where a search that gave up stopped: rows before this position were not looked at. */
  readonly reachedBack?: number;
}

type Candidate = StoredLine & { readonly position: number };

/** The newest rows that contain every word (folded, at least one), newest first, up to `most`; of the rows that may contain them, no more than `looked` are read. */
export function findLines(db: Connection, words: readonly string[], most: number, looked = MOST_LOOKED): Finds {
  const { counts, lines, isEnough } = amongNewest(db, words, most);
  if (isEnough) return { lines };
  const isCommon = (word: string) => (counts.get(word) ?? 0) > NEWEST * COMMON;
  const expression = matchExpression(db, words, isCommon);
  if (expression === 'nothing') return { lines: [] };
  const found: FoundLine[] = [];
  let seen = 0;
  for (const line of candidates(db, expression?.match)) {
    if (containsAll(searchText(line), words)) found.push(foundLine(line));
    if (found.length >= most) break;
    seen += 1;
    if (seen >= looked) return { lines: found, reachedBack: line.position };
  }
  return { lines: found };
}

/** Looks for short words among the newest rows: how many have each, and whether what is found there is enough. */
function amongNewest(db: Connection, words: readonly string[], most: number) {
  const counts = new Map<string, number>();
  const short = words.filter((word) => Array.from(word).length < 3);
  if (short.length === 0) return { counts, lines: [], isEnough: false };
  const looked = db
    .prepare<[number], Candidate>('SELECT position, zh, en, more FROM line ORDER BY position DESC LIMIT ?')
    .all(NEWEST)
    .map((line) => ({ line, text: searchText(line) }));
  for (const { text } of looked) {
    for (const word of short) if (text.includes(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const here = looked.filter(({ text }) => containsAll(text, words));
  return {
    counts,
    lines: here.slice(0, most).map(({ line }) => foundLine(line)),
    isEnough: here.length >= most || looked.length < NEWEST,
  };
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
