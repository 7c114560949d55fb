import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/base/instant.ts';
import { runCommand, type RunCommand } from '../../../../shared/drill/run/commands.ts';
import { injectState } from '../../../../shared/drill/run/run-state.ts';
import type { Inject } from '../../../../shared/drill/schema-injects.ts';
import { pureRun, testScenario } from '../../../support/pure-run.ts';

const started = () => {
  const run = pureRun(testScenario());
  run.act({ type: 'Start' });
  return run;
};

const refusal = (decision: ReturnType<ReturnType<typeof pureRun>['act']>) =>
  decision.ok ? undefined : decision.refusal.code;

const extra = (more: Partial<Inject>): Inject =>
  ({
    ...(testScenario().injects[1] as Inject),
    id: 'x1',
    at: undefined,
    heard: undefined,
    drillOffset: undefined,
    manual: true,
    ...more,
  }) as Inject;

describe('the course of a run', () => {
  it('is made ready, started, paused, made faster, gone on with and ended', () => {
    const run = pureRun(testScenario());
    expect([run.state.phase, run.state.speed]).toEqual(['ready', 1]);
    run.act({ type: 'Start' });
    run.act({ type: 'SetSpeed', speed: 60 });
    run.act({ type: 'Pause', why: 'controller' });
    expect([run.state.phase, run.state.paused?.why, run.state.speed]).toEqual(['paused', 'controller', 60]);
    run.act({ type: 'Start' });
    expect([run.state.phase, run.state.paused]).toEqual(['running', undefined]);
    run.act({ type: 'End', reason: '脚本走完' });
    expect([run.state.phase, run.state.ended?.reason]).toEqual(['ended', '脚本走完']);
    expect(run.refold()).toEqual(run.state);
    expect(run.events.map(({ data }) => typeof data.wall)).toEqual(run.events.map(() => 'number'));
  });

  it('is stopped for a real event whatever it is doing, once, and goes on only when somebody says that it is over', () => {
    const run = pureRun(testScenario());
    run.act({ type: 'Pause', why: 'real-event' });
    expect(run.act({ type: 'Pause', why: 'real-event' })).toEqual({ ok: true, value: [] });
    expect([run.state.phase, run.state.paused?.why]).toEqual(['paused', 'real-event']);
    expect(refusal(run.act({ type: 'Start' }))).toBe('real-event');
    expect(refusal(run.act({ type: 'Jump', target: { kind: 'inject' } }))).toBe('real-event');
    run.act({ type: 'Start', realEventOver: true });
    expect(run.events.at(-1)).toMatchObject({ type: 'RunStarted', data: { realEventOver: true } });
    expect(run.state.phase).toBe('running');
  });

  it.each<[string, RunCommand, string]>([
    ['start twice', { type: 'Start' }, 'already-running'],
    ['stand still by speed', { type: 'SetSpeed', speed: 0 }, 'speed'],
    ['go too fast', { type: 'SetSpeed', speed: 121 }, 'speed'],
    ['go at no speed', { type: 'SetSpeed', speed: Number.NaN }, 'speed'],
    ['go back in time', { type: 'Jump', target: { kind: 'time', at: 0 } }, 'time-back'],
    ['jump to a due that is not there', { type: 'Jump', target: { kind: 'due' } }, 'no-due'],
    ['play what it does not have', { type: 'Deliver', inject: '99' }, 'unknown-inject'],
    ['release what is not held', { type: 'Release', inject: '01' }, 'not-held'],
    [
      'judge what is no objective',
      { type: 'Judge', objective: 'dance', rating: 'good', words: '好' },
      'unknown-objective',
    ],
    ['note on an unknown inject', { type: 'Note', words: '迟', about: { inject: '99' } }, 'unknown-inject'],
  ])('does not %s', (_, command, code) => {
    const run = started();
    const before = run.events.length;
    expect(refusal(run.act(command))).toBe(code);
    expect(run.events).toHaveLength(before);
  });

  it('does not play, jump or get judged before it starts, nor pause', () => {
    const run = pureRun(testScenario());
    const tried: RunCommand[] = [
      { type: 'Deliver', inject: '01' },
      { type: 'Jump', target: { kind: 'inject' } },
      { type: 'Judge', objective: 'report', rating: 'good', words: '好' },
    ];
    expect(tried.map((command) => refusal(run.act(command)))).toEqual(['not-started', 'not-started', 'not-started']);
    expect(refusal(run.act({ type: 'Pause', why: 'controller' }))).toBe('not-running');
  });

  it('can only be judged and noted on once it has ended', () => {
    const run = started();
    run.act({ type: 'End', reason: '到此' });
    expect(refusal(run.act({ type: 'Start' }))).toBe('run-ended');
    expect(refusal(run.act({ type: 'Deliver', inject: '01' }))).toBe('run-ended');
    run.act({ type: 'Judge', objective: 'report', rating: 'fair', words: '首报迟' });
    run.act({
      type: 'Judge',
      objective: 'report',
      rating: 'good',
      words: '改判',
      lines: [{ stream: 'response/r1', version: 3 }],
    });
    run.act({ type: 'Note', words: '电话占线', about: { objective: 'report' } });
    expect(run.state.judgements['report']?.map(({ rating }) => rating)).toEqual(['fair', 'good']);
    expect(run.state.notes).toMatchObject([{ words: '电话占线', about: { objective: 'report' }, person: '导调员' }]);
  });

  it('jumps to the next inject, the next due, or a time', () => {
    const run = started();
    const begin = run.now;
    run.act({ type: 'Jump', target: { kind: 'inject' } });
    expect(run.now - begin).toBe(10 * MINUTE);
    run.dueAt(run.now + 3 * MINUTE);
    run.act({ type: 'Jump', target: { kind: 'due' } });
    run.act({ type: 'Jump', target: { kind: 'time', at: run.now + MINUTE } });
    expect(run.now - begin).toBe(14 * MINUTE);
    expect(run.events.at(-1)).toMatchObject({
      at: run.now,
      data: { from: run.now - MINUTE, to: run.now, target: 'time' },
    });
  });
});

