import { text } from '../../base/text.ts';
import { CORRECTIVE_STREAM } from '../../corrective/events.ts';
import { DIRECTORY_STREAM } from '../../directory/events.ts';
import { RUN_STREAM } from '../../drill/run/events.ts';
import { NEWS_STREAM } from '../../drill/run/news.ts';
import { dutyStream } from '../../duty/events.ts';
import { flowDayOf } from '../../flow/events.ts';
import { LIBRARY_STREAMS } from '../../library/events.ts';
import { responseStream } from '../../response/events.ts';
import { reviewStream } from '../../review-notes/events.ts';
import { ROSTER_STREAM } from '../../roster/events.ts';
import { WEATHER_STREAMS } from '../../weather/events.ts';
import { WORKSTATION_STREAM } from '../../workstation/events.ts';
import { CHECKPOINTS, checkpointReader } from './desk/checkpoint-reader.ts';
import { correctiveReader } from './desk/corrective-reader.ts';
import { directoryReader } from './desk/directory-reader.ts';
import { dutyReader } from './desk/duty-reader.ts';
import { flowReader } from './desk/flow-reader.ts';
import { libraryReader } from './desk/library-reader.ts';
import { newsReader } from './desk/news-reader.ts';
import { reviewNoteReader } from './desk/review-note-reader.ts';
import { rosterReader } from './desk/roster-reader.ts';
import { runReader } from './desk/run-reader.ts';
import { weatherReader } from './desk/weather-reader.ts';
import { workstationReader } from './desk/workstation-reader.ts';
import type { Ground, StreamReader } from './ground.ts';
import { isKnownType } from './kinds.ts';
import { responseReader } from './response/reader.ts';

/** The reader for a stream. A line that this version does not know is said to be one, and everything beside it is read. */
export function readerOf(stream: string, ground: Ground): StreamReader {
  const reader = readerByName(stream, ground);
  return {
    ...reader,
    read: (event) => (reader && isKnownType(event.type) ? reader.read(event) : { words: unknownWords(event.type) }),
  };
}

function readerByName(stream: string, ground: Ground): StreamReader | undefined {
  if (stream.startsWith(responseStream(''))) return responseReader(stream, ground);
  if (stream.startsWith(dutyStream(''))) return dutyReader(stream, ground);
  if (stream.startsWith(reviewStream(''))) return reviewNoteReader(stream);
  if (stream.startsWith(WEATHER_STREAMS)) return weatherReader(ground);
  if (stream.startsWith(LIBRARY_STREAMS)) return libraryReader(stream, ground);
  if (flowDayOf(stream) !== undefined) return flowReader(ground);
  switch (stream) {
    case CORRECTIVE_STREAM:
      return correctiveReader();
    case DIRECTORY_STREAM:
      return directoryReader(ground);
    case ROSTER_STREAM:
      return rosterReader(ground);
    case RUN_STREAM:
      return runReader();
    case NEWS_STREAM:
      return newsReader(ground);
    case WORKSTATION_STREAM:
      return workstationReader();
    case CHECKPOINTS:
      return checkpointReader();
    default:
      return undefined;
  }
}

const unknownWords = (type: string) =>
  text(
    `本版程序不认识的记录“${type}”，请用记下它的版本或更新的版本打开`,
    `A line that this version does not know ("${type}"): open it with the version that wrote it, or a newer one`,
  );
