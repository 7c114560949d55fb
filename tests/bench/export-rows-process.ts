import { join } from 'node:path';
import Database from 'better-sqlite3';
import { exportReview } from '../../electron/backend/work/export/export-review.ts';
import { databasePath } from '../../electron/backend/store/index.ts';
import { keepHeapSmall } from '../../electron/host/small-heap.ts';
import type { ExportFormat } from '../../shared/export/timeline/formats.ts';

/** What one way through all rows came to: milliseconds, and the most memory its process ever held, in bytes. */
export interface WayFigures {
  readonly rows: number;
  readonly took: number;
  readonly peak: number;
}

/** The least that any export of all rows has to do: fetch each and make text of it. Nothing is written. */
function bare(folder: string): number {
  const db = new Database(databasePath({ folder, name: 'journal' }), { readonly: true });
  let rows = 0;
  let characters = 0;
  for (const row of db.prepare('SELECT * FROM journal ORDER BY position').iterate()) {
    characters += JSON.stringify(row).length;
    rows += 1;
  }
  db.close();
  if (characters === 0) throw new Error(`${folder} holds no rows`);
  return rows;
}

async function exported(folder: string, format: ExportFormat): Promise<number> {
  const done = await exportReview(
    { folder, name: 'journal' },
    {
      task: { scope: { kind: 'all' }, titles: [] },
      filter: {},
      format,
      language: 'zh',
      now: Date.UTC(2026, 10, 1),
      by: 'bench',
      program: 'bench',
      workstation: 'bench',
      to: join(folder, 'exports'),
    },
  );
  if (!done.ok) throw new Error(done.refusal.message.en);
  return done.value.rows;
}

if (import.meta.main) {
  const [folder = '', way = ''] = process.argv.slice(2);
  keepHeapSmall();
  const from = performance.now();
  const rows = way === 'bare' ? bare(folder) : await exported(folder, way as ExportFormat);
  const took = performance.now() - from;
  const peak = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(JSON.stringify({ rows, took, peak } satisfies WayFigures));
}
