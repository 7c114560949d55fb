import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { openBackend } from '../../electron/backend/backend.ts';
import { machineClock } from '../../electron/backend/machine-clock.ts';
import { openReader } from '../../electron/backend/store/index.ts';
import { MIGRATIONS } from '../../electron/backend/store/migrations/index.ts';
import type { JournalRow } from '../../shared/base/journal-row.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { busyJournal } from '../support/busy-journal.ts';
import { deskServices } from '../support/desk-services.ts';
import { randomFrom } from '../../shared/base/random.ts';
import { resourcesFolder } from '../support/real-plans-folder.ts';
import { collect, median, quantile } from './figures.ts';
import type { Measure, Row } from './report.ts';

const WARM_UP = 300;

/**
 * One act, from the call of the handler to its acknowledgement after the commit, against a bare insert of the rows it gave into a
 * table of the same shape in a file of its own on the same disk. They take turns, so that both meet the same disk in the same mood.
 */
export const act: Measure = {
  name: 'act',
  async run({ quick, say }): Promise<readonly Row[]> {
    const folder = mkdtempSync(join(tmpdir(), 'bench-act-'));
    try {
      return await measure(folder, quick ? 300 : 3000, say);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(folder: string, rounds: number, say: (line: string) => void): Promise<readonly Row[]> {
  const planned = busyActs(WARM_UP + rounds);
  const backend = openBackend(deskServices({ folder, resourcesFolder, clock: machineClock(), newId: v7 }));
  const as = { person: '值班员', post: 'duty-officer' };
  const signedOn = await backend.handle('dutyAct', { commandId: v7(), as, command: { type: 'TakePost', ...as } });
  if (signedOn.kind !== 'done') throw new Error(`Not signed on: ${JSON.stringify(signedOn)}`);
  const bare = bareInsert(join(folder, 'bare.db'));
  const reader = openReader({ folder, name: 'journal' });
  if (!reader.ok) throw new Error(reader.trouble.message.en);

  const acts: number[] = [];
  const inserts: number[] = [];
  const kinds = new Map<string, { readonly acts: number[]; readonly inserts: number[] }>();
  let rows = 0;
  collect();
  for (const [round, { response, command }] of planned.entries()) {
    const request = { commandId: v7(), as, response, command };
    const from = performance.now();
    const reply = await backend.handle('act', request);
    const took = performance.now() - from;
    if (reply.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(reply)}`);
    const written = reader.value.rowsOfCommand(request.commandId);
    await turn();
    const bareTook = bare.insert(written);
    await turn();
    if (round < WARM_UP) continue;
    rows += written.length;
    acts.push(took);
    inserts.push(bareTook);
    const ofKind = kinds.get(command.type) ?? { acts: [], inserts: [] };
    ofKind.acts.push(took);
    ofKind.inserts.push(bareTook);
    kinds.set(command.type, ofKind);
  }
  reader.value.close();
  bare.close();
  backend.close();

  for (const [kind, one] of [...kinds].sort((a, b) => b[1].acts.length - a[1].acts.length)) {
    const ratio = median(one.acts) / median(one.inserts);
    say(
      `  ${kind.padEnd(18)} ${String(one.acts.length).padStart(5)} ×  ${median(one.acts).toFixed(3)} ms  ${ratio.toFixed(2)}`,
    );
  }
  const beside = { acts: acts.length, rows };
  return [
    {
      id: 'act-median',
      what: 'One act, handler call to durable acknowledgement, median',
      unit: 'ms',
      figure: median(acts),
      baseline: { what: 'bare insert of the same rows, FULL', value: median(inserts) },
      bound: { kind: 'at-most', value: 1.5 },
      beside,
    },
    {
      id: 'act-p99',
      what: 'One act, 99th percentile',
      unit: 'ms',
      figure: quantile(acts, 0.99),
      baseline: { what: 'bare insert, 99th percentile', value: quantile(inserts, 0.99) },
      beside,
    },
  ];
}

/** Acts drawn beforehand, in the order in which they are legal: several responses, each with four plans in force. */
function busyActs(count: number): readonly Planned[] {
  const random = randomFrom(20_230_730);
  const planned: Planned[] = [];
  while (planned.length < count) {
    const response = v7();
    const { commands } = busyJournal({ events: 400, random, from: Date.now() });
    for (const command of commands) planned.push({ response, command });
  }
  return planned.slice(0, count);
}

interface Planned {
  readonly response: string;
  readonly command: ResponseCommand;
}

/** The journal table alone, and one prepared insert; several rows of one act go in one transaction, as the act's own do. */
function bareInsert(path: string) {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  for (const { sql } of MIGRATIONS) db.exec(sql);
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const insert =
    db.prepare(`INSERT INTO journal (stream, version, type, at, recorded_at, by_person, by_post, workstation,
    mode, command_id, part, data, prev_hash, hash, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const run = (row: JournalRow) =>
    insert.run(
      row.stream,
      row.version,
      row.type,
      row.at,
      row.recordedAt,
      row.byPerson,
      row.byPost,
      row.workstation,
      row.mode,
      row.commandId,
      row.part,
      row.data,
      row.prevHash,
      row.hash,
      row.state,
    );
  return {
    insert(rows: readonly JournalRow[]): number {
      const from = performance.now();
      if (rows.length > 1) begin.run();
      for (const row of rows) run(row);
      if (rows.length > 1) commit.run();
      return performance.now() - from;
    },
    close: () => void db.close(),
  };
}

/** Lets the event loop turn, so that the look at the dues that an act asks for is over, and act and insert begin alike. */
async function turn(): Promise<void> {
  await setImmediate();
  await setImmediate();
}
