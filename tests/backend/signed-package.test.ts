import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { signBytes } from '../../electron/backend/seal/sign.ts';
import { checkPackage, readPackage as readRecord, unpacked } from '../../electron/backend/work/read-package.ts';
import { randomFrom } from '../../shared/base/random.ts';
import { signatureText } from '../../shared/export/signature.ts';
import type { Manifest } from '../../shared/export/verifier/manifest.ts';
import { COMMITMENT, SIGNATURE } from '../../shared/export/verifier/names.ts';
import { readDirectory } from '../../shared/export/verifier/zip-directory.ts';
import { aCall, deskFolder, openDesk } from '../support/desk-backend.ts';
import { listedAnew } from '../support/package-attacks.ts';
import { readPackage, writePackageFiles, type PackageFiles } from '../support/packages.ts';
import { root } from '../support/root.ts';
import { done, start } from '../support/small-desk.ts';

let original: Buffer;
let files: PackageFiles;

beforeAll(async () => {
  const desk = openDesk();
  await desk.signOn();
  const id = desk.newId();
  await desk.must(id, aCall);
  await desk.must(id, done('general/check'));
  await desk.must(id, start('III'));
  await desk.must(id, { type: 'WriteLog', text: '南广场增设导流栏杆 <b>&"', tags: [] });
  await desk.must(id, done('surge/water'));
  const { path } = await desk.ask('exportResponse', { id });
  original = readFileSync(path);
  files = readPackage(path);
  desk.close();
});

function found(changed: PackageFiles): readonly string[] {
  const { findings } = checkPackage(writePackageFiles(join(deskFolder(), 'package.zip'), changed));
  return findings.map(({ code, file, row }) => (row === undefined ? `${code} ${file}` : `${code} ${file}:${row}`));
}

describe('a package of format 2', () => {
  it('verifies, with everything checked and nothing left open', () => {
    const report = unpacked(original, 'p.zip').report;
    expect(report.findings).toEqual([]);
    expect(report.checks.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'container good',
      'files good',
      'rows good',
      'editions good',
      'checkpoint good',
      'commitment good',
      'signature good',
    ]);
  });

  it('brings cover, timeline, self-check and the verifiers that ship', () => {
    for (const name of ['verify.html', 'verify.mjs'])
      expect(files[name]).toBe(readFileSync(join(root, 'resources/verifier', name), 'utf8'));
    const { head } = JSON.parse(files['manifest.json'] ?? '') as Manifest;
    expect(files['index.html']).toContain(head?.hash);
    expect(files['timeline.html']).toMatch(/导流栏杆 &(lt|#60);b&(gt|#62);/);
    expect(files['self-check.html']).toContain('DA/T 70—2018');
    expect(files['self-check.html']).not.toContain('✗');
  });

  it('with a changed file is found by its signature even when manifest and seal were put right', () => {
    const changed = listedAnew({ ...files, 'record-zh.txt': `${files['record-zh.txt']} ` });
    expect(found(changed)).toEqual([`signature ${SIGNATURE}`]);
  });

  it('with the signature of another key over the changed manifest still has the commitment of the first', () => {
    const changed = listedAnew({
      ...files,
      [COMMITMENT]: (files[COMMITMENT] ?? '').replace(/"exportedAt": "20/, '"exportedAt": "21'),
    });
    const bytes = Buffer.from(changed['manifest.json'] ?? '');
    const signature = signatureText(signBytes(join(deskFolder(), 'keys'), bytes, 'manifest.json'));
    expect(found({ ...changed, [SIGNATURE]: signature })).toEqual([
      `signature ${SIGNATURE}`,
      'signature commitment.signature.json',
    ]);
  });

  it('without a signature, a commitment or the salts is not passed off as an older one', () => {
    for (const name of [SIGNATURE, COMMITMENT, 'commitment.signature.json', 'salts.jsonl']) {
      const { [name]: _, ...fewer } = files;
      expect(found(listedAnew(fewer))).toContain(`missing ${name}`);
    }
  });

  it('with a salt or leaf exchanged names the row', () => {
    const lines = (files['salts.jsonl'] ?? '').trimEnd().split('\n');
    const [first = '', second = '', ...rest] = lines;
    const swapped = { ...files, 'salts.jsonl': `${[second, first, ...rest].join('\n')}\n` };
    expect(found(listedAnew(swapped))).toEqual([
      'salt salts.jsonl:1',
      'salt salts.jsonl:2',
      `root ${COMMITMENT}`,
      `signature ${SIGNATURE}`,
    ]);
  });

  it('with another checkpoint or anchor than that of its head says so', () => {
    const checkpoint = (files['checkpoint.json'] ?? '').replace(/"streams":\d+/, '"streams":99');
    expect(found(listedAnew({ ...files, 'checkpoint.json': checkpoint }))).toContain('checkpoint checkpoint.json');
    const anchors = (files['anchors.jsonl'] ?? '').replace(/"hash":"[0-9a-f]{4}/, '"hash":"0000');
    expect(found(listedAnew({ ...files, 'anchors.jsonl': anchors }))).toContain('anchor anchors.jsonl:1');
  });

  it('with any one byte changed is found out', () => {
    const entries = readDirectory(original)?.entries ?? [];
    const ends = new Set(entries.map(({ at, name, packed }) => at + 30 + name.length + packed - 1));
    const random = randomFrom(11);
    const inFiles = Array.from({ length: 40 }, () => Math.floor(random() * original.length));
    // The directory, the headers and the end record are few bytes among many: all of one header, and of everything after the files.
    const directory = Buffer.from(original).indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    const inDirectory = Array.from(
      { length: 40 },
      () => directory + Math.floor(random() * (original.length - directory)),
    );
    const inHeader = Array.from({ length: 40 }, (_, at) => at);
    for (const at of [...inFiles, ...inDirectory, ...inHeader]) {
      const bytes = Buffer.from(original);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const { findings } = unpacked(bytes, 'p.zip').report;
      // The last byte of a packed file may have bits behind the end of its data: they mean nothing, and nothing can be hidden in them.
      if (!ends.has(at)) expect(findings.length, `byte ${at}`).toBeGreaterThan(0);
    }
  });
});

describe('a package of format 1', () => {
  const path = join(root, 'tests/fixtures/packages/format-1-every-event.zip');

  it('verifies as it did, and says what it never had', () => {
    const report = checkPackage(path);
    expect(report.findings).toEqual([]);
    expect(report.checks.filter(({ state }) => state === 'open').map(({ id }) => id)).toEqual([
      'checkpoint',
      'commitment',
      'signature',
    ]);
  });

  it('is read to be replayed', () => {
    const read = readRecord(path);
    expect(read.ok && read.value.events.length).toBe(86);
  });

  it('with a byte of its journal changed is found out', () => {
    const changed = { ...readPackage(path) };
    changed['journal.jsonl'] = (changed['journal.jsonl'] ?? '').replace('"at":1', '"at":2');
    const copy = join(deskFolder(), 'p.zip');
    writePackageFiles(copy, changed);
    expect(checkPackage(copy).findings.map(({ code }) => code)).toContain('row-altered');
    writeFileSync(copy, readFileSync(path).subarray(0, -1));
    expect(checkPackage(copy).findings.map(({ code }) => code)).toEqual(['not-a-package']);
  });
});
