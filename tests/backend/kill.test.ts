import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { anchorsPath, databasePath, verifyJournal } from '../../electron/backend/store/index.ts';
import type { JournalRow } from '../../shared/base/journal-row.ts';
import { wholeStateHash } from '../../shared/response/state-json.ts';
import { deskFolder, journalRows, openDesk, smallResources } from '../support/desk-backend.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { randomFrom } from '../../shared/base/random.ts';

const ROUNDS = 50;
/** Longest time a desk that is ready goes on acting (milliseconds). */
const LONGEST_BURST = 120;

interface Round {
  readonly ready: boolean;
  readonly notices: string;
  /** Command id -> number of events it was acknowledged with. */
  readonly told: ReadonlyMap<string, number>;
}

/** A desk that has its code loaded and waits to be told to open its journal. */
function desk(folder: string, resources: string, seed: number) {
  const script = join(import.meta.dirname, 'support', 'act-burst.ts');
  const child = spawn(process.execPath, [script, folder, resources, String(seed)]);
  let said = '';
  let cried = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    cried += text;
  });
  const closed = once(child, 'close');
  return {
    /** Lets it go, and kills it: now and then while it opens, else while it acts. */
    async killed(random: () => number): Promise<Round> {
      child.stdin.write('go\n');
      if (random() >= 0.2) await Promise.race([once(child.stdout, 'data'), closed]);
      await wait(random() * LONGEST_BURST);
      child.kill('SIGKILL');
      const [code, signal] = (await closed) as [number | null, string | null];
      expect([code, signal, cried]).toEqual([null, 'SIGKILL', '']);
      // The last piece is empty, or a line that the kill tore off.
      const [first = '', ...lines] = said.split('\n').slice(0, -1);
      const told = lines.map((line) => line.split(' ')).map(([id = '', events]) => [id, Number(events)] as const);
      return { ready: first.startsWith('ready'), notices: first.slice('ready '.length), told: new Map(told) };
    },
    end: () => void child.kill('SIGKILL'),
  };
}

test('every acknowledged act survives a kill at any moment, once and chained', { timeout: 240_000 }, async () => {
  const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
  const random = randomFrom(seed);
  const folder = deskFolder();
  const resources = smallResources();
  const acknowledged = new Map<string, number>();
  let starts = 0;
  let wasReady = false;
  let next = desk(folder, resources, seed);
  for (let round = 0; round < ROUNDS; round += 1) {
    const now = next;
    // The next one loads its code while this one acts.
    next = desk(folder, resources, seed + round + 1);
    const { ready, notices, told } = await now.killed(random);
    for (const [id, events] of told) acknowledged.set(id, events);
    if (ready) {
      starts += 1;
      if (wasReady) expect(notices, `seed ${seed}, round ${round}`).toContain('recovered');
    }
    wasReady ||= ready;
  }
  next.end();

  const rows = journalRows(folder);
  const written = new Map<string, JournalRow[]>();
  for (const row of rows) written.set(row.commandId, [...(written.get(row.commandId) ?? []), row]);
  for (const [id, events] of acknowledged) {
    expect(written.get(id)?.length, `seed ${seed}: ${id} was acknowledged with ${events} events`).toBe(events);
  }
  const acts = [...written].filter(([, [row]]) => row?.byPost === 'duty-officer' && row.stream.startsWith('response/'));
  const untold = acts.filter(([id]) => !acknowledged.has(id)).length;
  console.log(
    `kill test: seed ${seed}, ${starts} starts, ${acknowledged.size} acts acknowledged, ${untold} written but never told, ${rows.length} rows`,
  );
  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
  // At most the one that was under way.
  expect(untold).toBeLessThanOrEqual(ROUNDS);

  const after = openDesk({ folder, resourcesFolder: resources, clock: fakeClock(Date.now()) });
  const { responses, notices } = await after.ask('hello', {});
  expect(notices.map((notice) => notice.id)).toContain('recovered');
  expect(responses.length).toBeGreaterThan(0);
  for (const { id, version } of responses) {
    const events = await after.events(id);
    const state = await after.folded(id);
    expect([events.length, state.version]).toEqual([version, version]);
    expect(wholeStateHash(await after.folded(id))).toBe(wholeStateHash(state));
  }
  after.close();
  const place = { folder, name: 'journal' } as const;
  const report = await verifyJournal(databasePath(place), anchorsPath(place));
  expect(report).toMatchObject({ outcome: 'sound', findings: [] });
});
