import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../shared/base/instant.ts';
import type { Figure, Measure } from '../../shared/drill/score/figure.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { aCall, refusalOf } from '../support/desk-backend.ts';
import { drillAt, newRun, openDrillDesk, runOf } from '../support/drill-desk.ts';

const report: ResponseCommand = {
  type: 'SendReport',
  kind: 'first',
  channel: 'phone',
  text: '首报',
  recipients: [{ unit: 'city-desk' }],
  unknowns: [],
  cites: [],
};

const measure = (figures: readonly Figure[], name: Measure) => figures.find((one) => one.measure === name);

/** Ten minutes of a drill: the call comes at 12:05 and is taken at 12:06, the first report goes at 12:14. */
async function played(desk: ReturnType<typeof openDrillDesk>) {
  const one = runOf(desk, await newRun(desk));
  await one.signOn();
  await one.control({ type: 'Start' });
  desk.clock.advance(6 * MINUTE);
  await one.send('takeNews', { inject: 'call' });
  const response = await one.takeCall();
  desk.clock.advance(8 * MINUTE);
  const sent = await one.act(response, report);
  expect(sent.kind).toBe('done');
  return one;
}

describe('the evaluation of a run at its desk', () => {
  it('is made of what the players did, while the run goes on and after it', async () => {
    const desk = openDrillDesk({}, (source) => {
      const [call] = source.injects;
      if (call)
        call.expect = [
          { report: 'first', within: '10 min' },
          { plan: 'flood', within: '30 min' },
        ];
    });
    const one = await played(desk);
    const { evaluation } = await desk.ask('readEvaluation', { run: one.run });
    expect(evaluation).toMatchObject({ isOver: false, from: drillAt('12:00') });
    expect(measure(evaluation.figures, 'first-phone')?.cases).toMatchObject([{ verdict: 'met', span: 8 * MINUTE }]);
    expect(measure(evaluation.figures, 'news-taken')).toMatchObject({ numerator: 1, denominator: 1, median: MINUTE });
    expect(evaluation.expectations.map(({ key, verdict }) => [key, verdict])).toEqual([
      ['call:0', 'met'],
      ['call:1', 'pending'],
    ]);
    await one.control({ type: 'Judge', objective: 'report', rating: 'good', words: '报得快' });
    await one.control({ type: 'End', reason: '演练结束' });
    const after = (await desk.ask('readEvaluation', { run: one.run })).evaluation;
    expect(after).toMatchObject({
      isOver: true,
      objectives: [{ finding: 'met', judgement: { rating: 'good', words: '报得快' } }],
    });
    const { outcomes, unreadable } = await desk.ask('readOutcomes', {});
    expect(unreadable).toEqual([]);
    expect(outcomes).toMatchObject([
      { run: one.run, team: '甲班', phase: 'ended', counts: { delivered: 1, taken: 1 } },
    ]);
    const { path, name } = await desk.ask('exportEvaluation', { run: one.run });
    expect(path).toBe(join(one.folder, 'exports', name));
    expect(name).toMatch(/^演练-评估报告-/u);
    expect(existsSync(path)).toBe(true);
  }, 60_000);

  it('belongs to the controller: players have no answer to it, and live uses hold nothing of drills', async () => {
    const desk = openDrillDesk();
    const one = await played(desk);
    for (const [name, input] of [
      ['readEvaluation', { run: one.run }],
      ['exportEvaluation', { run: one.run }],
      ['readOutcomes', {}],
      ['readRealUses', {}],
    ] as const) {
      expect([name, refusalOf(await desk.backend.handle(name, input, one.run))]).toEqual([name, 'at-live-desk']);
    }
    expect(await desk.ask('readRealUses', {})).toEqual({ uses: [], unread: [] });
    expect(refusalOf(await desk.backend.handle('readEvaluation', { run: desk.newId() }))).toBe('no-run');
  }, 60_000);

  it('reads what real responses exercised apart', async () => {
    const desk = openDrillDesk();
    await desk.signOn();
    const response = desk.newId();
    await desk.must(response, aCall);
    await desk.must(response, { type: 'EndStep', step: 'general/check', end: 'done' });
    const { uses } = await desk.ask('readRealUses', {});
    expect(uses).toMatchObject([
      { id: response, station: 'east', exercised: [{ plan: 'base', step: 'check', how: 'done' }] },
    ]);
  }, 60_000);
});
