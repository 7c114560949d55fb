import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../electron/backend/work/read-sheet.ts';
import { beijingClock, beijingDate, DAY, HOUR, MINUTE } from '../../shared/base/instant.ts';
import type { DutyCommand } from '../../shared/duty/commands.ts';
import { cli } from '../support/cli.ts';
import { eventsOf, openDesk, refusalOf } from '../support/desk-backend.ts';

const targets = ['east', 'west'].map((station) => ({
  id: `site:${station}:site-lead`,
  title: { zh: station, en: station },
  station,
  post: 'site-lead',
}));
const call = { channel: 'radio', window: 3 * MINUTE, windowBasis: 'a', targets, content: '点名' } as const;
const planned = (at: number): DutyCommand => ({ type: 'PlanRollCall', plan: 'p1', ...call, when: { at } });

async function signedOn() {
  const desk = openDesk();
  await desk.signOn();
  return desk;
}
type Desk = Awaited<ReturnType<typeof signedOn>>;
const must = async (desk: Desk, command: DutyCommand, at?: number) =>
  eventsOf(await desk.dutyAct(command, at === undefined ? {} : { at }));
const types = async (desk: Desk) => (await desk.dutyEvents()).map(({ type }) => type as string);

describe('a planned roll call', () => {
  it('that nobody begins is noted once, at the end of its window', async () => {
    const desk = await signedOn();
    const at = desk.clock.now() + HOUR;
    await must(desk, planned(at));
    desk.clock.advance(HOUR + 3 * MINUTE);
    expect(await types(desk)).not.toContain('RollCallOverdue');
    desk.clock.advance(MINUTE);
    desk.clock.advance(HOUR);
    const overdue = (await desk.dutyEvents()).filter(({ type }) => type === 'RollCallOverdue');
    expect(overdue.map(({ at: when, byPerson }) => [when, byPerson])).toEqual([[at + 3 * MINUTE, 'console']]);
  });

  it('goes over midnight with the desk, also while the console is off', async () => {
    const desk = await signedOn();
    const at = desk.clock.now() + DAY;
    await must(desk, planned(at));
    desk.close();
    desk.clock.advance(DAY + HOUR);
    const next = openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
    const events = await next.dutyEvents();
    expect(events[0]?.type === 'DutyDayOpened' && events[0].data.plannedCalls?.[0]?.plan).toBe('p1');
    expect(events.find(({ type }) => type === 'RollCallOverdue')?.at).toBe(at + 3 * MINUTE);
  });

  it('is drawn once, however often the command arrives', async () => {
    const desk = await signedOn();
    const commandId = desk.newId();
    const command: DutyCommand = { type: 'OpenRollCall', rollCall: 'r1', ...call, draw: 1 };
    const first = eventsOf(await desk.dutyAct(command, { commandId }));
    expect(eventsOf(await desk.dutyAct(command, { commandId }))).toEqual(first);
  });
});

describe('the answer rate', () => {
  it('is the same on the screen and on the command line, and 0 calls are no rate', async () => {
    const desk = await signedOn();
    const day = beijingDate(desk.clock.now());
    const span = { from: desk.clock.now() - HOUR, until: desk.clock.now() + HOUR };
    expect((await desk.ask('readRollCallRates', span)).ours.total.rate).toBeUndefined();
    await must(desk, { type: 'OpenRollCall', rollCall: 'r1', ...call });
    const answer = { type: 'AnswerRollCall', rollCall: 'r1', channel: 'radio', attempts: 1 } as const;
    await must(desk, { ...answer, target: 'site:east:site-lead', state: 'answered' });
    await must(desk, { type: 'CloseRollCall', rollCall: 'r1' });
    const rates = await desk.ask('readRollCallRates', span);
    expect(rates.ours.total).toMatchObject({ due: 2, inTime: 1, notAnswered: 1, rate: 0.5 });
    const measured = cli('--data', desk.folder, 'measure', 'roll-calls', '--from', day, '--to', day, '--json');
    expect(measured.code).toBe(0);
    expect(measured.json<object>()).toMatchObject({ ours: { total: rates.ours.total }, city: rates.city });
    const plain = cli('--data', desk.folder, 'measure', 'roll-calls', '--by', 'station');
    expect(plain.out).toContain('50.0%  应答 1 ÷ 应到 2 − 待登记 0');
    expect(plain.out).toMatch(/east（1 次 calls）\s+100%/u);
  });

  it('is a wrong call with a day that is none', async () => {
    const desk = await signedOn();
    const wrong = cli('--data', desk.folder, 'measure', 'roll-calls', '--from', '2023-13-01');
    expect([wrong.code, wrong.err.includes('“2023-13-01”不是日期')]).toEqual([2, true]);
    const crossed = cli('--data', desk.folder, 'measure', 'roll-calls', '--from', '2023-07-31', '--to', '2023-07-30');
    expect(crossed.code).toBe(2);
    const february = cli('--data', desk.folder, 'measure', 'roll-calls', '--to', '2023-02-30');
    expect([february.code, february.err.includes('“2023-02-30”不是日期')]).toEqual([2, true]);
  });

  it('of days to come is no rate, and nobody is told of a --to that was not given', async () => {
    const desk = await signedOn();
    const ahead = cli('--data', desk.folder, 'measure', 'roll-calls', '--from', '2033-07-31');
    expect([ahead.code, ahead.err]).toEqual([0, '']);
    expect(ahead.out).toContain('2033-07-31 — 最近 newest');
    expect(ahead.out).toContain('不计率 no rate');
  });
});

/** What stands in the rows of a written file, without the empty cells. */
async function linesOf(path: string): Promise<readonly (readonly string[])[]> {
  const sheets = await readSheets(path, readFileSync(path));
  if (!sheets.ok) throw new Error(sheets.refusal.message.en);
  return (sheets.value[0]?.rows ?? []).map((row) =>
    row.flatMap((cell) => (cell === undefined ? [] : [cell.text ?? String(cell.number)])),
  );
}

describe('a roll call as a spreadsheet', () => {
  it('holds the list of a planned call, and of a held one every answer with both times', async () => {
    const desk = await signedOn();
    const day = beijingDate(desk.clock.now());
    await must(desk, planned(desk.clock.now() + HOUR));
    const list = await linesOf((await desk.ask('exportRollCall', { day, call: 'p1' })).path);
    expect(list.slice(-2)).toEqual([
      ['1', 'east'],
      ['2', 'west'],
    ]);
    const start = desk.clock.now();
    await must(desk, { type: 'OpenRollCall', rollCall: 'r1', ...call });
    desk.clock.advance(10 * MINUTE);
    const answer = { type: 'AnswerRollCall', rollCall: 'r1', channel: 'phone', attempts: 2 } as const;
    const target = 'site:east:site-lead';
    await must(desk, { ...answer, target, state: 'answered', answeredBy: '=1+1', reference: '录音 7' }, start + MINUTE);
    const held = await linesOf((await desk.ask('exportRollCall', { day, call: 'r1' })).path);
    const clock = (at: number) => beijingClock(at, true);
    expect(held.slice(-2)).toEqual([
      ['1', 'east', '应答', clock(start + MINUTE), `${day} ${clock(desk.clock.now())}`, '电话', '2', '=1+1', '录音 7'],
      ['2', 'west'],
    ]);
    expect(held.flat().join()).toContain('应答 1 ÷（应到 2 − 待登记 1）');
    const none = await desk.backend.handle('exportRollCall', { day, call: 'r9' });
    expect(refusalOf(none)).toBe('no-roll-call');
  });
});
