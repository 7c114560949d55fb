import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { RecordReading } from '../../shared/contract/replay.ts';
import type { Manifest } from '../../shared/export/verifier/manifest.ts';
import { cli } from '../support/cli.ts';
import { aCall, deskFolder, openDesk, type DeskBackend } from '../support/desk-backend.ts';
import { readPackage, writePackageFiles, type PackageFiles } from '../support/packages.ts';
import { logEdition, logPackage } from '../support/record-logs.ts';
import { resealed } from '../support/resealed.ts';
import { done, start } from '../support/small-desk.ts';

async function deskWithRecord() {
  const desk = openDesk();
  await desk.signOn();
  const id = desk.newId();
  await desk.must(id, aCall);
  await desk.must(id, start('III'));
  await desk.must(id, done('surge/water'));
  const { path } = await desk.ask('exportResponse', { id });
  return { desk, id, path, files: readPackage(path) };
}

async function readFiles(desk: DeskBackend, files: PackageFiles): Promise<RecordReading> {
  const path = writePackageFiles(join(deskFolder(), 'p.zip'), files);
  return desk.ask('readPackageRecord', { name: 'p.zip', content: readFileSync(path).toString('base64') });
}

const places = ({ findings }: RecordReading) => findings.map(({ code, file, row }) => [code, file, row]);

describe('a record for a replay', () => {
  it('is read from the journal and from a package alike', async () => {
    const { desk, id, files } = await deskWithRecord();
    const fromJournal = await desk.ask('readRecord', { response: id });
    const fromPackage = await readFiles(desk, files);
    expect(fromJournal.findings).toEqual([]);
    expect(fromJournal.record?.events).toEqual(await desk.events(id));
    expect(fromPackage.record).toEqual({ ...fromJournal.record, from: 'package', name: 'p.zip' });
    expect(fromJournal.record?.events.every(({ state }) => /^[0-9a-f]{16}$/.test(state ?? ''))).toBe(true);
  });

  it('with a response that is not there is said to be so', async () => {
    const { desk } = await deskWithRecord();
    const { record, findings } = await desk.ask('readRecord', { response: desk.newId() });
    expect([record, findings.map(({ code }) => code)]).toEqual([undefined, ['no-response']]);
  });

  it('whose row was altered in the journal names the row', async () => {
    const { desk, id } = await deskWithRecord();
    const db = new Database(join(desk.folder, 'journal.db'));
    db.exec('DROP TRIGGER journal_refuses_update');
    db.prepare("UPDATE journal SET state = '0000000000000000' WHERE stream = ? AND version = 2").run(`response/${id}`);
    db.close();
    const { record, findings } = await desk.ask('readRecord', { response: id });
    expect([record, findings[0]?.code, findings[0]?.row]).toEqual([undefined, 'row-altered', 2]);
    expect(findings[0]?.message.zh).toContain('第 2 条');
  });

  it('whose plan text is gone from the journal names plan, edition and hash, and can still be read line by line', async () => {
    const { desk, id } = await deskWithRecord();
    const { record } = await desk.ask('readRecord', { response: id });
    const special = record?.plans.find(({ plan }) => plan.tier === 'special');
    const db = new Database(join(desk.folder, 'journal.db'));
    db.exec('DROP TRIGGER editions_refuse_delete');
    db.prepare('DELETE FROM editions WHERE hash = ?').run(special?.hash);
    db.close();
    const after = await desk.ask('readRecord', { response: id });
    expect(after.record).toBeUndefined();
    expect(after.findings.map(({ code }) => code)).toEqual(['plan-text']);
    const said = after.findings[0]?.message.zh ?? '';
    for (const part of [special?.plan.id, special?.plan.edition, special?.hash.slice(0, 12)])
      expect(said).toContain(part);
    expect(after.lines.map(({ version }) => version)).toEqual(record?.events.map(({ version }) => version));
    expect(after.lines[0]?.message.zh).toContain(aCall.what);
  });
});

