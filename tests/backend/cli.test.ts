import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/plan/findings.ts';
import { aCall, deskFolder, openDesk, smallResources } from '../support/desk-backend.ts';
import { cli } from '../support/cli.ts';
import { readPackage, writePackageFiles } from '../support/packages.ts';
import { stepIn } from '../support/plan-builder.ts';
import { planPath } from '../support/small-plans.ts';
import { start } from '../support/small-desk.ts';
import { tempFolder } from '../support/temp-folder.ts';

interface Checked {
  readonly plans: readonly {
    readonly file: string;
    readonly inForce: boolean;
    readonly findings: readonly Finding[];
  }[];
}

describe('plans check', () => {
  it('passes the plans as they ship', () => {
    const { code, json } = cli('plans', 'check', '--json');
    const { plans } = json<Checked>();
    expect(
      plans.flatMap(({ file, findings }) => findings.map((one) => `${file}:${one.line} ${one.message.en}`)),
    ).toEqual([]);
    expect([code, plans.every((plan) => plan.inForce), plans.length > 5]).toEqual([0, true, true]);
  });

  it('names an error by file and line, for people and as JSON, and fails', () => {
    const resources = smallResources(({ surge }) => {
      stepIn(surge, 'water').owner = 'nobody';
    });
    const folder = join(resources, 'plans');
    const line = readFileSync(planPath(resources, 'surge'), 'utf8').split('owner: nobody')[0]?.split('\n').length;
    const asJson = cli('plans', 'check', folder, '--json');
    const broken = asJson.json<Checked>().plans.filter((plan) => !plan.inForce);
    expect([asJson.code, broken.map((plan) => [plan.file, plan.findings[0]?.line])]).toEqual([
      1,
      [['specials/surge.yaml', line]],
    ]);
    const plain = cli('plans', 'check', folder);
    expect(plain.code).toBe(1);
    expect(plain.out).toContain(`specials/surge.yaml:${line}`);
    expect(plain.out).toContain('✓ general.yaml');
  });

  it('is a wrong call for a path that is not there', () => {
    const { code, err } = cli('plans', 'check', '/no/such/folder');
    expect([code, err.includes('/no/such/folder')]).toEqual([2, true]);
  });
});

describe('a journal, its responses and a package', () => {
  let folder: string;
  let ids: readonly string[];
  let rows: number;

  const home = tempFolder('cli');
  afterAll(home.remove);

  beforeAll(async () => {
    const desk = openDesk({ folder: home.path });
    await desk.signOn();
    const made: string[] = [];
    for (const station of ['east', 'west']) {
      const id = desk.newId();
      made.push(id);
      await desk.must(id, { ...aCall, station });
      await desk.must(id, start('II'));
    }
    rows = (await desk.events(made[0] ?? '')).length;
    desk.close();
    [folder, ids] = [desk.folder, made];
  });

  it('is listed, exported and verified, and one changed byte is found', () => {
    const to = deskFolder();
    const listed = cli('--data', folder, 'responses', 'list', '--json');
    const { responses } = listed.json<{ responses: { id: string; station: string; level: string; stage: string }[] }>();
    expect(listed.code).toBe(0);
    expect(responses.map(({ id, station, level, stage }) => [id, station, level, stage])).toEqual([
      [ids[0], 'east', 'II', 'graded'],
      [ids[1], 'west', 'II', 'graded'],
    ]);
    expect(cli('--data', folder, 'responses', 'list').out).toContain(ids[0]);

    const exported = cli('--data', folder, 'export', ids[0] ?? '', '--to', to, '--json');
    const written = exported.json<{ path: string; rows: number }>();
    expect([exported.code, existsSync(written.path), written.rows]).toEqual([0, true, rows]);

    const sound = cli('verify', written.path, '--json');
    expect([sound.code, sound.json<{ sound: boolean; rows: number }>()]).toMatchObject([0, { sound: true, rows }]);
    expect(cli('verify', written.path).out).toMatch(/^完好/);

    const files = readPackage(written.path);
    const altered = writePackageFiles(join(to, 'altered.zip'), {
      ...files,
      'journal.jsonl': (files['journal.jsonl'] ?? '').replace('"to":"II"', '"to":"IV"'),
    });
    const unsound = cli('verify', altered, '--json');
    const report = unsound.json<{ sound: boolean; findings: { code: string; file: string; row?: number }[] }>();
    expect([unsound.code, report.sound]).toEqual([1, false]);
    expect(report.findings.map(({ code, file, row }) => [code, file, row])).toEqual([
      ['altered', 'journal.jsonl', undefined],
      ['row-altered', 'journal.jsonl', rows],
      ['salt', 'salts.jsonl', rows],
    ]);

    const bytes = readFileSync(written.path);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    writeFileSync(altered, bytes);
    expect(cli('verify', altered).code).toBe(1);
  });

  it('is verified as a whole', () => {
    const { code, json } = cli('--data', folder, 'verify', '--json');
    expect([code, json<{ sound: boolean; findings: unknown[] }>()]).toMatchObject([0, { sound: true, findings: [] }]);
  });

  it('tells what is wrong with a call', () => {
    const empty = deskFolder();
    expect(cli('--data', folder, 'export', 'nothing').code).toBe(1);
    // Both ids begin so: it is not for the program to choose.
    const begin = (ids[0] ?? '').slice(0, 8);
    expect(cli('--data', folder, 'export', begin)).toMatchObject({ code: 1, out: '' });
    const absent = cli('--data', empty, 'responses', 'list');
    expect([absent.code, absent.err.includes(join(empty, 'journal.db'))]).toEqual([1, true]);
    expect(cli('verify', '/no/such/package.zip').code).toBe(2);
    expect(cli('nothing').code).toBe(2);
    expect(cli('export').code).toBe(2);
    expect(cli('--help').code).toBe(0);
    expect(cli('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
