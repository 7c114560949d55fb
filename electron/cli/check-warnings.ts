import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { unknownHazards } from '../../shared/weather/check-plans.ts';
import type { WeatherTables } from '../../shared/weather/tables.ts';
import { readLibrary } from '../backend/library/read-library.ts';
import { readWeatherTables } from '../backend/weather/read-tables.ts';
import { readBounded, readOne } from '../backend/work/read-warnings.ts';
import { inFile } from '../../shared/weather/cap/finding.ts';
import type { CapReading } from '../../shared/weather/cap/read-cap.ts';
import { print } from './print.ts';

interface CheckCall {
  readonly files: readonly string[];
  readonly resources: string;
  readonly json: boolean;
  readonly now: number;
}

/** Reads CAP files and prints what would come of each; nothing is written. 0 when none would be refused, 1 when one would, 2 when one is not there. */
export function checkWarningFiles({ files, resources, json, now }: CheckCall): number {
  const missing = files.find((file) => !statSync(resolve(file), { throwIfNoEntry: false })?.isFile());
  if (missing !== undefined) {
    process.stderr.write(`没有文件 ${resolve(missing)}。 There is no file ${resolve(missing)}.\n`);
    return 2;
  }
  const tables = tablesOrSay(resources);
  if (!tables) return 1;
  const readings = files.map((file) => ({ name: basename(file), reading: readFile(file, tables, now) }));
  print(json, { files: readings.map(({ name, reading }) => ({ name, ...reading })) }, () =>
    readings.flatMap(({ name, reading }) => [`${MARKS[reading.kind]} ${name}${whatOf(reading)}`, ...lines(reading)]),
  );
  return readings.some(({ reading }) => reading.kind === 'refused') ? 1 : 0;
}

/** Checks the weather tables, and that plans name only hazards that stand in them. */
export function checkWeatherTables(resources: string, plansFolder: string, json: boolean): number {
  const { tables, findings } = readWeatherTables(resources);
  const specials = [...readLibrary(plansFolder).byHash.values()].flatMap(({ plan }) =>
    plan.tier === 'special' ? [plan] : [],
  );
  const unknown = tables ? unknownHazards(specials, tables) : [];
  print(json, { sets: tables?.sets.map(({ id }) => id) ?? [], findings, unknown }, () => [
    ...(tables?.sets ?? []).map(({ id, title, rows }) => `✓ ${id}  ${title.zh} ${title.en}  ${rows.length} 行 rows`),
    ...findings.map(({ file, line, message }) => `✗ ${file}:${line ?? 1}  ${message.zh} / ${message.en}`),
    ...unknown.map(({ zh, en }) => `✗ ${zh} / ${en}`),
  ]);
  return findings.length + unknown.length === 0 ? 0 : 1;
}

/** The tables that came with the console; what is wrong with them goes to standard error. */
export function tablesOrSay(resources: string): WeatherTables | undefined {
  const { tables, findings } = readWeatherTables(resources);
  for (const { file, line, message } of findings)
    process.stderr.write(`${file}:${line ?? 1} ${message.zh} ${message.en}\n`);
  return tables;
}

function readFile(file: string, tables: WeatherTables, now: number): CapReading {
  const name = basename(file);
  const bytes = readBounded(resolve(file));
  if ('rule' in bytes) return { kind: 'refused', findings: [inFile(bytes, name)] };
  return readOne(name, bytes, { tables, how: 'file', now });
}

const MARKS = { message: '✓', skipped: '–', refused: '✗' } as const;

function whatOf(reading: CapReading): string {
  if (reading.kind !== 'message') return reading.id === undefined ? '' : `  ${reading.id}`;
  const { event } = reading;
  return 'hazard' in event.data ? `  ${event.data.headline}  ${event.data.areas.join(' ')}` : `  ${event.data.reason}`;
}

const lines = ({ findings }: CapReading) => findings.map(({ message }) => `    ${message.zh} / ${message.en}`);
