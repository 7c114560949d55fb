import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beijingDate, DAY, fromBeijing, HOUR, MINUTE } from '../../shared/base/instant.ts';
import type { ForkChange } from '../../shared/drill/run/events.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import { aCall, OFFICER, refusalOf } from '../support/desk-backend.ts';
import { drillAt, newRun, openDrillDesk, runOf, runRows } from '../support/drill-desk.ts';
import { AWARE_AT } from '../support/pure-desk.ts';

describe('runs beside each other and the live desk', () => {
  it('keep their clocks and records apart', async () => {
    const desk = openDrillDesk();
    const [one, other] = [runOf(desk, await newRun(desk)), runOf(desk, await newRun(desk, { team: '乙班' }))];
    await one.control({ type: 'Start' });
    await other.control({ type: 'Start' });
    await other.control({ type: 'SetSpeed', speed: 60 });
    desk.clock.advance(MINUTE);
    expect([(await one.hello()).now, (await other.hello()).now]).toEqual([drillAt('12:01'), drillAt('13:00')]);
    expect([(await one.news()).length, (await other.news()).length]).toEqual([0, 3]);
  });

  it('are all stopped by STOP, told to every page, and go on only when the controller says it is over', async () => {
    const desk = openDrillDesk();
    const [one, other] = [runOf(desk, await newRun(desk)), runOf(desk, await newRun(desk))];
    await one.control({ type: 'Start' });
    await other.control({ type: 'Start' });
    const { stopped } = await desk.ask('stopForRealEvent', { as: OFFICER }, one.run);
    expect(new Set(stopped)).toEqual(new Set([one.run, other.run]));
    expect(desk.pushes.flatMap((push) => (push.kind === 'real-event' ? [push.run] : [])).length).toBe(2);
    desk.clock.advance(HOUR);
    expect(await one.hello()).toMatchObject({ now: drillAt('12:00'), run: { phase: 'paused', stopped: 'real-event' } });
    expect(refusalOf(await one.tryControl({ type: 'Start' }))).toBe('real-event');
    await one.control({ type: 'Start', realEventOver: true });
    expect(await one.summary()).toMatchObject({ phase: 'running' });
  });

  it('that are damaged are named, and the others and the live desk go on', async () => {
    const desk = openDrillDesk();
    const [bad, good] = [runOf(desk, await newRun(desk)), runOf(desk, await newRun(desk))];
    desk.close();
    const file = join(bad.folder, 'drill.db');
    truncateSync(file, 0);
    writeFileSync(file, 'no database');
    const again = openDrillDesk({ folder: desk.folder, clock: desk.clock });
    const { runs, unreadable } = await again.ask('listRuns', {});
    expect(runs.map(({ run }) => run)).toEqual([good.run]);
    expect(unreadable).toMatchObject([{ run: bad.run, path: bad.folder }]);
    expect(await again.backend.handle('hello', {}, bad.run)).toMatchObject({ kind: 'trouble' });
    await again.signOn();
    await again.must(again.newId(), aCall);
  });
});

describe('a run that was going on when the console ended', () => {
  it('stands where it was, says so, and goes on with nothing lost or doubled', async () => {
    const desk = openDrillDesk();
    const one = runOf(desk, await newRun(desk));
    await one.signOn();
    await one.control({ type: 'Start' });
    desk.clock.advance(10 * MINUTE);
    const response = await one.takeCall();
    const before = runRows(one.folder).length;
    desk.close();
    desk.clock.advance(HOUR);
    const again = openDrillDesk({ folder: desk.folder, clock: desk.clock });
    const same = runOf(again, one.run);
    expect(await same.hello()).toMatchObject({
      now: drillAt('12:10'),
      run: { phase: 'paused', stopped: 'console-stopped' },
      responses: [{ id: response }],
    });
    expect(runRows(one.folder).length).toBeGreaterThan(before);
    await same.control({ type: 'Start' });
    again.clock.advance(31 * MINUTE);
    expect((await same.news()).map(({ data }) => data.inject)).toEqual(['call', 'late', 'more']);
  });
});

