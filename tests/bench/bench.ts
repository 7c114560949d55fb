import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { actBig } from './act-big.ts';
import { act } from './act.ts';
import { capImport } from './cap-import.ts';
import { documents } from './documents.ts';
import { drillRun } from './drill-run.ts';
import { exportRows } from './export-rows.ts';
import { foldRate } from './fold.ts';
import { forecastDay } from './forecast-day.ts';
import { plans } from './plans.ts';
import { replayRecord } from './replay.ts';
import { callRates } from './roll-call-rates.ts';
import { screenKey } from './screen-key.ts';
import { screenScroll } from './screen-scroll.ts';
import { searchMillion } from './search-1m.ts';
import { start } from './start.ts';
import { trainTable } from './train-table.ts';
import { verifyMillion } from './verify-journal.ts';
import { walks } from './walks.ts';
import { judged, machineFacts, table, writeResults, type JudgedRow, type Measure } from './report.ts';

/**
 * `npm run bench`: figures of speed and memory, each against a baseline taken in the same run; see README.md. A new measure is one
 * file and one entry here. `-- --only act,fold` picks, `-- --quick` tries out. Exit code 1 when a bound does not hold.
 */
const MEASURES: readonly Measure[] = [
  act,
  actBig,
  capImport,
  documents,
  drillRun,
  exportRows,
  foldRate,
  forecastDay,
  plans,
  replayRecord,
  callRates,
  start,
  screenKey,
  screenScroll,
  searchMillion,
  trainTable,
  verifyMillion,
  walks,
];

const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } } });
const names = values.only?.split(',') ?? MEASURES.map((measure) => measure.name);
const unknown = names.filter((name) => !MEASURES.some((measure) => measure.name === name));
if (unknown.length > 0) {
  const known = MEASURES.map((measure) => measure.name).join(', ');
  throw new Error(`There is no measure ${unknown.join(', ')}; there are ${known}`);
}

const root = join(import.meta.dirname, '../..');
const facts = machineFacts(root);
const say = (line: string) => void process.stdout.write(`${line}\n`);
const rows: JudgedRow[] = [];
for (const measure of MEASURES.filter(({ name }) => names.includes(name))) {
  say(`${measure.name} …`);
  rows.push(...(await measure.run({ quick: values.quick, say })).map(judged));
}
say(`\n${table(rows)}\n`);
for (const row of rows) {
  const beside = Object.entries(row.beside ?? {}).map(([name, value]) => `${name} ${value}`);
  if (beside.length > 0) say(`  ${row.id}: ${beside.join(', ')}`);
}
say(
  `\n${Object.entries(facts)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')}`,
);
say(writeResults(join(import.meta.dirname, 'results'), facts, rows));
if (rows.some((row) => row.holds === false)) process.exitCode = 1;
