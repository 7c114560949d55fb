import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { capFaults } from '../support/check-cap.ts';
import { closingOf } from '../support/closing.ts';
import { aCall, openDesk, smallResources } from '../support/desk-backend.ts';
import { setLevel, start } from '../support/small-desk.ts';

async function deskWithMessage() {
  const desk = openDesk({
    resourcesFolder: smallResources((files) => {
      files.general.messageSender = {
        region: '110000',
        organisation: '000',
        sender: 'desk',
        name: { zh: '管委会', en: 'Committee' },
        basis: ['a-times'],
      };
    }),
  });
  await desk.signOn();
  const id = desk.newId();
  const must = (command: ResponseCommand) => desk.must(id, command);
  await must(aCall);
  await must({
    type: 'DraftMessage',
    kind: 'sms',
    text: '东站客流较大\u0007，请错峰出行。',
    textEn: 'East station is crowded.',
    place: '东站站区',
    cites: [1],
  });
  await must({ type: 'ApproveMessage', message: 1, unit: 'city-desk', by: '值班领导', channel: 'phone' });
  await must({ type: 'ReleaseMessage', message: 1, unit: 'city-desk' });
  return { desk, id, must };
}

describe('export of a message to the public', () => {
  it('writes a valid CAP file and says what had to be left out', async () => {
    const { desk, id } = await deskWithMessage();
    const { path, removed } = await desk.ask('exportMessage', { id, message: 1, format: 'cap' });
    expect(basename(path)).toMatch(/^公众信息1-CAP-[0-9a-f]{8}-20230730-130500\.xml$/);
    expect(removed).toBeGreaterThan(0);
    const xml = readFileSync(path, 'utf8');
    expect(await capFaults(xml)).toEqual([]);
    expect(xml).toContain('<status>Actual</status>');
    expect(readdirSync(join(desk.folder, 'exports')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('writes the table of fields beside it', async () => {
    const { desk, id } = await deskWithMessage();
    const { path } = await desk.ask('exportMessage', { id, message: 1, format: 'gbt35965' });
    expect(basename(path)).toMatch(/^公众信息1-GBT35965-.*\.csv$/);
    expect(readFileSync(path, 'utf8')).toContain('GB/T 35965.1 / 12379');
  });

  it('writes nothing for what is not there, and changes no record', async () => {
    const { desk, id } = await deskWithMessage();
    const before = (await desk.events(id)).length;
    const ask = (input: object) => desk.backend.handle('exportMessage', { id, message: 1, format: 'cap', ...input });
    expect(await ask({ message: 7 })).toMatchObject({ kind: 'refused', refusal: { code: 'no-message' } });
    expect(await ask({ id: desk.newId() })).toMatchObject({ kind: 'refused', refusal: { code: 'no-response' } });
    expect(await ask({ format: 'word' })).toMatchObject({ kind: 'refused', refusal: { code: 'bad-input' } });
    await ask({});
    expect((await desk.events(id)).length).toBe(before);
  });

  it('is there for a closed response too', async () => {
    const { desk, id, must } = await deskWithMessage();
    await must(start('IV'));
    await must(setLevel('III'));
    await must({ type: 'StandDown', basis: '恢复', authority: 'leader' });
    await must({ type: 'EnterRecovery', basis: '恢复' });
    await must(closingOf(await desk.folded(id), '处置结束'));
    const { path } = await desk.ask('exportMessage', { id, message: 1, format: 'cap' });
    expect(await capFaults(readFileSync(path, 'utf8'))).toEqual([]);
  });
});
