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
  const city = tables.areas.list.find((area) => area.city)?.codes ?? [];
  const districts = new Set(areas.map((code) => code.slice(0, 6)));
  const isWhole = city.some((code) => districts.has(code));
  return inForce.filter(
    (one) => one.hazard === hazard && (isWhole || one.areas.every((code) => districts.has(code.slice(0, 6)))),
  );
}
