import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../electron/backend/work/read-package.ts';
import { aCall, openDesk } from '../support/desk-backend.ts';
import { readPackage } from '../support/packages.ts';

describe('where a package lies', () => {
  const running = async () => {
    const desk = openDesk();
    await desk.signOn();
    const id = desk.newId();
    await desk.must(id, aCall);
    return { desk, id };
  };

  it('is the exports folder, and counts as the export of the record until the next line', async () => {
    const { desk, id } = await running();
    expect(await desk.ask('lastPackage', { id })).toEqual({});
    const { path } = await desk.ask('exportResponse', { id });
    expect(dirname(path)).toBe(join(desk.folder, 'exports'));
    expect(await desk.ask('lastPackage', { id })).toEqual({ path });
    await desk.must(id, { type: 'WriteLog', text: '又来一个电话', tags: [] });
    expect(await desk.ask('lastPackage', { id })).toEqual({});
  });

  it('knows when a package has been taken away', async () => {
    const { desk, id } = await running();
    const { path } = await desk.ask('exportResponse', { id });
    rmSync(path);
    expect(await desk.ask('lastPackage', { id })).toEqual({});
  });

  it('says why a package cannot be written, and counts none', async () => {
    const { desk, id } = await running();
    writeFileSync(join(desk.folder, 'exports'), '');
    expect(await desk.backend.handle('exportResponse', { id })).toMatchObject({
      kind: 'trouble',
      trouble: { code: 'folder-not-writable' },
    });
    expect(await desk.ask('lastPackage', { id })).toEqual({});
  });

  it('packs a response with steps that no plan foresaw', async () => {
    const { desk, id } = await running();
    await desk.must(id, {
      type: 'AddStep',
      title: '借发电车',
      do: '向供电借发电车',
      owner: 'duty-officer',
      lane: 'logistics',
      kind: 'order',
      reason: '预案没写',
    });
    const { path } = await desk.ask('exportResponse', { id });
    expect(checkPackage(path).findings).toEqual([]);
    expect(existsSync(path)).toBe(true);
    expect(readPackage(path)['record-zh.txt']).toContain('增加预案外措施');
  });
});