describe('a package that is not as it was exported', () => {
  it('from a newer version is not opened', async () => {
    const { desk, files } = await deskWithRecord();
    const manifest = JSON.parse(files['manifest.json'] ?? '') as Manifest;
    const newer = { ...files, 'manifest.json': JSON.stringify({ ...manifest, format: manifest.format + 1 }) };
    const read = await readFiles(desk, newer);
    expect([read.record, read.lines, places(read)]).toEqual([
      undefined,
      [],
      [['newer-format', 'manifest.json', undefined]],
    ]);
  });

  it('with one byte changed names the row, and gives no line of it', async () => {
    const { desk, files } = await deskWithRecord();
    const lines = (files['journal.jsonl'] ?? '').split('\n');
    lines[2] = lines[2]?.replace(/"state":"./, (found) => `"state":"${found.endsWith('0') ? '1' : '0'}`) ?? '';
    const read = await readFiles(desk, { ...files, 'journal.jsonl': lines.join('\n') });
    expect([read.record, read.lines]).toEqual([undefined, []]);
    expect(places(read)).toContainEqual(['row-altered', 'journal.jsonl', 3]);
  });

  it('with a row missing, or no package at all, says so', async () => {
    const { desk, files } = await deskWithRecord();
    const lines = (files['journal.jsonl'] ?? '').split('\n');
    lines.splice(1, 1);
    const read = await readFiles(desk, { ...files, 'journal.jsonl': lines.join('\n') });
    expect(places(read)).toContainEqual(['chain', 'journal.jsonl', 2]);
    const content = Buffer.from('no zip').toString('base64');
    const other = await desk.ask('readPackageRecord', { name: 'note.txt', content });
    expect([other.record, places(other)]).toEqual([undefined, [['not-a-package', 'note.txt', undefined]]]);
  });

  it('with an event of a newer console is not guessed at', async () => {
    const { desk, files } = await deskWithRecord();
    const strange = resealed(files, (row, index) => (index === 2 ? { ...row, type: 'SomethingElseHappened' } : row));
    const read = await readFiles(desk, strange);
    expect([read.record, read.findings.map(({ code }) => code)]).toEqual([undefined, ['not-foldable']]);
    expect(read.findings[0]?.message.en).toContain('SomethingElseHappened');
  });

  it('without a plan text can be read line by line', async () => {
    const { desk, files } = await deskWithRecord();
    const gone = Object.keys(files).find((name) => files[name]?.includes('\nid: surge\n'));
    const rest = Object.fromEntries(Object.entries(files).filter(([name]) => name !== gone));
    const read = await readFiles(desk, rest);
    expect(read.record).toBeUndefined();
    expect(read.findings[0]?.message.zh).toContain('surge');
    expect(read.lines.length).toBe((files['journal.jsonl'] ?? '').trimEnd().split('\n').length);
  });
});

interface Printed {
  readonly equal: number;
  readonly differs: number;
  readonly notRecorded: number;
  readonly together: string;
  readonly events: readonly { readonly version: number; readonly verdict: string; readonly under?: string }[];
  readonly under?: { readonly findings: readonly unknown[] };
}

describe('replay on the command line', () => {
  it('says that each state is what was recorded, the same each time', async () => {
    const { path } = await deskWithRecord();
    const { code, json } = cli('replay', path, '--json');
    const printed = json<Printed>();
    expect([code, printed.differs, printed.notRecorded, printed.equal]).toEqual([0, 0, 0, printed.events.length]);
    expect(cli('replay', path, '--json').json<Printed>().together).toBe(printed.together);
  });

  it('names the first event that comes to another state, and ends with 1', async () => {
    const { files } = await deskWithRecord();
    const path = join(deskFolder(), 'changed.zip');
    writePackageFiles(
      path,
      resealed(files, (row, index) => (index === 2 ? { ...row, state: '0123456789abcdef' } : row)),
    );
    const { code, out } = cli('replay', path);
    expect(code).toBe(1);
    expect(out.split('\n').filter((line) => line.includes('✗ 0123456789abcdef'))).toHaveLength(1);
    expect(
      cli('replay', path, '--json')
        .json<Printed>()
        .events.find(({ verdict }) => verdict === 'differs')?.version,
    ).toBe(3);
  });

  it('replays a record of the first release, and tries another edition on it', () => {
    const folder = deskFolder();
    const path = logPackage('0.1.0-flood-23-7', join(folder, 'flood.zip'));
    const edition = join(folder, 'general.yaml');
    const text = logEdition('0.1.0-flood-23-7', 'general').replaceAll(/firstPhone: .*/g, 'firstPhone: 1 min');
    writeFileSync(edition, text);
    const { code, json } = cli('replay', path, '--edition', edition, '--json');
    const printed = json<Printed>();
    expect([code, printed.equal, printed.differs, printed.notRecorded]).toEqual([0, 0, 0, printed.events.length]);
    expect(printed.under?.findings.length).toBeGreaterThan(0);
    expect(printed.events.every(({ under }) => /^[0-9a-f]{16}$/.test(under ?? ''))).toBe(true);
  });

  it('ends with 2 for what cannot be read', async () => {
    const { files } = await deskWithRecord();
    const path = join(deskFolder(), 'cut.zip');
    writePackageFiles(path, { ...files, 'journal.jsonl': (files['journal.jsonl'] ?? '').slice(0, -200) });
    const { code, out } = cli('replay', path);
    expect([code, out.includes('journal.jsonl')]).toEqual([2, true]);
    expect(cli('replay', join(deskFolder(), 'none.zip')).code).toBe(2);
  });
});
