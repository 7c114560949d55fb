import { beijingStamp, type Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import { weatherAlarms, type WeatherPlans } from './alarms.ts';
import { areaTitle } from './areas.ts';
import type { ResponseThere } from './response-there.ts';
import { warningsInForce } from './standing.ts';
import type { Warning, Weather } from './state.ts';
import { hazardTitle, type WeatherTables } from './tables.ts';
import { COLOUR_NAMES } from './words.ts';

/** A warning in force as one shift tells it to the next. */
export interface HandedOnWarning {
  readonly id: string;
  readonly what: Text;
  /** Until when, and what is still to be decided. */
  readonly last: Text;
  readonly at: Instant;
}

/** The warnings in force at a time, in the order they came, each with what the next shift has to know. */
export function warningsToHandOn(
  weather: Weather,
  responses: readonly ResponseThere[],
  plans: WeatherPlans,
  tables: WeatherTables,
  now: Instant,
): readonly HandedOnWarning[] {
  const alarms = weatherAlarms(weather, responses, plans, tables, now);
  return warningsInForce(weather, tables, now).map((warning) => {
    const open = alarms.find((alarm) => alarm.warning.id === warning.id)?.stations.length ?? 0;
    const until = untilWords(warning, now);
    const decision =
      open === 0
        ? text('没有待决定的站区', 'nothing to decide')
        : text(`${open} 个站区待决定`, `to be decided for ${open} station areas`);
    return {
      id: warning.id,
      what: nameOf(warning, tables),
      last: text(`${until.zh}；${decision.zh}`, `${until.en}; ${decision.en}`),
      at: warning.issuedAt,
    };
  });
}

function nameOf({ hazard, colour, areas }: Warning, tables: WeatherTables): Text {
  const [title, of] = [hazardTitle(tables, hazard), COLOUR_NAMES[colour]];
  const where = areas.map((code) => areaTitle(tables, code));
  return text(
    `${title.zh}${of.zh}预警（${where.map(({ zh }) => zh).join('、')}）`,
    `${title.en}, ${of.en} warning (${where.map(({ en }) => en).join(', ')})`,
  );
}

function untilWords({ expires }: Warning, now: Instant): Text {
  if (expires === undefined) return text('没写有效期，至登记解除', 'names no end: until lifted');
  const stamp = beijingStamp(expires, now);
  return text(`有效至 ${stamp}`, `until ${stamp}`);
}
