import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../electron/backend/store/sha256.ts';
import { checkPackage, unpacked } from '../../electron/backend/work/read-package.ts';
import type { Manifest } from '../../shared/export/verifier/manifest.ts';
import { editionName, SEAL } from '../../shared/export/verifier/names.ts';
import { readDirectory } from '../../shared/export/verifier/zip-directory.ts';
import { aCall, deskFolder, openDesk } from '../support/desk-backend.ts';
import { asFormatOne, sealed } from '../support/format-one.ts';
import { readPackage, writePackageFiles, type PackageFiles } from '../support/packages.ts';
import { randomFrom } from '../../shared/base/random.ts';
import { done, start } from '../support/small-desk.ts';

let original: Buffer;
let files: PackageFiles;
let others: PackageFiles;
let manifest: Manifest;

beforeAll(async () => {
  const desk = openDesk();
  await desk.signOn();
  const packages: PackageFiles[] = [];
  for (const station of ['east', 'west']) {
    const id = desk.newId();
    await desk.must(id, { ...aCall, station });
    await desk.must(id, done('general/check'));
    await desk.must(id, start('III'));
    await desk.must(id, { type: 'WriteLog', text: '南广场增设导流栏杆', tags: [] });
    await desk.must(id, done('surge/water'));
    const { path } = await desk.ask('exportResponse', { id });
    if (station === 'east') original = readFileSync(path);
    packages.push(asFormatOne(readPackage(path)));
  }
  desk.close();
  [files = {}, others = {}] = packages;
  manifest = JSON.parse(files['manifest.json'] ?? '') as Manifest;
});

/** What is found when a package has these files, as `code file:row`. */
function found(changed: PackageFiles): readonly string[] {
  const { findings } = checkPackage(writePackageFiles(join(deskFolder(), 'package.zip'), changed));
  return findings.map(({ code, file, row }) => (row === undefined ? `${code} ${file}` : `${code} ${file}:${row}`));
}

const lines = () => (files['journal.jsonl'] ?? '').trimEnd().split('\n');
const withLines = (changed: readonly string[]): PackageFiles => ({
  ...files,
  'journal.jsonl': `${changed.join('\n')}\n`,
});

/** As somebody would who also puts the manifest right. */
const covered = (changed: PackageFiles, change: Partial<Manifest> = {}): PackageFiles => asFormatOne(changed, change);

/** A row with other data and a hash that fits it again. */
function rewritten(line: string, change: (row: string) => string): string {
  const row = change(/"row":(\{.*\})\}$/s.exec(line)?.[1] ?? '');
  return `{"hash":"${sha256(row)}","row":${row}}`;
}

