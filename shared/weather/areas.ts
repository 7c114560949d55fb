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