describe('a fork', () => {
  it('begins with the record as it stood, brings what the record heard later, and leaves the record alone', async () => {
    const desk = openDrillDesk();
    await desk.signOn();
    const id = desk.newId();
    await desk.must(id, aCall);
    desk.clock.advance(5 * MINUTE);
    await desk.must(id, { type: 'WriteLog', text: '核实', tags: [] });
    desk.clock.advance(5 * MINUTE);
    const fact = { type: 'RecordFact', fact: 'general/waiting', certainty: 'known', channel: 'hand' } as const;
    const known = await desk.act(id, { ...fact, value: 900, source: '客运值班室' });
    expect(known.kind).toBe('done');
    const record = await desk.events(id);
    const version = 2;
    const moment = record[version - 1]?.recordedAt ?? 0;
    const from = { fork: { response: id, version } };
    const { run } = await desk.ask('createRun', { commandId: desk.newId(), as: OFFICER, from, team: '甲班' });
    const one = runOf(desk, run);
    expect(await one.hello()).toMatchObject({ now: moment, run: { fork: { response: id, version, mode: 'live' } } });
    const copied = (await desk.ask('openResponse', { id }, run)).events as unknown as ResponseEvent[];
    const plain = ({ type, at, recordedAt, byPerson, data }: ResponseEvent) => ({
      type,
      at,
      recordedAt,
      byPerson,
      data,
    });
    expect(copied.map(plain)).toEqual(record.slice(0, version).map(plain));
    expect(copied.map(({ mode }) => mode)).toEqual(['drill', 'drill']);
    await one.control({ type: 'Start' });
    await one.control({ type: 'Jump', target: { kind: 'inject' } });
    expect((await one.news()).map(({ data }) => data)).toMatchObject([{ inject: 'record-3', from: '客运值班室' }]);
    expect(await desk.events(id)).toEqual(record);
  });

  it('has the arrivals that had been entered by then, and none that came later', async () => {
    const desk = openDrillDesk();
    await desk.signOn();
    const id = desk.newId();
    const day = beijingDate(desk.clock.now());
    const push = (train: string) =>
      desk.ask('flowAct', {
        commandId: desk.newId(),
        as: OFFICER,
        command: {
          type: 'PushArrivals',
          day,
          source: { way: 'hand', from: '铁路' },
          tables: [
            { station: 'east', shape: 'trains', rows: [{ train, due: fromBeijing(day, '23:40'), people: 600 }] },
          ],
        },
      });
    await push('G1');
    desk.clock.advance(MINUTE);
    await desk.must(id, aCall);
    desk.clock.advance(MINUTE);
    await push('G2');
    const sent = { as: OFFICER, team: '甲班', from: { fork: { response: id, version: 1 } } };
    const { run } = await desk.ask('createRun', { commandId: desk.newId(), ...sent });
    const trains = JSON.stringify(await desk.ask('readFlow', { day }, run));
    expect([trains.includes('"G1"'), trains.includes('"G2"')]).toEqual([true, false]);
  });

  it('makes its change as the first act, or is refused whole', async () => {
    const desk = openDrillDesk();
    await desk.signOn();
    const id = desk.newId();
    await desk.must(id, aCall);
    const sent = { as: OFFICER, team: '甲班' };
    const fork = (change: ForkChange) => ({ fork: { response: id, version: 1, change } });
    const from = fork({ kind: 'level', to: 'III' });
    const { run } = await desk.ask('createRun', { commandId: desk.newId(), from, ...sent });
    expect((await desk.ask('hello', {}, run)).responses).toMatchObject([{ id, level: 'III' }]);
    const wrong = fork({ kind: 'answer', step: 'general/no-such', option: 'yes' });
    const refused = await desk.backend.handle('createRun', { commandId: desk.newId(), from: wrong, ...sent });
    expect(refused.kind).toBe('refused');
    expect((await desk.ask('listRuns', {})).runs).toHaveLength(1);
  });
});

describe('what is measured at the live desk', () => {
  it('holds no line of a drill', async () => {
    const desk = openDrillDesk();
    await desk.signOn();
    await desk.must(desk.newId(), aCall);
    const span = { from: AWARE_AT - DAY, until: drillAt('12:00') + DAY };
    const measured = async () => [
      await desk.ask('measureFirstReports', {}),
      await desk.ask('readRollCallRates', span),
      await desk.ask('lastSignOns', {}),
    ];
    const before = await measured();
    const one = runOf(desk, await newRun(desk));
    await one.signOn();
    await one.control({ type: 'Start' });
    await one.takeCall();
    await one.control({ type: 'Jump', target: { kind: 'time', at: drillAt('14:00') } });
    expect(await measured()).toEqual(before);
  });
});