describe('injects in the controller’s hand', () => {
  it('are played now, held, released and skipped, each once', () => {
    const run = started();
    run.act({ type: 'Hold', inject: '01' });
    expect(injectState(run.state, '01')).toBe('held');
    expect(run.wait(30 * MINUTE)).toEqual([]);
    run.act({ type: 'Release', inject: '01' });
    expect(run.wait(0)).toEqual(['01']);
    expect(refusal(run.act({ type: 'Deliver', inject: '01' }))).toBe('delivered-already');
    expect(refusal(run.act({ type: 'Skip', inject: '01', reason: '晚了' }))).toBe('delivered-already');
    run.act({ type: 'Skip', inject: '02', reason: '时间不够' });
    expect(refusal(run.act({ type: 'Skip', inject: '02', reason: '时间不够' }))).toBe('skipped-already');
    expect(refusal(run.act({ type: 'Hold', inject: '02' }))).toBe('not-waiting');
    expect(run.wait(600 * MINUTE)).toEqual([]);
    run.act({ type: 'Deliver', inject: '02' });
    expect(run.state.injects['02']).toMatchObject({ state: 'delivered', how: 'controller' });
  });

  it('can be added, by time, on a condition or by hand', () => {
    const run = started();
    const at = { date: '2026-07-01', time: '12:20', precision: 'exact' } as const;
    run.act({ type: 'AddInject', inject: extra({ manual: undefined, at }) });
    run.act({
      type: 'AddInject',
      inject: extra({ id: 'x2', manual: undefined, when: { inject: 'x1', after: '5 min' } }),
    });
    run.act({ type: 'AddInject', inject: extra({ id: 'x3' }) });
    expect(run.wait(60 * MINUTE)).toEqual(['01', 'x1', 'x2']);
    run.act({ type: 'Deliver', inject: 'x3' });
    expect(injectState(run.state, 'x3')).toBe('delivered');
  });

  it.each<[string, Partial<Inject>, string]>([
    ['under an id that is taken', { id: '01' }, 'inject-taken'],
    ['waiting for what is not there', { manual: undefined, when: { inject: '99' } }, 'unknown-inject'],
    ['without anything that plays it', { manual: undefined }, 'no-time'],
    [
      'for a time that has passed',
      { manual: undefined, at: { date: '2026-07-01', time: '11:00', precision: 'exact' } },
      'time-past',
    ],
  ])('cannot be added %s', (_, more, code) => {
    expect(refusal(started().act({ type: 'AddInject', inject: extra(more) }))).toBe(code);
  });
});

describe('commands as they cross the border', () => {
  it('take whole injects and no unknown members', () => {
    const inject = {
      id: 'x1',
      manual: true,
      from: 'metro',
      to: 'duty-officer',
      channel: 'phone',
      content: { zh: '雨', en: 'rain' },
    };
    expect(runCommand.parse({ type: 'AddInject', inject })).toMatchObject({ inject: { facts: [], trains: [] } });
    expect(runCommand.safeParse({ type: 'Start', now: 3 }).success).toBe(false);
    expect(runCommand.safeParse({ type: 'Skip', inject: '01', reason: ' ' }).success).toBe(false);
  });
});
