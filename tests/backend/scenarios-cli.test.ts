import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/plan/findings.ts';
import { cli } from '../support/cli.ts';
import { resourcesFolder } from '../support/real-plans-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

interface Checked {
  readonly scenarios: readonly {
    readonly file: string;
    readonly id: string | null;
    readonly canRun: boolean;
    readonly findings: readonly Finding[];
  }[];
}

const home = tempFolder('scenarios-cli');
afterAll(home.remove);

describe('scenarios check', () => {
  it('passes the scenarios as they ship', () => {
    const { code, json } = cli('scenarios', 'check', '--json');
    const { scenarios } = json<Checked>();
    expect(
      scenarios.flatMap(({ file, findings }) => findings.map((one) => `${file}:${one.line} ${one.message.en}`)),
    ).toEqual([]);
    expect([code, scenarios.every(({ canRun }) => canRun)]).toEqual([0, true]);
    expect(scenarios.map(({ id }) => id)).toContain('flood-23-7');
  });

  it('names an error by file, line and sentence, and fails', () => {
    const text = readFileSync(join(resourcesFolder, 'scenarios/23-7.yaml'), 'utf8').replace(
      'to: duty-officer',
      'to: captain',
    );
    const path = join(home.path, 'broken.yaml');
    writeFileSync(path, text);
    const line = text.split('to: captain')[0]?.split('\n').length;
    const { code, out } = cli('scenarios', 'check', path);
    expect(code).toBe(1);
    expect(out).toContain(`✗ ${path}`);
    expect(out).toContain(`broken.yaml:${line}  总体预案的岗位表里没有“captain”；请改正编号`);
  });

  it('is a wrong call for a file that is not there', () => {
    const { code, err } = cli('scenarios', 'check', '/no/such/scenario.yaml');
    expect([code, err.includes('/no/such/scenario.yaml')]).toEqual([2, true]);
  });
});
