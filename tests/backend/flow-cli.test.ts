import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { deskFolder, eventsOf, OFFICER, openDesk } from '../support/desk-backend.ts';
import { FLOW_DAY, hourlyPush, onDay } from '../support/flow.ts';
import { resourcesFolder } from '../support/real-plans-folder.ts';
import { root } from '../support/root.ts';

const sample = join(root, 'tests/fixtures/busy-night-sample.csv');
const fileOf = (name: string, content: string | Uint8Array) => {
  const path = join(deskFolder(), name);
  writeFileSync(path, content);
  return path;
};

describe('flow check', () => {
  it('passes a sound table and fails one with an error, naming the cell', () => {
    const sound = cli('flow', 'check', sample, '--day', FLOW_DAY);
    expect([sound.code, sound.err]).toEqual([0, '']);
    const wrong = cli('flow', 'check', fileOf('到达.csv', '车站,时段,人数\n北京站,24:30,5\n'), '--day', FLOW_DAY);
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('错误 error  B2  第 2 行“时段”：“24:30”超过24点');
  });

  it('reads the CSV that Excel saves on a Chinese machine', () => {
    // 车站,时段,人数 / 北京站,22:00,5 in GB 18030.
    const bytes = Buffer.from('b3b5d5be2ccab1b6ce2cc8cbcafd0ab1b1bea9d5be2c32323a30302c350a', 'hex');
    const read = cli('flow', 'check', fileOf('到达.csv', bytes), '--day', FLOW_DAY, '--json');
    expect(read.code).toBe(0);
    expect(read.json<{ tables: unknown[] }>().tables).toMatchObject([{ station: 'beijing', rows: [{ people: 5 }] }]);
  });

  it('says so when the file, the day or the station is not there', () => {
    for (const call of [['none.csv'], [sample, '--day', '2026-02-31'], [sample, '--station', 'tianjin']]) {
      const said = cli('flow', 'check', ...call);
      expect([said.code, said.out]).toEqual([2, '']);
    }
  });
});

describe('flow forecast', () => {
  it('works with what the journal has, with a table on top and with measures', async () => {
    const desk = openDesk({ resourcesFolder, clock: fakeClock(onDay('20:00')) });
    await desk.signOn();
    const command = hourlyPush('beijing-south', { 21: 3000 });
    eventsOf(await desk.backend.handle('flowAct', { commandId: desk.newId(), as: OFFICER, command }));
    desk.close();
    const call = ['--data', desk.folder, 'flow', 'forecast', '--day', FLOW_DAY, '--station', 'beijing-south', '--json'];
    const plain = cli(...call).json<{ plain: { arrivals: number; leftover: number } }>();
    expect(plain.plain).toMatchObject({ arrivals: 3000, leftover: 0 });
    const tried = cli(...call, '--file', sample, '--measure', 'surge/metro-plus-60', 'surge/bus-later').json<{
      plain: { arrivals: number; leftover: number; longestWait: { minutes: unknown } };
      tried: { leftover: number; uncounted: unknown };
    }>();
    expect(tried.plain).toMatchObject({ arrivals: 3000 + 20_860, longestWait: { minutes: 'not-this-day' } });
    expect(tried.tried.leftover).toBeLessThan(tried.plain.leftover);
    expect(tried.tried.uncounted).toEqual([{ trial: 'surge/bus-later', why: 'unknown-capacity' }]);
  });

  it('prints lines for people, and refuses a measure that no plan has', () => {
    const call = ['--data', deskFolder(), 'flow', 'forecast', '--day', FLOW_DAY, '--station', 'beijing-fengtai'];
    const shown = cli(...call, '--file', sample);
    expect(shown.out).toContain('末班地铁后 after last metro 23:00：到达 6,280');
    expect(shown.out).toContain('未知不计 unknown           公交、出租车、网约车');
    const wrong = cli(...call, '--measure', 'surge/metro-for-ever');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('surge/metro-plus-60')]);
  });
});
