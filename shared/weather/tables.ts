import type { Text } from '../base/text.ts';
import { text } from '../base/text.ts';
import type { Hazard, HazardTable, SignalSet } from './tables-schema.ts';

/** All weather tables together. */
export interface WeatherTables extends Omit<HazardTable, 'format'> {
  readonly sets: readonly SignalSet[];
}

export const hazardIn = (tables: WeatherTables, id: string): Hazard | undefined =>
  tables.hazards.find((one) => one.id === id);

/** What a hazard is called; its id where the tables do not have it any more. */
export const hazardTitle = (tables: WeatherTables, id: string): Text => hazardIn(tables, id)?.title ?? text(id, id);
