import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runFolders, runsFolder } from '../../electron/backend/drill/run-files.ts';
import { measureRecords } from '../../electron/backend/review/measure-records.ts';
import { MINUTE } from '../../shared/base/instant.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import type { ResponseMeasure } from '../../shared/review/measures/definition.ts';
import { overResponses } from '../../shared/review/measures/over-responses.ts';
import type { ResponseMeasures } from '../../shared/review/measures/shape.ts';
import { cli } from '../support/cli.ts';
import { aCall, refusalOf, type DeskBackend } from '../support/desk-backend.ts';
import { newRun, openDrillDesk, runOf } from '../support/drill-desk.ts';
import { tempFolder } from '../support/temp-folder.ts';

const first: ResponseCommand = {
  type: 'SendReport',
  kind: 'first',
  channel: 'phone',
  text: '首报',
  recipients: [{ unit: 'city-desk' }],
  unknowns: [],
  cites: [],
};

const valueOf = ({ measures }: ResponseMeasures, id: ResponseMeasure) =>
  measures.find(({ measure }) => measure === id)?.value;

/** A real response with its first report after `minutes`. */
async function reported(desk: DeskBackend, minutes: number): Promise<string> {
  const id = desk.newId();
  await desk.must(id, aCall);
  desk.clock.advance(minutes * MINUTE);
  await desk.must(id, first);
  return id;
}

/** A drill whose first report goes `minutes` after the call. */
async function drilled(desk: DeskBackend, minutes: number): Promise<string> {
  const one = runOf(desk, await newRun(desk));
  await one.signOn();
  await one.control({ type: 'Start' });
  desk.clock.advance(6 * MINUTE);
  const response = await one.takeCall();
  desk.clock.advance(minutes * MINUTE);
  expect((await one.act(response, first)).kind).toBe('done');
  await one.control({ type: 'End', reason: '演练结束' });
  return one.run;
}

describe('measures of a data folder', () => {
  const home = tempFolder('measures');
  afterAll(home.remove);
  let live = '';
  let run = '';

  it('keep drills out of the figures of real responses', async () => {
    const desk = openDrillDesk({ folder: home.path });
    await desk.signOn();
    live = await reported(desk, 7);
    const ask = () => desk.ask('readMeasures', { job: desk.newId() });
    const before = await ask();
    expect(before.live.map(({ response }) => response)).toEqual([live]);
    expect(before.drill).toEqual([]);

    run = await drilled(desk, 12);
    const after = await ask();
    const untimed = (responses: readonly ResponseMeasures[]) =>
      responses.map((one) => [one.response, valueOf(one, 'first-phone')]);
    expect(untimed(after.live)).toEqual([[live, 7 * MINUTE]]);
    expect(after.drill).toMatchObject([{ mode: 'drill', run: { id: run }, isOver: true }]);
    expect(after.drill.map((one) => valueOf(one, 'first-phone'))).toEqual([12 * MINUTE]);
    expect(after.desks.map(({ mode }) => mode)).toEqual(['live', 'drill']);
    expect([after.unread, after.cancelled]).toEqual([[], false]);
    expect(() => overResponses([...after.live, ...after.drill])).toThrow('never measured together');

    const alone = await desk.ask('readMeasures', { job: desk.newId(), response: live });
    expect([alone.live.length, alone.drill.length]).toEqual([1, 0]);
    expect(alone.live[0]?.measures).toEqual(after.live[0]?.measures);

    const elsewhere = await desk.ask('readMeasures', { job: desk.newId(), station: 'west' });
    expect([elsewhere.live, elsewhere.drill]).toEqual([[], []]);
    const long = await desk.ask('readMeasures', { job: desk.newId(), from: '2001-01-01', to: '2001-01-02' });
    expect([long.live, long.drill]).toEqual([[], []]);
    const crossed = { job: desk.newId(), from: '2024-01-02', to: '2024-01-01' };
    expect(refusalOf(await desk.backend.handle('readMeasures', crossed))).toBe('days-crossed');
    expect(refusalOf(await desk.backend.handle('readMeasures', { job: desk.newId() }, run))).toBe('at-live-desk');
    desk.close();
  }, 60_000);

  it('are printed by the command line, each with its definition, and all of them at once as JSON', () => {
    const plain = cli('--data', home.path, 'measure', 'responses');
    expect(plain.code).toBe(0);
    expect(plain.out).toContain('实战 Live：1 次处置 responses');
    expect(plain.out).toContain('1 次：7 分钟');
    expect(plain.out).toContain('从接报到首报报出的时间');
    const all = cli('--data', home.path, 'measure', '--json').json<{
      readonly responses: { readonly live: unknown[]; readonly drill: unknown[] };
      readonly firstReports: { readonly rate: { readonly called: number } };
      readonly rollCalls: { readonly leftOut: number };
      readonly messages: { readonly years: unknown[] };
    }>();
    expect([all.responses.live.length, all.responses.drill.length]).toEqual([1, 1]);
    expect(all.firstReports.rate.called).toBe(1);
    expect([all.rollCalls.leftOut, all.messages.years]).toEqual([0, []]);
    const day = cli('--data', home.path, 'measure', 'responses', '--from', 'yesterday');
    expect([day.code, day.err.includes('yesterday')]).toEqual([2, true]);
  });

  it('of one response come with its deviations, whichever desk it was at', () => {
    const one = cli('--data', home.path, 'measure', 'response', live);
    // A deadline that no line of the record noted as passed names no line.
    expect(one.out).not.toMatch(/#\s*$/m);
    expect(one.code).toBe(0);
    expect(one.out).toContain('接报到首报（电话或书面，先到为准）');
    expect(one.out).toContain('按预案完成率');
    const [drill] = cli('--data', home.path, 'measure', 'responses', '--json').json<{
      readonly drill: readonly ResponseMeasures[];
    }>().drill;
    const played = cli('--data', home.path, 'measure', 'response', drill?.response ?? '', '--json').json<{
      readonly measures: { readonly run: { readonly id: string } };
      readonly deviations: readonly { readonly kind: string }[];
    }>();
    expect(played.measures.run.id).toBe(run);
    expect(played.deviations.map(({ kind }) => kind)).toContain('not-reached');
    const none = cli('--data', home.path, 'measure', 'response', 'nobody');
    expect([none.code, none.err.includes('nobody')]).toEqual([2, true]);
  });

  it('name a run that cannot be read, and stop when they are cancelled', async () => {
    const broken = join(runsFolder(home.path), '11111111-1111-4111-8111-111111111111');
    mkdirSync(broken);
    writeFileSync(join(broken, 'drill.db'), 'no database');
    const task = { folder: home.path, runs: runFolders(home.path), now: Date.UTC(2027, 0, 1), withCases: false };
    const { live: found, unread } = await measureRecords(task);
    expect(found).toHaveLength(1);
    expect(unread).toMatchObject([{ run: '11111111-1111-4111-8111-111111111111' }]);
    expect(unread[0]?.message.zh).not.toBe('');
    const abort = new AbortController();
    abort.abort();
    const cancelled = await measureRecords(task, { signal: abort.signal });
    expect([cancelled.cancelled, cancelled.live]).toEqual([true, []]);
  });
});
