import type { Reading } from '../../../../shared/reporting/readings.ts';
import { isSameValue } from '../../../../shared/review/fact-words.ts';
import type { FactLine } from '../../../../shared/reporting/state.ts';

/** Readings that are not on the board yet: a table that has grown is imported again without doubling what was imported before. */
export function newReadings(readings: readonly Reading[], lines: readonly FactLine[]): readonly Reading[] {
  return readings.filter(
    (reading) =>
      !lines.some(
        (line) =>
          line.about === reading.about &&
          line.entries.some(
            (entry) => entry.channel === 'import' && entry.at === reading.at && isSameValue(entry, reading),
          ),
      ),
  );
}
