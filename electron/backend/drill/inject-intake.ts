import { text } from '../../../shared/base/text.ts';
import { defined } from '../../../shared/base/defined.ts';
import { refuse, ok, type Result } from '../../../shared/base/result.ts';
import { instantOf } from '../../../shared/drill/inject.ts';
import type { Inject } from '../../../shared/drill/schema-injects.ts';
import type { StationTable } from '../../../shared/flow/events.ts';
import { readArrivalText } from '../../../shared/flow/read-arrivals.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { areaCode, isKnownArea } from '../../../shared/weather/areas.ts';
import type { NewWeatherEvent } from '../../../shared/weather/events.ts';
import { hazardIn, hazardTitle, type WeatherTables } from '../../../shared/weather/tables.ts';
import { COLOUR_NAMES } from '../../../shared/weather/words.ts';

/** What an inject brings besides its words: a warning and a table of arrivals, read as a desk reads real ones. */

/** What an inject is read against. */
export interface IntakeGround {
  readonly plans: readonly Plan[];
  readonly tables: Result<WeatherTables>;
}

/** The warning of an inject as the desk books it, for practice; undefined where there is none. */
export function warningOf(
  { id: inject, from, warning }: Inject,
  { run, now }: { readonly run: string; readonly now: number },
  { plans, tables: read }: IntakeGround,
): Result<NewWeatherEvent | undefined> {
  if (!warning) return ok(undefined);
  if (!read.ok) return read;
  const tables = read.value;
  const { hazard, colour, expires } = warning;
  if (!hazardIn(tables, hazard)) {
    return refuse(
      'unknown-hazard',
      `情况“${inject}”的灾种“${hazard}”不在灾种表里；请改正编号`,
      `The hazard "${hazard}" of inject "${inject}" is not in the weather tables: correct the id`,
    );
  }
  const city = tables.areas.list.find((area) => area.city)?.codes[0] ?? '';
  const areas = warning.areas ?? [city];
  const wrong = areas.find((code) => !isKnownArea(tables, areaCode(code) ?? ''));
  if (wrong !== undefined) {
    return refuse(
      'unknown-area',
      `情况“${inject}”的区域“${wrong}”不在区域表里；请改正代码`,
      `The area "${wrong}" of inject "${inject}" is not in the weather tables: correct the code`,
    );
  }
  const data = defined({
    id: `drill-${run}-${inject}`,
    hazard,
    colour,
    areas: areas.map((code) => areaCode(code) ?? code),
    issuedAt: now,
    expires: expires && instantOf(expires),
    sender: unitTitle(plans, from),
    headline: `${hazardTitle(tables, hazard).zh}${COLOUR_NAMES[colour].zh}预警`,
    status: 'Exercise' as const,
    how: 'file' as const,
  });
  return ok({ type: 'WarningIssued', at: now, data });
}

/** The table of arrivals of an inject; a table with an error is refused in the words of its first finding. */
export function arrivalsOf(
  { id: inject, arrivals }: Inject,
  { plans }: Pick<IntakeGround, 'plans'>,
): Result<{ readonly day: string; readonly tables: readonly StationTable[] } | undefined> {
  if (!arrivals) return ok(undefined);
  const { station, date: day, table } = arrivals;
  const stations = plans.filter((plan) => plan.tier === 'station');
  const { tables, findings } = readArrivalText(table, { day, station, stations });
  const [error] = findings.filter(({ severity }) => severity === 'error');
  if (!error) return ok({ day, tables });
  const place = error.cell === undefined ? text('', '') : text(`（${error.cell}）`, ` (${error.cell})`);
  return refuse(
    'arrivals',
    `情况“${inject}”的到达表读不出来${place.zh}：${error.message.zh}`,
    `The table of arrivals of inject "${inject}" cannot be read${place.en}: ${error.message.en}`,
  );
}

export function unitTitle(plans: readonly Plan[], id: string): string {
  const general = plans.find((plan) => plan.tier === 'general');
  return general?.units.find((unit) => unit.id === id)?.title.zh ?? id;
}
