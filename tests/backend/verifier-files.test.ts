import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PackageReport } from '../../shared/export/verifier/report.ts';
import { aCall, deskFolder, openDesk } from '../support/desk-backend.ts';
import { readPackage, writePackageFiles } from '../support/packages.ts';
import { root } from '../support/root.ts';
import { verifierPath, verifierTexts } from '../support/write-verifier.ts';

const formatOne = join(root, 'tests/fixtures/packages/format-1-every-event.zip');

/** Runs a verifier from a folder where nothing else is, as those do who have only the package. */
function verify(...args: readonly string[]) {
  const alone = join(deskFolder(), 'verify.mjs');
  writeFileSync(alone, readFileSync(verifierPath('verify.mjs')));
  const { status, stdout, stderr } = spawnSync(process.execPath, [alone, ...args], { encoding: 'utf8' });
  return {
    code: status,
    out: stdout,
    err: stderr,
    json: () => JSON.parse(stdout) as PackageReport & { sound: boolean },
  };
}

async function exported(): Promise<string> {
  const desk = openDesk();
  await desk.signOn();
  const id = desk.newId();
  await desk.must(id, aCall);
  await desk.must(id, { type: 'WriteLog', text: '南广场增设导流栏杆', tags: [] });
  return (await desk.ask('exportResponse', { id })).path;
}

describe('the verifiers that ship', () => {
  it('are what their sources are bundled to', async () => {
    for (const [name, text] of Object.entries(await verifierTexts()))
      expect(readFileSync(verifierPath(name), 'utf8') === text, `run npm run verifier for ${name}`).toBe(true);
  });

  it('need nothing but Node, and reach for nothing elsewhere', () => {
    const script = readFileSync(verifierPath('verify.mjs'), 'utf8');
    const imports = [...script.matchAll(/^import .* from "(.*)";$/gm)].map(([, from]) => from);
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((from) => !from?.startsWith('node:'))).toEqual([]);
    expect(script).not.toMatch(/\bfetch\(|https?:\/\/(?!www\.w3\.org)/);
  });
});

describe('verify.mjs', () => {
  it('finds a package sound, zipped and unpacked alike', async () => {
    const path = await exported();
    const zipped = verify(path, '--json');
    expect(zipped.code).toBe(0);
    expect(zipped.json().checks.map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => 'good'));
    const folder = join(deskFolder(), 'unpacked');
    for (const [name, content] of Object.entries(readPackage(path))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    expect(verify(folder).code).toBe(0);
    writeFileSync(join(folder, 'note.txt'), 'x');
    expect(verify(folder).out).toContain('unlisted  note.txt');
  });

  it('names the altered file and row, and ends with 1', async () => {
    const files = readPackage(await exported());
    const changed = { ...files, 'journal.jsonl': (files['journal.jsonl'] ?? '').replace('南广场', '北广场') };
    const { code, out } = verify(writePackageFiles(join(deskFolder(), 'p.zip'), changed));
    expect(code).toBe(1);
    expect(out).toMatch(/row-altered {2}journal\.jsonl:\d+/);
  });

  it('verifies packages of format 1, and says what they never had', () => {
    const { code, out } = verify(formatOne);
    expect(code).toBe(0);
    expect(out).toContain('○ 工作站签名');
  });

  it('ends with 2 for a wrong call, with a sentence', () => {
    expect(verify()).toMatchObject({ code: 2, err: expect.stringContaining('verify.mjs') as unknown });
    expect(verify(join(deskFolder(), 'nothing.zip'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('请检查路径') as unknown,
    });
  });
});
