import type { JournalRow } from '../../../shared/base/journal-row.ts';
import { text, type Text } from '../../../shared/base/text.ts';
import { responseStream, type ResponseEvent } from '../../../shared/response/events.ts';
import type { Response } from '../../../shared/response/state.ts';
import { postTitle } from '../../../shared/review/names.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import { journalEvents } from '../journal-events.ts';
import { spokenTexts } from './spoken-texts.ts';
import type { FoldedJournal, StreamFolds } from './fold-streams.ts';
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

/** The words of one row. Depends on the record up to this row alone. */
export function rowWords(row: JournalRow, journal: FoldedJournal, folds: StreamFolds): RowWords {
  const [event] = journalEvents([row]);
  const isResponse = row.stream.startsWith(responseStream(''));
  const response = isResponse ? folds.after(journal, row, event as ResponseEvent) : undefined;
  const spoken = spokenTexts(event?.data).map(clean);
  const line = response ? responseLine(response, event as ResponseEvent, spoken) : plainLine(spoken);
  const post = response ? postTitle(response, row.byPost) : text(row.byPost, row.byPost);
  const [zh, en] = [clean(line.zh), clean(line.en)];
  return {
    line: text(zh, en),
    title: both(streamTitle(row.stream, response), clean),
    person: clean(row.byPerson),
    post: both(post, clean),
    data: [...new Set(spoken)].filter((one) => !zh.includes(one) && !en.includes(one)),
  };
}

/** A line of a release that this one does not know is found by its texts. */
function responseLine(response: Response, event: ResponseEvent, spoken: readonly string[]): Text {
  try {
    return sentence(response, event);
  } catch {
    return plainLine(spoken);
  }
}

function plainLine(spoken: readonly string[]): Text {
  return text(spoken.join('；'), spoken.join('; '));
}

const clean = (words: string) => words.normalize('NFC').replace(/[\r\n]+/g, ' ');
const both = ({ zh, en }: Text, each: (words: string) => string) => text(each(zh), each(en));
