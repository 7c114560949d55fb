import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../support/temp-folder.ts';
import { writeBigJournal } from './big-journal.ts';
import type { WayFigures } from './export-rows-process.ts';
import { median } from './figures.ts';
import type { Measure, Row } from './report.ts';

const ROWS = 1_000_000;
const FORMS = ['jsonl', 'csv'] as const;

/** Every row of a long journal as JSON Lines and as CSV, to the disk, against the bare loop that only makes text of the same rows. Each way in a process of its own. */
export const exportRows: Measure = {
  name: 'export-rows',
  run({ quick, say }): Promise<readonly Row[]> {
    const folder = tempFolder('bench-export');
    try {
      const wanted = quick ? ROWS / 10 : ROWS;
      const { events } = writeBigJournal(folder.path, { closed: wanted / 2000, running: 1, events: wanted });
      say(`  ${events} rows`);
      const figures = { bare: [] as WayFigures[], jsonl: [] as WayFigures[], csv: [] as WayFigures[] };
      for (let round = 0; round < (quick ? 1 : 3); round += 1) {
        for (const way of ['bare', ...FORMS] as const) {
          figures[way].push(throughAll(folder.path, way));
          rmSync(join(folder.path, 'exports'), { recursive: true, force: true });
        }
      }
      const baseline = rate(figures.bare);
      return Promise.resolve(
        FORMS.flatMap((form): readonly Row[] => [
          {
            id: `export-${form}-1m`,
            what: `${events} journal rows exported as ${form}`,
            unit: 'rows/s',
            figure: rate(figures[form]),
            baseline: { what: 'bare iterate and JSON.stringify', value: baseline },
            bound: { kind: 'at-least', value: 0.5 },
            beside: { seconds: (median(figures[form].map(({ took }) => took)) / 1000).toFixed(1) },
          },
          {
            id: `export-${form}-1m-memory`,
            what: `Most memory of the process meanwhile (${form})`,
            unit: 'MB',
            figure: Math.max(...figures[form].map(({ peak }) => peak)) / 1024 / 1024,
            bound: { kind: 'at-most', value: 200 },
          },
        ]),
      );
    } finally {
      folder.remove();
    }
  },
};

const rate = (figures: readonly WayFigures[]): number => median(figures.map(({ rows, took }) => (rows / took) * 1000));

function throughAll(folder: string, way: string): WayFigures {
  const script = join(import.meta.dirname, 'export-rows-process.ts');
  return JSON.parse(execFileSync(process.execPath, [script, folder, way], { encoding: 'utf8' })) as WayFigures;
}
