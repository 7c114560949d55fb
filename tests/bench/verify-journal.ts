import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectReader } from '../../electron/backend/store/connect.ts';
import { databasePath, verifyJournal } from '../../electron/backend/store/index.ts';
import { rowColumns } from '../../electron/backend/store/rows.ts';
import { NO_HASH, rowText, type JournalRow } from '../../shared/base/journal-row.ts';
import { writeBigJournal } from './big-journal.ts';
import { collect, median } from './figures.ts';
import type { Measure } from './report.ts';

/** As many texts are hashed from memory; all of them would need a gigabyte. */
const IN_MEMORY = 100_000;

/**
 * The whole verification of a journal of a million rows (SQLite's integrity check, every row's text, hash and chain, checkpoints, editions), against
 * reading the same rows and doing nothing but SHA-256 over the same bytes in the same chaining. In CPU time: on a machine with other work the clock says
 * more of that work.
 */
export const verifyMillion: Measure = {
  name: 'verify-1m',
  async run({ quick, say }) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-verify-'));
    try {
      const { events } = writeBigJournal(folder, { closed: 400, running: 4, events: quick ? 50_000 : 1_000_000 });
      const path = databasePath({ folder, name: 'journal' });
      const verified: number[] = [];
      const bare: number[] = [];
      let rows = 0;
      for (let round = 0; round < (quick ? 1 : 3); round += 1) {
        say(`verify-1m, round ${round + 1}`);
        bare.push(await processorTime(() => chained(path)));
        verified.push(
          await processorTime(async () => {
            const report = await verifyJournal(path, undefined, { isLive: true });
            if (report.outcome !== 'sound') throw new Error(`Not sound: ${report.findings[0]?.message.en}`);
            rows = report.rows;
          }),
        );
      }
      const hashed = (await hashedFromMemory(path)) * rows;
      return [
        {
          id: 'verify-1m',
          what: `Verifying a journal of ${events} rows`,
          unit: 'rows/s',
          figure: rows / (median(verified) / 1000),
          baseline: { what: 'bare SHA-256 over the same rows', value: rows / (median(bare) / 1000) },
          bound: { kind: 'at-least', value: 0.5 },
          beside: {
            'verify, s of CPU': (median(verified) / 1000).toFixed(1),
            'bare, s of CPU': (median(bare) / 1000).toFixed(1),
            'hashing texts that are in memory already, s of CPU': (hashed / 1000).toFixed(1),
          },
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The bare loop: reads, puts the text together, hashes, compares, remembers one head a stream. */
function chained(path: string): void {
  const db = connectReader(path);
  const heads = new Map<string, string>();
  const rows = db.prepare<[], JournalRow>(`SELECT ${rowColumns(db)} FROM journal ORDER BY position`);
  for (const row of rows.iterate()) {
    const follows = row.prevHash === (heads.get(row.stream) ?? NO_HASH);
    if (!follows || hash('sha256', rowText(row), 'hex') !== row.hash) throw new Error(`Row ${row.position}`);
    heads.set(row.stream, row.hash);
  }
  db.close();
}

/** Milliseconds of CPU time a row, without reading anything. */
async function hashedFromMemory(path: string): Promise<number> {
  const db = connectReader(path);
  const rows = db.prepare<[], JournalRow>(`SELECT ${rowColumns(db)} FROM journal ORDER BY position LIMIT ${IN_MEMORY}`);
  const texts = Array.from(rows.iterate(), (row) => Buffer.from(rowText(row)));
  db.close();
  const spent = await processorTime(() => {
    for (const text of texts) hash('sha256', text, 'hex');
  });
  return spent / texts.length;
}

/** Milliseconds of CPU time that this process spends on it, all threads. */
async function processorTime(work: () => void | Promise<void>): Promise<number> {
  collect();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
