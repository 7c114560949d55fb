import { text, type Text } from '../../../shared/base/text.ts';
import type { JournalRow } from '../../../shared/base/journal-row.ts';
import type { SearchGroup, SearchHit } from '../../../shared/contract/search.ts';
import { excerpt } from '../../../shared/search/marks.ts';
import { folded } from '../../../shared/search/fold.ts';
import type { JournalReader } from '../store/read.ts';
import type { FoundLine } from './find-lines.ts';
import type { RowWords } from './row-reader.ts';

/** Characters of a line that are shown; a Chinese one says more with fewer. */
const ROOM = { zh: 160, en: 240 } as const;

interface Shown {
  readonly words: readonly string[];
  readonly run: string | undefined;
  /** Of the lines found, so many are listed. */
  readonly limit: number;
}

/** The lines found in one journal, newest first, by their streams. Streams of which no line is listed are left out. */
export function shownHits(
  found: readonly FoundLine[],
  journal: JournalReader,
  { words, run, limit }: Shown,
): readonly SearchGroup[] {
  const groups = new Map<
    string,
    { found: number; readonly hits: SearchHit[]; readonly mode: SearchGroup['mode']; readonly title: Text }
  >();
  for (const [index, line] of found.entries()) {
    const [row] = journal.readFrom(line.position, 1);
    if (!row) continue;
    const group = groups.get(row.stream) ?? { found: 0, hits: [], mode: row.mode, title: line.words.title };
    groups.set(row.stream, group);
    group.found += 1;
    if (index < limit) group.hits.push(hitOf(row, line.words, words));
  }
  return [...groups].flatMap(([stream, { found: count, hits, mode, title }]) =>
    hits.length === 0
      ? []
      : [{ stream, mode, ...(run === undefined ? {} : { run }), title: short(title, words), found: count, hits }],
  );
}

function hitOf(row: JournalRow, said: RowWords, words: readonly string[]): SearchHit {
  const { version, type, at, recordedAt } = row;
  const also = text(elsewhere(said, 'zh', words), elsewhere(said, 'en', words));
  return {
    version,
    type,
    at,
    recordedAt,
    person: excerpt(said.person, words, ROOM.zh),
    post: short(said.post, words),
    words: short(said.line, words),
    ...(also.zh === '' && also.en === '' ? {} : { also }),
  };
}

const short = ({ zh, en }: Text, words: readonly string[]) =>
  text(excerpt(zh, words, ROOM.zh), excerpt(en, words, ROOM.en));

/** A text with a word that the reader of a language does not see in the line; empty when the line shows all. */
function elsewhere(
  { line, title, person, post, data }: RowWords,
  language: keyof Text,
  words: readonly string[],
): string {
  const seen = folded(
    [line, title, post]
      .map((one) => one[language])
      .concat(person)
      .join('\n'),
  );
  const missing = words.filter((word) => !seen.includes(word));
  if (missing.length === 0) return '';
  const other = language === 'zh' ? 'en' : 'zh';
  const place = [...data, line[other], title[other], post[other]].find((one) =>
    missing.some((word) => folded(one).includes(word)),
  );
  return place === undefined ? '' : excerpt(place, missing, ROOM[language]);
}
