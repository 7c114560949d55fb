import { rowKey } from '../row.ts';
import { reviewStream, type ReviewNoteEvent } from '../../../review-notes/events.ts';
import { reviewNoteSentence } from '../../../review-notes/sentence.ts';
import type { StreamReader } from '../ground.ts';

/** Reads what reviewers wrote of one response: a corrected or withdrawn note names the line that it puts right. */
export function reviewNoteReader(stream: string): StreamReader {
  const response = stream.slice(reviewStream('').length);
  const newest = new Map<string, string>();
  return {
    read(journalEvent) {
      const event = journalEvent as ReviewNoteEvent;
      const words = reviewNoteSentence(event);
      if (event.type === 'ReviewSigned') return { words, response };
      const { id } = event.data;
      const corrects = newest.get(id);
      newest.set(id, rowKey(stream, event.version));
      return { words, response, ...(corrects === undefined ? {} : { corrects }) };
    },
  };
}
