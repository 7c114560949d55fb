import { text, type Text } from '../base/text.ts';
import type { WeatherTables } from './tables.ts';

/** An administrative code as messages write it: six digits of GB/T 2260 down to the district, and six more for what lies within. */
const CODE = /^[0-9]{6}([0-9]{6})?$/;

/** The twelve digits of a code; undefined when it is none. */
export function areaCode(written: string): string | undefined {
  return CODE.test(written) ? written.padEnd(12, '0') : undefined;
}

/** Whether a code lies in this city. */
export const isOurs = (tables: WeatherTables, code: string): boolean => code.startsWith(tables.areas.prefix);

const areaIn = ({ areas }: WeatherTables, code: string) =>
  areas.list.find(({ codes }) => codes.includes(code.slice(0, 6)));

/** Whether the tables know which area a code means. */
export const isKnownArea = (tables: WeatherTables, code: string): boolean => areaIn(tables, code) !== undefined;

/** What an area is called. */
export function areaTitle(tables: WeatherTables, code: string): Text {
  return areaIn(tables, code)?.title ?? text(`未知区域（${code}）`, `unknown area (${code})`);
}

/** Station areas that these codes reach, in the order of the tables; each once. */
export function stationsIn(tables: WeatherTables, codes: readonly string[]): readonly string[] {
  const all = tables.areas.list.flatMap(({ stations }) => stations);
  const named = codes.flatMap((code) => {
    const area = areaIn(tables, code);
    return area?.city ? all : (area?.stations ?? []);
  });
  return [...new Set(named)];
}

/** Whether every area of the second list lies in the first: the whole city holds every district. */
export function covers(tables: WeatherTables, areas: readonly string[], other: readonly string[]): boolean {
  const held = areas.map((code) => areaIn(tables, code));
  if (held.some((area) => area?.city)) return true;
  const codes = new Set(areas.map((code) => code.slice(0, 6)));
  return other.every((code) => {
    const area = areaIn(tables, code);
    return codes.has(code.slice(0, 6)) || (area !== undefined && held.includes(area));
  });
}
