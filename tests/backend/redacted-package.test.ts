import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../electron/backend/store/sha256.ts';
import { checkPackage, fromDisk, readPackage as readRecord } from '../../electron/backend/work/read-package.ts';
import type { JournalRow } from '../../shared/base/journal-row.ts';
import { randomFrom } from '../../shared/base/random.ts';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import { compareRedacted } from '../../shared/export/verifier/compare-redacted.ts';
import { entryText } from '../../shared/export/verifier/commitment.ts';
import { aCall, deskFolder, journalRows, openDesk, refusalOf } from '../support/desk-backend.ts';
import { cli } from '../support/cli.ts';
import { readPackage, writePackageFiles, type PackageFiles } from '../support/packages.ts';
import { tempFolder } from '../support/temp-folder.ts';

const random = randomFrom(5);
/** Words that occur nowhere else. */
const secret = () =>
  Array.from({ length: 24 }, () => String.fromCharCode(0x4e00 + Math.floor(random() * 0x3000))).join('');
const SECRETS = [secret(), secret(), secret()];

const home = tempFolder('redacted');
afterAll(home.remove);
const folder = home.path;
let response: string;
let written: RequestOutput<'exportRedacted'>;
let again: RequestOutput<'exportRedacted'>;
let files: PackageFiles;
let rows: readonly JournalRow[];
let removed: readonly JournalRow[];

beforeAll(async () => {
  const desk = openDesk({ folder });
  await desk.signOn();
  response = desk.newId();
  await desk.must(response, aCall);
  for (const text of SECRETS) await desk.must(response, { type: 'WriteLog', text, tags: [] });
  await desk.must(response, { type: 'WriteLog', text: '可以公开的一条', tags: [] });
  const lines = (await desk.events(response)).filter(({ type }) => type === 'LogWritten').slice(0, 3);
  const hidden = new Set(lines.map(({ version }) => version));
  const versions = (await desk.events(response)).map(({ version }) => version).filter((one) => !hidden.has(one));
  const wish = { id: response, keep: { versions }, reason: '含个人信息' };
  written = await desk.ask('exportRedacted', { job: desk.newId(), ...wish });
  desk.clock.advance(60_000);
  again = await desk.ask('exportRedacted', { job: desk.newId(), ...wish });
  files = readPackage(written.path);
  rows = journalRows(folder).filter(({ stream }) => stream === `response/${response}`);
  removed = rows.filter(({ version }) => hidden.has(version));
  desk.close();
});

