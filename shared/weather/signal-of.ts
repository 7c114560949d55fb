import type { SignalRow } from './tables-schema.ts';
import type { WeatherTables } from './tables.ts';
import { COLOURS, type Colour } from './vocabulary.ts';

/** Measured or forecast values by measure of the tables; what is not known is left out. */
export type MeasuredValues = Readonly<Record<string, number>>;

/**
 * The signal that these values come to by a set of standards: the row of the gravest colour that is reached, undefined when none is. Rows that were
 * replaced do not count; a value that is not known never reaches anything.
 */
export function hazardLevel(
  tables: WeatherTables,
  set: string,
  hazard: string,
  values: MeasuredValues,
): SignalRow | undefined {
  const rows = tables.sets.find(({ id }) => id === set)?.rows ?? [];
  const reached = rows.filter((row) => row.hazard === hazard && !row.replaced && isReached(row, values));
  return reached.toSorted((a, b) => COLOURS.indexOf(b.colour) - COLOURS.indexOf(a.colour))[0];
}

/** Whether a set of standards has a signal of this colour for the hazard; a hazard that no set speaks of may have any. */
export function isInStandards({ sets }: WeatherTables, hazard: string, colour: Colour): boolean {
  const rows = sets.flatMap((set) => set.rows).filter((row) => row.hazard === hazard && !row.replaced);
  return rows.length === 0 || rows.some((row) => row.colour === colour);
}

function isReached({ reached = [] }: SignalRow, values: MeasuredValues): boolean {
  return reached.some((all) =>
    all.every(({ measure, atLeast, atMost, below }) => {
      const value = values[measure];
      if (value === undefined) return false;
      return (
        (atLeast === undefined || value >= atLeast) &&
        (atMost === undefined || value <= atMost) &&
        (below === undefined || value < below)
      );
    }),
  );
}
