import { text } from '../../../shared/base/text.ts';
import { BREAK, folded } from '../../../shared/search/fold.ts';
import type { Connection } from '../store/connect.ts';
import type { RowWords } from './row-reader.ts';

/** A row of the table `line`. */
export interface StoredLine {
  readonly zh: string;
  readonly en: string;
  readonly more: string;
}

/** `more`: person, post and title of the stream in both languages, then the other texts, one a line. */
export function storedLine({ line, title, person, post, data }: RowWords): StoredLine {
  return { ...line, more: [person, post.zh, post.en, title.zh, title.en, ...data].join(BREAK) };
}

/** Everything by which a row is found, folded; no word reaches from one text into the next. */
export const searchText = ({ zh, en, more }: StoredLine): string => folded([zh, en, more].join(BREAK));

export function wordsOfStored({ zh, en, more }: StoredLine): RowWords {
  const [person = '', postZh = '', postEn = '', titleZh = '', titleEn = '', ...data] = more.split(BREAK);
  return { line: text(zh, en), person, post: text(postZh, postEn), title: text(titleZh, titleEn), data };
}

/** Writes lines into an index. */
export function lineWriter(db: Connection): (position: number, stream: string, words: RowWords) => void {
  const putStream = db
    .prepare<[string, string, string], number>(
      `INSERT INTO stream (name, zh, en) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET zh = excluded.zh, en = excluded.en RETURNING id`,
    )
    .pluck();
  const putLine = db.prepare('INSERT INTO line VALUES (?, ?, ?, ?, ?)');
  const putWords = db.prepare('INSERT INTO word (rowid, text) VALUES (?, ?)');
  const known = new Map<string, { readonly id: number; readonly title: string }>();

  return (position, stream, words) => {
    const title = `${words.title.zh}\n${words.title.en}`;
    const ready = known.get(stream);
    const id = ready?.title === title ? ready.id : (putStream.get(stream, words.title.zh, words.title.en) ?? 0);
    known.set(stream, { id, title });
    const line = storedLine(words);
    putLine.run(position, id, line.zh, line.en, line.more);
    // The trigrams that begin with the last characters need something behind them.
    putWords.run(position, `${searchText(line)}${BREAK}${BREAK}`);
  };
}