describe('a redacted copy', () => {
  it('verifies beside the full package it was made with, and has a hole for each row taken out', () => {
    expect(written).toMatchObject({ removed: 3, rows: rows.length - 3, full: { rows: rows.length } });
    const report = checkPackage(written.path);
    expect(report).toMatchObject({ kind: 'redacted', findings: [], removed: removed.map(({ version }) => version) });
    expect(checkPackage(written.full.path)).toMatchObject({ kind: 'full', findings: [] });
    expect(files['entries.jsonl']).toContain('可以公开的一条');
    expect(files['entries.jsonl']).toContain(`{"version":${removed[0]?.version},"removed":"含个人信息"}`);
  });

  it('holds no piece of a removed text, and no hash of it', () => {
    const all = Object.values(files).join('\n');
    for (const text of SECRETS)
      for (let at = 0; at + 8 <= text.length; at += 1) expect(all).not.toContain(text.slice(at, at + 8));
    for (const row of removed) {
      const { data, hash, prevHash, state, commandId } = row;
      const entry = entryText(JSON.parse(`{"data":${data}}`) as Record<string, unknown>) ?? '';
      const values = Object.values(JSON.parse(data) as Record<string, unknown>).filter(
        (one) => typeof one === 'string',
      );
      for (const piece of [
        hash,
        prevHash,
        state ?? hash,
        commandId,
        sha256(data),
        sha256(entry),
        ...values.map(sha256),
      ])
        expect(all).not.toContain(piece);
    }
    for (const { hash } of rows) expect(all).not.toContain(hash);
  });

  it('with a kept entry altered, moved, doubled or taken out in secret names it', () => {
    const lines = (files['entries.jsonl'] ?? '').trimEnd().split('\n');
    const found = (changed: readonly string[]) =>
      checkPackage(
        writePackageFiles(join(deskFolder(), 'p.zip'), { ...files, 'entries.jsonl': `${changed.join('\n')}\n` }),
      )
        .findings.filter(({ file }) => file === 'entries.jsonl')
        .map(({ code, row }) => `${code} ${row ?? ''}`.trim());
    const last = lines.length;
    const [first = '', second = ''] = lines;
    expect(found(lines.map((line) => line.replace('可以公开', '不可公开')))).toEqual(['altered', `entry ${last}`]);
    expect(found([second, first, ...lines.slice(2)])).toEqual(['altered', 'entry 1', 'entry 2']);
    expect(found([first, ...lines])).toContain('entry 2');
    expect(found(lines.slice(0, -1))).toEqual(['altered', 'tail']);
  });

  it('fits the full package of its own export, and of no other', () => {
    const [copy, full, other] = [written.path, written.full.path, again.full.path].map((path) => fromDisk(path).files);
    if (!copy || !full || !other) throw new Error('Three packages were written');
    expect(compareRedacted(copy, full)).toEqual([]);
    expect(compareRedacted(copy, other).map(({ code }) => code)).toEqual(['other-export']);
    const entries = files['entries.jsonl'] ?? '';
    const changed = new Map(copy).set('entries.jsonl', Buffer.from(entries.replace('可以公开', '不可公开')));
    expect(compareRedacted(changed, full).map(({ code, row }) => [code, row])).toEqual([['row-differs', rows.length]]);
    expect(compareRedacted(full, copy).map(({ code }) => code)).toEqual(['not-a-copy']);
  });

  it('is no record to be replayed, and says so', () => {
    const read = readRecord(written.path);
    expect(read.ok ? [] : read.findings.map(({ code }) => code)).toEqual(['redacted']);
  });

  it('that would keep nothing or leave nothing out is refused, and nothing is left behind', async () => {
    const desk = openDesk();
    await desk.signOn();
    const id = desk.newId();
    await desk.must(id, aCall);
    const ask = (versions: readonly number[]) =>
      desk.backend.handle('exportRedacted', { job: desk.newId(), id, keep: { versions }, reason: '试' });
    expect(refusalOf(await ask([999]))).toBe('nothing-kept');
    expect(refusalOf(await ask(Array.from({ length: 50 }, (_, at) => at + 1)))).toBe('nothing-removed');
    expect(readdirSync(join(desk.folder, 'exports'))).toEqual([]);
  });
});

describe('a package that is cancelled', () => {
  it('leaves nothing behind, full or redacted', async () => {
    const desk = openDesk();
    await desk.signOn();
    const id = desk.newId();
    await desk.must(id, aCall);
    await desk.must(id, { type: 'WriteLog', text: '一条', tags: [] });
    for (const wish of [
      { name: 'exportResponse', more: {} },
      { name: 'exportRedacted', more: { keep: { versions: [1] }, reason: '试' } },
    ]) {
      const job = desk.newId();
      const reply = desk.backend.handle(wish.name, { job, id, ...wish.more });
      await desk.ask('cancelJob', { job });
      expect(refusalOf(await reply)).toBe('cancelled');
    }
    const folder = join(desk.folder, 'exports');
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });
});

describe('a redacted copy on the command line', () => {
  it('keeps the lines of a filter and is held against its full package', () => {
    const to = deskFolder();
    const wish = ['--text', '公开', '--redact', '--reason', '只报这一条', '--to', to, '--json'];
    const made = cli('--data', folder, 'export', response, ...wish).json<RequestOutput<'exportRedacted'>>();
    expect(made.rows).toBe(1);
    expect(cli('verify', made.path, '--against', made.full.path)).toMatchObject({ code: 0 });
    const against = cli('verify', made.path, '--against', written.full.path);
    expect(against.code).toBe(1);
    expect(against.out).toContain('other-export');
    expect(cli('--data', folder, 'export', response, '--redact').code).toBe(2);
  });
});
