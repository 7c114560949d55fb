import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packageAgainst } from '../../electron/backend/seal/package-against.ts';
import { checkPackage, fromDisk } from '../../electron/backend/work/read-package.ts';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import { newRun, openDrillDesk, runOf } from '../support/drill-desk.ts';

/** What a drill writes to the disk says 演练 in its name and on every sheet, and lies in the folder of its run. */
describe('files of a drill', () => {
  async function playing() {
    const desk = openDrillDesk();
    const one = runOf(desk, await newRun(desk));
    await one.signOn();
    await one.control({ type: 'Start' });
    const done = async (name: string, input: object) => {
      const reply = await desk.backend.handle(name, input, one.run);
      if (reply.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(reply)}`);
      return reply.value as { readonly path: string; readonly name: string };
    };
    return { desk, one, done };
  }

  it('are spreadsheets with a first row and tabs that say so', async () => {
    const { desk, one, done } = await playing();
    const targets = [
      { id: 'post:east:leader', title: { zh: '东站带班', en: 'East leader' }, station: 'east', post: 'leader' },
    ];
    const call = {
      rollCall: 'one',
      channel: 'radio',
      window: 60_000,
      windowBasis: '演练',
      targets,
      content: '报在岗人员',
    };
    const opened = await one.send('dutyAct', { command: { type: 'OpenRollCall', ...call } });
    expect(opened).toMatchObject({ kind: 'done' });
    const { dutyDay } = await one.hello();
    const written = await done('exportRollCall', { day: dutyDay, call: 'one' });
    expect(written.name).toMatch(/^演练-点名表-.*\.xlsx$/);
    expect(written.path).toBe(join(one.folder, 'exports', written.name));
    const parts = unzipSync(readFileSync(written.path));
    const text = Object.entries(parts)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('\n');
    expect(text).toContain('【演练】');
    expect(text).toMatch(/<sheet [^>]*name="演练-/);
    expect(existsSync(join(desk.folder, 'exports'))).toBe(false);
  });

  it('are packages and reports whose names say so', async () => {
    const { one, done } = await playing();
    const response = await one.takeCall();
    await done('exportResponse', { id: response });
    const report = { kind: 'first', number: 0, channel: 'written' };
    const draft = { text: '演练首报草稿', recipients: [] };
    await done('exportReport', { id: response, form: 'special', format: 'docx', report, draft });
    const names = readdirSync(join(one.folder, 'exports')).map((path) => basename(path));
    expect(names).toHaveLength(2);
    expect(names.filter((name) => !name.startsWith('演练'))).toEqual([]);
  });

  it('are redacted copies that say so and fit their full package', async () => {
    const { one, done } = await playing();
    const id = await one.takeCall();
    await one.act(id, { type: 'WriteLog', text: '旅客张某电话', tags: [] });
    const job = '00000000-0000-7000-8000-000000000001';
    const wish = { job, id, keep: { versions: [1] }, reason: '含个人信息' };
    const { path, full } = (await done('exportRedacted', wish)) as unknown as RequestOutput<'exportRedacted'>;
    for (const each of [path, full.path]) {
      expect(basename(each)).toMatch(/^演练-drill-/);
      expect(dirname(each)).toBe(join(one.folder, 'exports'));
      expect(checkPackage(each)).toMatchObject({ mode: 'drill', findings: [] });
    }
    expect(strFromU8(unzipSync(readFileSync(path))['index.html'] ?? new Uint8Array())).toContain('演练 DRILL');
    const held = await packageAgainst(one.folder, fromDisk(path));
    expect(held.ok && held.value.findings).toEqual([]);
  });
});
