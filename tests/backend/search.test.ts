import { setTimeout } from 'node:timers/promises';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { openSearcher } from '../../electron/backend/search/searcher.ts';
import { aCall, openDesk } from '../support/desk-backend.ts';
import { deskServices } from '../support/desk-services.ts';
import { newRun, openDrillDesk, runOf } from '../support/drill-desk.ts';
import { cli } from '../support/cli.ts';

describe('a search in the records of a desk', () => {
  it('finds the lines of responses and of the duty day under their titles, on the screen and on the command line alike', async () => {
    const desk = openDesk();
    await desk.signOn();
    const response = desk.newId();
    await desk.must(response, aCall);
    await desk.must(response, { type: 'WriteLog', text: '西侧扶梯停运，旅客改走楼梯', tags: [] });
    const search = (text: string) => desk.ask('searchRecords', { job: desk.newId(), text });

    const found = await search('扶梯 楼梯');
    expect(found).toMatchObject({ found: 1, more: false, shown: 1, words: ['扶梯', '楼梯'], findings: [] });
    expect(found.groups).toMatchObject([{ stream: `response/${response}`, mode: 'live', hits: [{ version: 2 }] }]);
    expect(found.groups[0]?.title.zh).toContain(aCall.what);
    expect((await search('值班员甲')).groups.map(({ stream }) => stream.split('/')[0])).toContain('duty');
    expect(await search('')).toMatchObject({ found: 0, groups: [] });

    // What is written after the index was made is found by the next search.
    await desk.must(response, { type: 'WriteLog', text: '扶梯恢复', tags: [] });
    expect((await search('扶梯')).groups[0]?.hits.map(({ version }) => version)).toEqual([3, 2]);
    const said = cli('--data', desk.folder, 'search', '扶梯', '--json');
    expect([said.code, said.json<{ found: number }>().found]).toEqual([0, 2]);
    expect(cli('--data', desk.folder, 'search', '没有这回事').code).toBe(1);
    expect(cli('--data', desk.folder, 'search', '"').code).toBe(2);
  }, 60_000);

  it('looks into the runs only when asked, and says of each hit that it is a drill', async () => {
    const desk = openDrillDesk();
    await desk.signOn();
    const run = await newRun(desk);
    await runOf(desk, run).signOn();
    const search = (drills: boolean) => desk.ask('searchRecords', { job: desk.newId(), text: '甲班', drills });
    expect((await search(false)).groups.filter(({ mode }) => mode === 'drill')).toEqual([]);
    const hits = (await search(true)).groups.filter((group) => group.run === run);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.map(({ mode }) => mode)).toEqual(hits.map(() => 'drill'));
  }, 60_000);

  it('keeps the log of the controller from the players of a run until it is over', async () => {
    const desk = openDrillDesk();
    await desk.signOn();
    const run = await newRun(desk);
    const players = runOf(desk, run);
    await players.signOn();
    const search = async () => {
      const { groups } = await desk.ask('searchRecords', { job: desk.newId(), text: '隧道' }, run);
      return groups.map(({ stream }) => stream);
    };
    await players.control({ type: 'Note', words: '队员还不知道隧道要封闭' });
    expect(await search()).toEqual([]);
    await players.control({ type: 'End', reason: '演练完' });
    expect(await search()).toContain('run');
  }, 60_000);

  it('goes on in a new thread after the old one has rested', async () => {
    const desk = openDesk();
    await desk.signOn();
    const searcher = openSearcher(
      deskServices({ folder: desk.folder, resourcesFolder: '', clock: { now: () => 0 } as never, newId: v7 }),
      () => {},
      'journal',
      1,
    );
    const found = async () =>
      (await searcher.search(v7(), { text: '值班员甲', limit: 1, drills: false }, { plans: [] })).found;
    const before = await found();
    await setTimeout(30);
    expect([before > 0, await found()]).toEqual([true, before]);
    searcher.stop();
  }, 60_000);
});
