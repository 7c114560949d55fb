import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { tempFolder } from '../support/temp-folder.ts';
import { writeBigJournal } from './big-journal.ts';
import { median } from './figures.ts';
import type { Measure, Row } from './report.ts';
import type { SearchFigures } from './search-1m-process.ts';

const ROWS = 1_000_000;

/** Words looked for in all records of a long journal: how long the answer takes once it is indexed, and what the index costs. */
export const searchMillion: Measure = {
  name: 'search-1m',
  run({ quick, say }): Promise<readonly Row[]> {
    const folder = tempFolder('bench-search');
    try {
      const wanted = quick ? ROWS / 50 : ROWS;
      const { events } = writeBigJournal(folder.path, { closed: wanted / 2000, running: 1, events: wanted });
      say(`  ${events} rows`);
      const { built, bytes, peak, queries } = searched(folder.path, quick ? 1 : 5);
      const slowest = queries.toSorted((a, b) => b.took - a.took)[0];
      return Promise.resolve([
        {
          id: 'search-1m',
          what: `Search over ${events} rows, median of ${queries.length} queries`,
          unit: 'ms',
          figure: median(queries.map(({ took }) => took)),
          bound: { kind: 'at-most', value: 200 },
        },
        {
          id: 'search-1m-slowest',
          what: 'The slowest of these queries',
          unit: 'ms',
          figure: slowest?.took ?? 0,
          bound: { kind: 'at-most', value: 1000 },
          beside: { query: slowest?.query ?? '', hits: slowest?.hits ?? 0 },
        },
        {
          id: 'search-1m-index',
          what: 'Processor time to index them',
          unit: 's',
          figure: built.processor / 1000,
          beside: {
            'by the clock (s)': (built.wall / 1000).toFixed(1),
            'index (MB)': (bytes / 1024 / 1024).toFixed(0),
            'most memory (MB)': (peak / 1024 / 1024).toFixed(0),
          },
        },
      ]);
    } finally {
      folder.remove();
    }
  },
};

function searched(folder: string, rounds: number): SearchFigures {
  const script = join(import.meta.dirname, 'search-1m-process.ts');
  return JSON.parse(
    execFileSync(process.execPath, [script, folder, String(rounds)], { encoding: 'utf8' }),
  ) as SearchFigures;
}
