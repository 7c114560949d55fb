import type { JournalEvent } from '../../../shared/base/journal-event.ts';
import type { JournalRow } from '../../../shared/base/journal-row.ts';
import { text, type Text } from '../../../shared/base/text.ts';
import { responseStream, type ResponseEvent } from '../../../shared/response/events.ts';
import { postTitle } from '../../../shared/review/names.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import { journalEvents } from '../journal-events.ts';
import { StoreTroubleError } from '../store/trouble.ts';
import { streamFolds, type FoldedJournal } from './fold-streams.ts';
import { titlesKey, type SearchGround } from './search-ground.ts';
import { spokenTexts } from './spoken-texts.ts';
import { streamReaders } from './stream-readers.ts';
import { streamTitle } from './stream-title.ts';

/** What is kept of a row to find it by and to show it: texts as they were written, in the form NFC and each on one line. */
export interface RowWords {
  /** The line as a sentence, in both languages. */
  readonly line: Text;
  /** The stream's title at that line. */
  readonly title: Text;
  readonly person: string;
  readonly post: Text;
  /** Texts of the event that are not in the sentence. */
  readonly data: readonly string[];
}

/** Puts rows into the words that a person sees. */
export interface RowReader {
  /** Names the words: rows read under another key may read otherwise. */
  readonly key: string;
  /** The words of one row. They depend on the record up to this row alone. */
  readonly words: (row: JournalRow, journal: FoldedJournal) => RowWords;
}

/** `version` is the program's, since the sentences are its own. */
export function rowReader(version: string, ground: SearchGround): RowReader {
  const folds = streamFolds();
  const others = streamReaders(ground);

  function responseRow(journal: FoldedJournal, row: JournalRow, event: ResponseEvent) {
    const response = folds.after(journal, row, event);
    const line = orSpoken(event, () => sentence(response, event));
    return { line, post: postTitle(response, row.byPost), title: streamTitle(row.stream, response) };
  }

  function otherRow(journal: FoldedJournal, row: JournalRow, event: JournalEvent) {
    const line = orSpoken(event, () => others.words(journal, row, event));
    return { line, post: others.post(row.byPost), title: streamTitle(row.stream, undefined) };
  }

  return {
    key: `${version} ${titlesKey(ground)}`,
    words(row, journal) {
      const event = journalEvents([row])[0] as JournalEvent;
      const isResponse = row.stream.startsWith(responseStream(''));
      const read = isResponse ? responseRow(journal, row, event as ResponseEvent) : otherRow(journal, row, event);
      const line = clean(read.line);
      const data = [...new Set(spokenTexts(event.data).map(cleaned))];
      return {
        line,
        title: clean(read.title),
        person: cleaned(row.byPerson),
        post: clean(read.post),
        data: data.filter((one) => !line.zh.includes(one) && !line.en.includes(one)),
      };
    },
  };
}

/** A line that this release cannot put into words is found by its texts. */
function orSpoken(event: JournalEvent, words: () => Text): Text {
  try {
    return words();
  } catch (error) {
    if (error instanceof StoreTroubleError) throw error;
    const spoken = spokenTexts(event.data);
    return text(spoken.join('；'), spoken.join('; '));
  }
}

const cleaned = (words: string) => words.normalize('NFC').replace(/[\r\n]+/g, ' ');
const clean = ({ zh, en }: Text) => text(cleaned(zh), cleaned(en));
