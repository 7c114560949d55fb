import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beijingClock, MINUTE } from '../../shared/base/instant.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import { journalRows, refusalOf, OFFICER } from '../support/desk-backend.ts';
import { drillAt, newRun, openDrillDesk, runOf, runRows } from '../support/drill-desk.ts';

describe('a run', () => {
  it('has a folder and a database of its own, and leaves no line in the live journal', async () => {
    const desk = openDrillDesk();
    const before = journalRows(desk.folder).length;
    const one = runOf(desk, await newRun(desk));
    await one.signOn();
    await one.control({ type: 'Start' });
    await one.takeCall();
    desk.clock.advance(30 * MINUTE);
    expect(existsSync(join(one.folder, 'drill.db'))).toBe(true);
    expect(readdirSync(join(desk.folder, 'drills'))).toEqual([one.run]);
    expect(journalRows(desk.folder).slice(before)).toEqual([]);
    const rows = runRows(one.folder);
    expect(new Set(rows.map(({ mode }) => mode))).toEqual(new Set(['drill']));
    const times = rows.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('stands at its beginning until it is started; then its clock goes at its speed', async () => {
    const desk = openDrillDesk();
    const one = runOf(desk, await newRun(desk));
    desk.clock.advance(10 * MINUTE);
    expect(await one.hello()).toMatchObject({
      mode: 'drill',
      now: drillAt('12:00'),
      speed: 0,
      run: { phase: 'ready' },
    });
    await one.control({ type: 'Start' });
    await one.control({ type: 'SetSpeed', speed: 60 });
    desk.clock.advance(MINUTE / 2);
    expect(await one.hello()).toMatchObject({ now: drillAt('12:30'), speed: 60, run: { phase: 'running' } });
    await one.control({ type: 'Pause', why: 'controller' });
    desk.clock.advance(MINUTE);
    expect(await one.hello()).toMatchObject({ now: drillAt('12:30'), speed: 0, run: { phase: 'paused' } });
  });

  it('brings news by the clock, by what the players leave undone, and by hand, each once', async () => {
    const desk = openDrillDesk();
    const one = runOf(desk, await newRun(desk));
    await one.signOn();
    await one.control({ type: 'Start' });
    desk.clock.advance(10 * MINUTE);
    await one.takeCall();
    desk.clock.advance(20 * MINUTE);
    await one.control({ type: 'Deliver', inject: 'by-hand' });
    desk.clock.advance(35 * MINUTE);
    const came = (await one.news()).map(({ at, data }) => `${beijingClock(at)} ${data.inject}`);
    expect(came).toEqual(['12:05 call', '12:25 late', '12:30 by-hand', '12:40 more', '13:00 rain']);
    const log = (await one.log()).filter(({ type }) => type === 'InjectDelivered');
    expect(log.map(({ data, byPost }) => [data, byPost])).toMatchObject([
      [{ inject: 'call', how: 'time' }, 'console'],
      [{ inject: 'late', how: 'condition' }, 'console'],
      [{ inject: 'by-hand', how: 'controller' }, 'duty-officer'],
      [{ inject: 'more', how: 'time' }, 'console'],
      [{ inject: 'rain', how: 'time' }, 'console'],
    ]);
  });

  it('takes the warning of an inject through the intake, for practice and to be acted on', async () => {
    const desk = openDrillDesk();
    const one = runOf(desk, await newRun(desk));
    await one.control({ type: 'Start' });
    await one.control({ type: 'Jump', target: { kind: 'time', at: drillAt('13:30') } });
    const { events } = await desk.ask('readWeather', {}, one.run);
    expect(events).toMatchObject([
      { type: 'WarningIssued', mode: 'drill', data: { hazard: 'rain', colour: 'orange', status: 'Exercise' } },
      { type: 'WarningUnanswered', at: drillAt('13:10') },
    ]);
  });

  it('notes dues on its own time, at any speed', async () => {
    const desk = openDrillDesk();
    const one = runOf(desk, await newRun(desk));
    await one.signOn();
    await one.control({ type: 'Start' });
    await one.control({ type: 'SetSpeed', speed: 120 });
    const response = await one.takeCall();
    desk.clock.advance(MINUTE / 2);
    const events = (await desk.ask('openResponse', { id: response }, one.run)).events as unknown as ResponseEvent[];
    const missed = events.flatMap((event) =>
      event.type === 'DueMissed'
        ? [`${event.data.due} ${beijingClock(event.at)} ${beijingClock(event.recordedAt)}`]
        : [],
    );
    expect(missed).toEqual(['report:first-phone 12:15 12:15', 'report:first-written 12:30 12:30']);
  });

  it('puts on record who took a piece of news, once', async () => {
    const desk = openDrillDesk();
    const one = runOf(desk, await newRun(desk));
    await one.control({ type: 'Start' });
    desk.clock.advance(6 * MINUTE);
    expect(refusalOf(await one.send('takeNews', { inject: 'call' }))).toBe('not-signed-on');
    await one.signOn();
    const sent = { commandId: desk.newId(), as: OFFICER, inject: 'call' };
    const first = await desk.ask('takeNews', sent, one.run);
    expect(first.events).toMatchObject([{ type: 'NewsTaken', byPerson: OFFICER.person, data: { inject: 'call' } }]);
    expect(await desk.ask('takeNews', sent, one.run)).toEqual(first);
    expect(refusalOf(await one.send('takeNews', { inject: 'call' }))).toBe('taken-already');
    expect(refusalOf(await one.send('takeNews', { inject: 'more' }))).toBe('no-news');
  });

  it('shows its players nothing of its control', async () => {
    const desk = openDrillDesk();
    const one = runOf(desk, await newRun(desk));
    for (const [name, input] of [
      ['readRun', { run: one.run }],
      ['listScenarios', {}],
      ['runAct', { run: one.run, commandId: desk.newId(), as: OFFICER, command: { type: 'Start' } }],
    ] as const) {
      expect([name, refusalOf(await desk.backend.handle(name, input, one.run))]).toEqual([name, 'at-live-desk']);
    }
    await one.control({ type: 'Start' });
    desk.clock.advance(6 * MINUTE);
    const streams = desk.runPushes.flatMap(({ push }) => (push.kind === 'events' ? [push.stream] : []));
    expect(streams).toContain('news');
    expect(streams).not.toContain('run');
    expect(desk.pushes.some((push) => push.kind === 'run' && push.run === one.run)).toBe(true);
  });

  it('takes no more acts when it has ended, and can still be read and judged', async () => {
    const desk = openDrillDesk();
    const one = runOf(desk, await newRun(desk));
    await one.signOn();
    await one.control({ type: 'Start' });
    const response = await one.takeCall();
    await one.control({ type: 'End', reason: '演练结束' });
    const log = { type: 'WriteLog', text: '补一句', tags: [] } as const;
    expect(refusalOf(await one.act(response, log))).toBe('run-ended');
    expect((await one.hello()).responses).toHaveLength(1);
    await one.control({ type: 'Judge', objective: 'report', rating: 'good', words: '报得快' });
    expect(await one.summary()).toMatchObject({ phase: 'ended', speed: 0 });
  });

  it('plays with the plans it was made with, which nobody changes there', async () => {
    const desk = openDrillDesk();
    const one = runOf(desk, await newRun(desk));
    await one.signOn();
    const { plans } = await one.hello();
    expect(plans.map(({ id }) => id)).toEqual((await desk.ask('hello', {})).plans.map(({ id }) => id));
    const retire = { type: 'RetirePlan', plan: 'surge', reason: '试' };
    expect(refusalOf(await one.send('libraryAct', { command: retire }))).toBe('not-in-drill');
    expect(refusalOf(await one.send('saveDraft', { plan: 'surge', text: 'x' }))).toBe('bad-input');
    const draft = await desk.backend.handle('saveDraft', { plan: 'surge', text: 'x', as: OFFICER }, one.run);
    expect(refusalOf(draft)).toBe('not-in-drill');
  });
});
