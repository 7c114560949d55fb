import type { MeasuredValues } from '../../../../../shared/weather/signal-of.ts';
import type { WeatherTables } from '../../../../../shared/weather/tables.ts';

/** The measures by which some set of standards gives a colour to this hazard, in the order of the tables. */
export function measuresOf(tables: WeatherTables, hazard: string): WeatherTables['measures'] {
  const rows = tables.sets.flatMap((set) => set.rows).filter((row) => row.hazard === hazard && !row.replaced);
  const named = new Set(rows.flatMap(({ reached = [] }) => reached.flat().map(({ measure }) => measure)));
  return tables.measures.filter(({ id }) => named.has(id));
}

/** What was typed as numbers; what is empty or no number is left out. Temperatures may lie below zero. */
export function readMeasured(typed: Readonly<Record<string, string>>, measures: readonly string[]): MeasuredValues {
  return Object.fromEntries(
    measures.flatMap((measure) => {
      const words = (typed[measure] ?? '').trim();
      return /^-?\d{1,5}(\.\d+)?$/.test(words) ? [[measure, Number(words)]] : [];
    }),
  );
}
