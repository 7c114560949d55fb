import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openReader, verifyJournal } from '../../../electron/backend/store/index.ts';
import type { JournalRow } from '../../../shared/base/journal-row.ts';
import { storeIn, tempFolder, valueOf } from './support/store-fixture.ts';

const ROUNDS = 50;
const LONGEST_BURST = 80;

/** Lets a writer run for a while and kills it; gives the command ids that it had said were acknowledged. */
async function burst(folder: string, round: number, forMilliseconds: number): Promise<string[]> {
  const script = join(import.meta.dirname, 'support', 'append-burst.ts');
  const writer = spawn(process.execPath, [script, folder, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await once(writer.stdout, 'data');
  await wait(forMilliseconds);
  writer.kill('SIGKILL');
  const [code, signal] = await once(writer, 'close');
  expect([code, signal]).toEqual([null, 'SIGKILL']);
  // The last piece is empty, or a line that the kill tore off.
  return said.split('\n').slice(1, -1);
}

/** As mulberry32: the same seed gives the same bursts. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function partsWanted(row: JournalRow): number {
  return (JSON.parse(row.data) as { of?: number }).of ?? 1;
}

test('what was acknowledged survives a kill at any moment, whole and chained', { timeout: 120_000 }, async () => {
  const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
  const random = randomFrom(seed);
  const folder = tempFolder();
  const place = { folder, name: 'journal' as const };
  let acknowledged = 0;
  let untold = 0;
  let seen = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const told = await burst(folder, round, random() * LONGEST_BURST);
    acknowledged += told.length;
    // The reader is the first to open the file after the crash, and looks at what this round wrote.
    const reader = valueOf(openReader(place));
    const rows = reader.readFrom(seen + 1, 1_000_000);
    seen += rows.length;
    const commands = new Map<string, JournalRow[]>();
    for (const row of rows) commands.set(row.commandId, [...(commands.get(row.commandId) ?? []), row]);
    for (const id of told) expect(commands.has(id), `seed ${seed}: ${id} was acknowledged and is gone`).toBe(true);
    for (const [id, written] of commands) {
      const [first] = written;
      expect(written.length, `seed ${seed}: ${id} is there in part`).toBe(first && partsWanted(first));
    }
    untold += commands.size - told.length;
    reader.close();
  }
  const store = storeIn(folder);
  const report = await verifyJournal(store.path, store.anchorsPath);
  console.log(
    `kill test: seed ${seed}, ${acknowledged} commands acknowledged, ${untold} written but never told, ${seen} rows`,
  );
  expect(report).toMatchObject({ outcome: 'sound', rows: seen, findings: [] });
  expect(acknowledged).toBeGreaterThan(ROUNDS);
  expect(untold).toBeLessThanOrEqual(ROUNDS);
});
