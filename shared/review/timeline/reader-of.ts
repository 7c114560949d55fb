import { text } from '../../base/text.ts';
import { responseStream } from '../../response/events.ts';
import type { Ground, StreamReader } from './ground.ts';
import { isKnownType } from './kinds.ts';
import { responseReader } from './response/reader.ts';

/** The reader for a stream. A line that this version does not know is said to be one, and everything beside it is read. */
export function readerOf(stream: string, ground: Ground): StreamReader {
  const reader = readerByName(stream, ground);
  if (!reader) return { read: ({ type }) => ({ words: unknownWords(type) }) };
  return {
    ...reader,
    read: (event) => (isKnownType(event.type) ? reader.read(event) : { words: unknownWords(event.type) }),
  };
}

function readerByName(stream: string, ground: Ground): StreamReader | undefined {
  if (stream.startsWith(responseStream(''))) return responseReader(stream, ground);
  return undefined;
}

const unknownWords = (type: string) =>
  text(
    `本版程序不认识的记录“${type}”，请用记下它的版本或更新的版本打开`,
    `A line that this version does not know ("${type}"): open it with the version that wrote it, or a newer one`,
  );
