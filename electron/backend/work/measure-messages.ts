import { responseStream } from '../../../shared/response/events.ts';
import { messageYears, type MessageSpan, type MessageYear } from '../../../shared/review/message-measures.ts';
import { responseEvents } from '../journal-events.ts';
import type { OpenReader } from '../store/index.ts';

/** Batches of messages to the public, counted from the rows of a journal, one response after the other. */
export function measureMessages(
  journal: Pick<OpenReader, 'streams' | 'readStream'>,
  span: MessageSpan,
): readonly MessageYear[] {
  const streams = journal.streams(responseStream(''));
  return messageYears(
    streams.map((stream) => responseEvents(journal.readStream(stream))),
    span,
  );
}
