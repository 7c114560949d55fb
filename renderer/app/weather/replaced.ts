import { covers } from '../../../shared/weather/areas.ts';
import type { Warning } from '../../../shared/weather/state.ts';
import type { WeatherTables } from '../../../shared/weather/tables.ts';

/**
 * The warnings in force that a new one takes the place of: of the same hazard, and of no area that the new one leaves out. A warning for one district
 * leaves that of the whole city standing.
 */
export function replacedBy(
  tables: WeatherTables,
  inForce: readonly Warning[],
  hazard: string,
  areas: readonly string[],
): readonly Warning[] {
  return inForce.filter((one) => one.hazard === hazard && covers(tables, areas, one.areas));
}
