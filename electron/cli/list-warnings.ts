import { beijingIso } from '../../shared/base/instant.ts';
import { WEATHER_STREAMS } from '../../shared/weather/events.ts';
import { areaTitle } from '../../shared/weather/areas.ts';
import { standingOf } from '../../shared/weather/standing.ts';
import { foldWeather, noWeather } from '../../shared/weather/state.ts';
import { hazardTitle } from '../../shared/weather/tables.ts';
import { COLOUR_NAMES, STANDING_NAMES } from '../../shared/weather/words.ts';
import { weatherEvents } from '../backend/journal-events.ts';
import { readJournal } from '../backend/store/index.ts';
import { tablesOrSay } from './check-warnings.ts';
import { print } from './print.ts';

/** Lists every warning of a journal as it stands now, the newest first. */
export function listWarnings(folder: string, resources: string, json: boolean, now: number): number {
  const tables = tablesOrSay(resources);
  if (!tables) return 1;
  readJournal({ folder, name: 'journal' }, (journal) => {
    const weather = journal
      .streams(WEATHER_STREAMS)
      .reduce((state, stream) => foldWeather(state, weatherEvents(journal.readStream(stream))), noWeather);
    const warnings = [...weather.warnings.values()]
      .map((warning) => ({ ...warning, standing: standingOf(weather, warning, tables, now) }))
      .sort((a, b) => b.issuedAt - a.issuedAt);
    print(json, { warnings }, () =>
      warnings.length === 0
        ? ['日志库中没有预警。 No warnings in the journal.']
        : warnings.map(({ id, issuedAt, hazard, colour, areas, standing, status }) => {
            const where = areas.map((code) => areaTitle(tables, code).zh).join('、');
            const what = `${hazardTitle(tables, hazard).zh}${COLOUR_NAMES[colour].zh}`;
            return `${beijingIso(issuedAt)}  ${STANDING_NAMES[standing].zh}  ${what}  ${where}${status === 'Exercise' ? '  演练' : ''}  ${id}`;
          }),
    );
  });
  return 0;
}
