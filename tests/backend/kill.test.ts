import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { anchorsPath, databasePath, verifyJournal } from '../../electron/backend/store/index.ts';
import type { JournalRow } from '../../shared/base/journal-row.ts';
import { stateHash } from '../../shared/response/state-json.ts';
import { deskFolder, journalRows, openDesk, smallResources } from '../support/desk-backend.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { randomFrom } from '../support/random.ts';

const ROUNDS = 50;
/** Longest time a desk that is ready goes on acting (milliseconds). */
const LONGEST_BURST = 120;

interface Round {
  readonly ready: boolean;
  readonly notices: string;
  /** Command id -> number of events it was acknowledged with. */
  readonly told: ReadonlyMap<string, number>;
}

/** Starts a desk and kills it: now and then while it still starts, else while it acts. */
async function killed(folder: string, resources: string, round: number, random: () => number): Promise<Round> {
  const script = join(import.meta.dirname, 'support', 'act-burst.ts');
  const desk = spawn(process.execPath, [script, folder, resources, String(round)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let cried = '';
  desk.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  desk.stderr.setEncoding('utf8').on('data', (text: string) => {
    cried += text;
  });
  const closed = once(desk, 'close');
  if (random() < 0.2) await wait(random() * 600);
  else {
    await Promise.race([once(desk.stdout, 'data'), closed]);
    await wait(random() * LONGEST_BURST);
  }
  desk.kill('SIGKILL');
  const [code, signal] = (await closed) as [number | null, string | null];
  expect([code, signal, cried]).toEqual([null, 'SIGKILL', '']);
  // The last piece is empty, or a line that the kill tore off.
  const [first = '', ...lines] = said.split('\n').slice(0, -1);
  const told = lines.map((line) => line.split(' ')).map(([id = '', events]) => [id, Number(events)] as const);
  return { ready: first.startsWith('ready'), notices: first.slice('ready '.length), told: new Map(told) };
}

test('every acknowledged act survives a kill at any moment, once and chained', { timeout: 240_000 }, async () => {
  const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
  const random = randomFrom(seed);
  const folder = deskFolder();
  const resources = smallResources();
  const acknowledged = new Map<string, number>();
  let starts = 0;
  let wasReady = false;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ready, notices, told } = await killed(folder, resources, seed + round, random);
    for (const [id, events] of told) acknowledged.set(id, events);
    if (ready) {
      starts += 1;
      if (wasReady) expect(notices, `seed ${seed}, round ${round}`).toContain('recovered');
    }
    wasReady ||= ready;
  }

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
  // At most the one that was under way, twice over at the double click's answer.
  expect(untold).toBeLessThanOrEqual(ROUNDS);

  const desk = openDesk({ folder, resourcesFolder: resources, clock: fakeClock(Date.now()) });
  const { responses, notices } = await desk.ask('hello', {});
  expect(notices.map((notice) => notice.id)).toContain('recovered');
  expect(responses.length).toBeGreaterThan(0);
  for (const { id, version } of responses) {
    const events = await desk.events(id);
    const state = await desk.folded(id);
    expect([events.length, state.version]).toEqual([version, version]);
    expect(stateHash(await desk.folded(id))).toBe(stateHash(state));
  }
  desk.close();
  const place = { folder, name: 'journal' } as const;
  const report = await verifyJournal(databasePath(place), anchorsPath(place));
  expect(report).toMatchObject({ outcome: 'sound', findings: [] });
});