describe('a package without signature, as format 1 had it', () => {
  it('as it was written is sound', () => {
    expect(found(files)).toEqual([]);
    expect(found(covered(files))).toEqual([]);
    expect(Object.keys(files).sort()).toEqual(
      [
        'manifest.json',
        SEAL,
        'journal.jsonl',
        'record-en.txt',
        'record-zh.txt',
        ...manifest.editions.map(({ hash }) => editionName(hash)),
      ].sort(),
    );
    expect(manifest.rows).toBe(lines().length);
  });

  it('with another text in the printed record is altered there', () => {
    const name = 'record-zh.txt';
    expect(found({ ...files, [name]: `${files[name]} ` })).toEqual([`altered ${name}`]);
  });

  it('with a changed row names the row, whether or not the manifest was put right', () => {
    const at = lines().findIndex((line) => line.includes('LogWritten'));
    const changed = withLines(lines().map((line) => line.replace('南广场', '北广场')));
    expect(found(changed)).toEqual(['altered journal.jsonl', `row-altered journal.jsonl:${at + 1}`]);
    expect(found(covered(changed))).toEqual([`row-altered journal.jsonl:${at + 1}`]);
  });

  it('with a changed row and a new hash for it names the row after it', () => {
    const at = lines().findIndex((line) => line.includes('LogWritten'));
    const changed = lines().map((line, index) =>
      index === at ? rewritten(line, (row) => row.replace('南广场', '北广场')) : line,
    );
    expect(found(covered(withLines(changed)))).toEqual([`chain journal.jsonl:${at + 2}`]);
  });

  it('with its last row changed and hashed again does not fit its head', () => {
    const changed = lines().map((line, index, all) =>
      index === all.length - 1 ? rewritten(line, (row) => row.replace('"end":"done"', '"end":"failed"')) : line,
    );
    expect(found(covered(withLines(changed)))).toEqual(['tail journal.jsonl']);
  });

  it('without a row, with two rows exchanged, with a row twice or with its end cut off says so', () => {
    const all = lines();
    const [first = '', second = '', third = ''] = all;
    const last = all.length;
    expect(found(covered(withLines(all.filter((_, index) => index !== 1))))).toEqual([
      ...all.slice(2).map((_, index) => `chain journal.jsonl:${index + 2}`),
      'tail journal.jsonl',
    ]);
    expect(found(covered(withLines([first, third, second, ...all.slice(3)])))).toEqual([
      'chain journal.jsonl:2',
      'chain journal.jsonl:3',
      'chain journal.jsonl:4',
    ]);
    expect(found(covered(withLines([first, ...all])))).toContain('chain journal.jsonl:2');
    expect(found(covered(withLines(all.slice(0, -1))))).toEqual(['tail journal.jsonl']);
    expect(found(covered(withLines([])))).toEqual(['tail journal.jsonl']);
    expect(found(covered(withLines([...all.slice(0, 2), 'not a row', ...all.slice(3)])))).toContain(
      'row-unreadable journal.jsonl:3',
    );
    expect(last).toBeGreaterThan(4);
  });

  it('with a row of another response, or all of its rows, says so', () => {
    const foreign = (others['journal.jsonl'] ?? '').trimEnd().split('\n');
    const mixed = lines().map((line, index) => (index === 1 ? (foreign[1] ?? '') : line));
    expect(found(covered(withLines(mixed)))).toEqual([
      'chain journal.jsonl:2',
      'stream journal.jsonl:2',
      'chain journal.jsonl:3',
    ]);
    const replaced = found(covered(withLines(foreign)));
    expect(replaced).toContain('stream journal.jsonl:1');
    expect(replaced).toContain('tail journal.jsonl');
  });

  it('with a row that says the same in another order of words has been altered', () => {
    const spaced = lines().map((line, index) =>
      index === 2 ? rewritten(line, (row) => row.replace(':', ': ')) : line,
    );
    expect(found(covered(withLines(spaced)))).toEqual(['row-altered journal.jsonl:3', 'chain journal.jsonl:4']);
  });

  it('with another plan text names the edition', () => {
    const name = editionName(manifest.editions[0]?.hash ?? '');
    const changed = { ...files, [name]: (files[name] ?? '').replace('15 min', '50 min') };
    expect(found(changed)).toEqual([`altered ${name}`, `edition ${name}`]);
    expect(found(covered(changed))).toEqual([`edition ${name}`]);
  });

  it('with a file too few or too many names it', () => {
    const name = editionName(manifest.editions[1]?.hash ?? '');
    const { [name]: _, ...fewer } = files;
    expect(found(fewer)).toEqual([`missing ${name}`, `edition ${name}`]);
    expect(found(covered(fewer))).toEqual([`edition ${name}`]);
    expect(found({ ...files, 'note.txt': 'x' })).toEqual(['unlisted note.txt']);
    const { 'journal.jsonl': __, ...rowless } = files;
    expect(found(rowless)).toEqual(['missing journal.jsonl', 'tail journal.jsonl']);
  });

  it('without a manifest, with a broken one or with one of a newer format says so', () => {
    const withManifest = (text: string) => found(sealed({ ...files, 'manifest.json': text }));
    const { 'manifest.json': _, ...bare } = files;
    expect(found(bare)).toEqual(['manifest manifest.json']);
    for (const text of ['{', '[]', 'null', '{"format":1}'])
      expect(withManifest(text)).toEqual(['manifest manifest.json']);
    expect(withManifest(JSON.stringify({ ...manifest, format: 3 }))).toEqual(['newer-format manifest.json']);
    for (const odd of [{ files: [null] }, { files: [{ name: 3 }] }, { editions: [null] }, { head: null }]) {
      expect(withManifest(JSON.stringify({ ...manifest, ...odd }))).toEqual(['manifest manifest.json']);
    }
  });

  it('with a changed manifest names it, and one that does not fit its rows names the rows', () => {
    const changed = { ...files, 'manifest.json': (files['manifest.json'] ?? '').replace('Console', 'Konsole') };
    expect(found(changed)).toEqual(['altered manifest.json']);
    const { [SEAL]: _, ...unsealed } = files;
    expect(found(unsealed)).toEqual([`missing ${SEAL}`]);
    expect(found(covered(files, { mode: 'drill' }))).toEqual(lines().map((__, at) => `mode journal.jsonl:${at + 1}`));
    expect(found(covered(files, { rows: 3 }))).toEqual(['tail journal.jsonl']);
    const [first, ...rest] = manifest.editions;
    const name = editionName(first?.hash ?? '');
    const { [name]: __, ...fewer } = files;
    expect(found(covered(fewer, { editions: rest }))).toEqual([`edition ${name}:1`]);
  });

  it('with a row that no program of ours can have written is a finding, never an error', () => {
    const rowOf = (data: string) => `{"hash":"${'0'.repeat(64)}","row":{"data":${data}}}`;
    for (const data of ['1e999', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'null', '"\\ud800"']) {
      const changed = lines().map((line, at) => (at === 1 ? rowOf(data) : line));
      expect(found(covered(withLines(changed)))).toContain('row-altered journal.jsonl:2');
    }
  });

  it('that is no package at all is one finding', () => {
    const path = join(deskFolder(), 'package.zip');
    for (const content of ['', 'text', Buffer.alloc(10_000, 7), original.subarray(0, original.length / 2)]) {
      writeFileSync(path, content);
      expect(checkPackage(path).findings.map(({ code }) => code)).toEqual(['not-a-package']);
    }
  });

  it('with any one byte changed is found out', () => {
    const whole = readFileSync(writePackageFiles(join(deskFolder(), 'package.zip'), files));
    // Bits behind the end of packed data mean nothing: see the same test of a signed package.
    const ends = new Set(
      (readDirectory(whole)?.entries ?? []).map(({ at, name, packed }) => at + 29 + name.length + packed),
    );
    const random = randomFrom(7);
    for (let round = 0; round < 150; round += 1) {
      const bytes = Buffer.from(whole);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      if (!ends.has(at)) expect(unpacked(bytes, 'p.zip').report.findings.length, `byte ${at}`).toBeGreaterThan(0);
    }
  });
});
