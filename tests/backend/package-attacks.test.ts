import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPackage, unpacked } from '../../electron/backend/work/read-package.ts';
import type { PackageReport } from '../../shared/export/verifier/report.ts';
import { stateOf, verdictOf } from '../../shared/export/verifier/report-lines.ts';
import { attackedDesk } from '../support/attacked-desk.ts';
import { cli } from '../support/cli.ts';
import { forgedHistory, packageAttacks, strippedToFormatOne, zipped, type Attack } from '../support/package-attacks.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { verifierPath } from '../support/write-verifier.ts';

const home = tempFolder('attacks');
afterAll(home.remove);
let desk: Awaited<ReturnType<typeof attackedDesk>>;
let attacks: readonly Attack[];
/** Every package that was made, by name. */
const made = (name: string) => join(home.path, 'made', `${name}.zip`);

beforeAll(async () => {
  desk = await attackedDesk(home.path);
  attacks = packageAttacks(desk.at);
  mkdirSync(join(home.path, 'made'));
  for (const { name, zip } of attacks) writeFileSync(made(name), zip);
});

const places = ({ findings }: Pick<PackageReport, 'findings'>) =>
  findings.map(({ code, file, row }) => (row === undefined ? `${code} ${file}` : `${code} ${file}:${row}`));

async function byScript(path: string, ...args: readonly string[]): Promise<PackageReport> {
  const run = promisify(execFile)(process.execPath, [verifierPath('verify.mjs'), path, '--json', ...args]);
  const { stdout } = await run.catch((error: { readonly stdout: string }) => error);
  return JSON.parse(stdout) as PackageReport;
}

describe('a package that somebody tampered with', () => {
  it('is found out by the program, which names file and row', () => {
    for (const { name, finds } of attacks)
      expect(places(checkPackage(made(name))), name).toEqual(expect.arrayContaining([...finds]));
  });

  it('is found out by verify.mjs in the same words', async () => {
    for (const { name } of attacks)
      expect((await byScript(made(name))).findings, name).toEqual(checkPackage(made(name)).findings);
  });

  it('by throwing everything newer than format 1 away does not look as good as a signed one', () => {
    const { report } = unpacked(zipped(strippedToFormatOne(desk.at)), 'p.zip');
    expect(report.findings).toEqual([]);
    expect(stateOf(report)).toBe('open');
    expect(verdictOf(report).zh).toMatch(/^前后吻合.*没有核验过的签名/);
    const whole = checkPackage(desk.paths.full);
    expect([stateOf(whole), verdictOf(whole).zh]).toEqual([
      'good',
      expect.stringContaining(`完好：共 ${whole.rows} 条，逐条相接。签名密钥 ${desk.keyId}`),
    ]);
  });
});

describe('a package forged as a whole with another key', () => {
  it('is consistent, so that only what is known from elsewhere shows it: key, slip, journal, another export', async () => {
    const { keyId, slip, paths } = desk;
    const forged = {
      altered: forgedHistory(desk.at, (lines) => lines.map((line) => line.replace('南广场', '北广场'))),
      cut: forgedHistory(desk.at, (lines) => lines.slice(0, -1)),
    };
    for (const [name, files] of Object.entries(forged)) {
      writeFileSync(made(name), zipped(files));
      expect(checkPackage(made(name)).findings, name).toEqual([]);
      expect(places(await byScript(made(name), '--against', keyId))).toEqual(['key signature.json']);
      expect(places(await byScript(made(name), '--against', slip))[0]).toMatch(/^against journal\.jsonl/);
      const { code, out } = cli('verify', made(name), '--against', keyId, slip, home.path, '--json');
      const { findings } = JSON.parse(out) as PackageReport;
      expect([code, findings.map((one) => one.code)]).toEqual([1, ['key', 'against', 'against']]);
    }
    expect(cli('verify', made('altered'), '--against', paths.late)).toMatchObject({ code: 1 });
  });

  it('while the real one fits each of them', async () => {
    const { full, redacted, late } = desk.paths;
    const known = await byScript(full, '--against', desk.slip);
    expect(known.findings).toEqual([]);
    const { code, out } = cli('verify', full, '--key', desk.keyId, '--against', desk.slip, home.path, late);
    expect([code, out]).toEqual([0, expect.stringContaining('导出之后日志又写了 1 条')]);
    expect(cli('verify', redacted, '--against', home.path, full, desk.keyId)).toMatchObject({ code: 0 });
    expect(cli('verify', redacted, '--against', desk.slip)).toMatchObject({ code: 1 });
    expect(cli('verify', full, '--against', 'ZZZZ')).toMatchObject({ code: 2 });
    expect(cli('verify', full, '--key', 'short')).toMatchObject({ code: 2 });
  });
});
