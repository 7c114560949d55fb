import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../shared/base/instant.ts';
import { refusalOf, type DeskBackend } from '../support/desk-backend.ts';
import { drillAt, newRun, openDrillDesk, runOf, runRows } from '../support/drill-desk.ts';

/** A run that has been started and whose officer has taken the call of 12:05. */
async function begun(desk: DeskBackend) {
  const one = runOf(desk, await newRun(desk));
  await one.signOn();
  await one.control({ type: 'Start' });
  await one.control({ type: 'Jump', target: { kind: 'inject' } });
  await one.takeCall();
  await desk.settle();
  return one;
}

/** What stands in a run's database, less what differs between any two runs: ids, machine time, and the controller's own acts on the clock. */
function lines(folder: string) {
  return runRows(folder)
    .filter(({ stream, type }) => stream !== 'checkpoint' && type !== 'TimeJumped')
    .map(({ stream, type, at, recordedAt, byPerson, data }) => {
      const { wall: _, run: __, ...said } = JSON.parse(data) as Record<string, unknown>;
      const name = stream.startsWith('response/') ? 'response' : stream;
      const plain = JSON.stringify(said).replaceAll(/drill-[0-9a-f-]{36}-/g, 'drill-');
      return `${name} ${type} ${at} ${recordedAt} ${byPerson} ${plain}`;
    })
    .filter((line) => !line.includes('"run"'));
}

describe('a jump', () => {
  it('does what slow time does, each due and inject at its own time', async () => {
    const slow = openDrillDesk();
    const slowly = await begun(slow);
    for (let minute = 0; minute < 6 * 60; minute += 1) slow.clock.advance(MINUTE);
    const fast = openDrillDesk();
    const fastly = await begun(fast);
    await fastly.control({ type: 'Jump', target: { kind: 'time', at: drillAt('18:05') } });
    const told = lines(fastly.folder);
    expect(told).toEqual(lines(slowly.folder));
    expect(told.filter((line) => line.includes('DueMissed'))).toHaveLength(2);
    expect(told.filter((line) => line.startsWith('news'))).toHaveLength(5);
  });

  it('leads to the next inject or due, and is on the log with where it led', async () => {
    const desk = openDrillDesk();
    const one = await begun(desk);
    await one.control({ type: 'Jump', target: { kind: 'due' } });
    expect((await one.hello()).now).toBe(drillAt('12:20'));
    await one.control({ type: 'Jump', target: { kind: 'inject' } });
    expect((await one.hello()).now).toBe(drillAt('12:40'));
    const jumps = (await one.log()).filter(({ type }) => type === 'TimeJumped');
    expect(jumps.map(({ at, data }) => [at, data])).toMatchObject([
      [drillAt('12:05'), { from: drillAt('12:00'), target: 'inject' }],
      [drillAt('12:20'), { from: drillAt('12:05'), target: 'due' }],
      [drillAt('12:40'), { from: drillAt('12:20'), to: drillAt('12:40'), target: 'inject' }],
    ]);
    expect(refusalOf(await one.tryControl({ type: 'Jump', target: { kind: 'time', at: drillAt('12:00') } }))).toBe(
      'time-back',
    );
  });

  it('leaves no clock jump in the record of the players', async () => {
    const desk = openDrillDesk();
    const one = await begun(desk);
    await one.control({ type: 'Jump', target: { kind: 'time', at: drillAt('17:00') } });
    const types = runRows(one.folder).map(({ type }) => type);
    expect(types.filter((type) => type.includes('ClockJump'))).toEqual([]);
  });
});

describe('an inject', () => {
  it('that is held waits, that was skipped does not come, and that was added comes', async () => {
    const desk = openDrillDesk();
    const one = runOf(desk, await newRun(desk));
    await one.control({ type: 'Start' });
    await one.control({ type: 'Hold', inject: 'call' });
    await one.control({ type: 'Skip', inject: 'more', reason: '时间不够' });
    const at = { date: '2026-07-01', time: '12:30', precision: 'exact' } as const;
    const content = { zh: '临时加的', en: 'Added' };
    const add = { id: 'extra', at, from: 'metro', to: 'duty-officer', channel: 'radio', content } as const;
    await one.control({ type: 'AddInject', inject: add } as unknown as Parameters<typeof one.control>[0]);
    await one.control({ type: 'Jump', target: { kind: 'time', at: drillAt('12:45') } });
    expect((await one.news()).map(({ data }) => data.inject)).toEqual(['extra']);
    await one.control({ type: 'Release', inject: 'call' });
    expect((await one.news()).map(({ data }) => data.inject)).toEqual(['extra', 'call']);
  });

  it('that is added with a warning or a table nobody could read is refused in words', async () => {
    const desk = openDrillDesk();
    const one = runOf(desk, await newRun(desk));
    await one.control({ type: 'Start' });
    const add = (more: object) =>
      one.tryControl({
        type: 'AddInject',
        inject: {
          id: 'x',
          manual: true,
          from: 'metro',
          to: 'duty-officer',
          channel: 'message',
          content: { zh: '附表', en: 'With a table' },
          ...more,
        },
      } as unknown as Parameters<typeof one.control>[0]);
    expect(refusalOf(await add({ warning: { hazard: 'no-such', colour: 'red' } }))).toBe('unknown-hazard');
    expect(refusalOf(await add({ arrivals: { station: 'east', date: '2026-07-01', table: '一,二' } }))).toBe(
      'arrivals',
    );
  });
});
