import { beijingIso } from '../../shared/base/instant.ts';
import { WEATHER_STREAMS } from '../../shared/weather/events.ts';
import { weatherSentence } from '../../shared/weather/sentence.ts';
import { weatherEvents } from '../backend/journal-events.ts';
import { readJournal } from '../backend/store/index.ts';
import { tablesOrSay } from './check-warnings.ts';
import { print } from './print.ts';

/** Prints the record of warnings line by line, in the order it was written. */
export function logWarnings(folder: string, resources: string, json: boolean): number {
  const tables = tablesOrSay(resources);
  if (!tables) return 1;
  readJournal({ folder, name: 'journal' }, (journal) => {
    const lines = journal
      .streams(WEATHER_STREAMS)
      .flatMap((stream) => weatherEvents(journal.readStream(stream)))
      .map((event) => ({ at: event.at, by: event.byPerson, sentence: weatherSentence(event, tables) }));
    print(json, { lines }, () =>
      lines.map(({ at, by, sentence }) => `${beijingIso(at)}  ${by}  ${sentence.zh} / ${sentence.en}`),
    );
  });
  return 0;
}
