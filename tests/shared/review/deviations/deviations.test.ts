import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/base/instant.ts';
import type { Until } from '../../../../shared/review/course/case.ts';
import type { Conformance } from '../../../../shared/review/deviations/shape.ts';
import { reviewedResponse } from '../../../../shared/review/measures/reviewed.ts';
import { closingOf } from '../../../support/closing.ts';
import { step } from '../../../support/plan-builder.ts';
import { countedResponse, playedResponse } from '../../../support/reviewed-response.ts';
import { done, setLevel, start } from '../../../support/small-desk.ts';
import { begun, laneOf } from '../../../support/two-editions.ts';

type Played = Pick<ReturnType<typeof playedResponse>, 'desk' | 'source'>;

const read = ({ desk, source }: Played, until: Partial<Until> = {}) =>
  reviewedResponse(desk.events, source, { now: desk.now, ...until });
const said = (played: Played, until?: Partial<Until>) =>
  read(played, until).deviations.map(({ kind, step, due, plan }) => [kind, step ?? due ?? plan ?? '']);
const surgeOf = (played: Played): readonly Conformance[] =>
  read(played).conformance.filter(({ plan }) => plan.key === 'surge');

describe('where a response left its plans', () => {
  it('is every difference once, with its reason as typed and the lines that say so', () => {
    const played = countedResponse();
    const { deviations } = read(played);
    expect(said(played)).toEqual([
      ['late', 'surge/open-gates'],
      ['late', 'report:first-written'],
      ['not-doing', 'surge/water'],
      ['unplanned', 'unplanned/u1'],
    ]);
    expect(deviations[0]).toMatchObject({ lateBy: 4 * MINUTE, lane: 'flow', post: 'duty-officer' });
    expect(deviations[0]?.words.zh).toContain('应于 13:19 前，迟 4 分钟');
    expect(deviations.map(({ reason }) => reason)).toEqual([
      undefined,
      undefined,
      '车站已在发放',
      '预案没有写东侧大厅',
    ]);
    const types = deviations.map(({ lines }) => lines.map(({ version }) => played.desk.events[version - 1]?.type));
    expect(types).toEqual([['DueMissed', 'StepEnded'], ['DueMissed', 'ReportSent'], ['StepEnded'], ['StepAdded']]);
  });

  it('names what an ordered lane did before its turn, and what was entered as done without what it waits for', () => {
    const played = playedResponse();
    played.at(4, start('IV'));
    played.at(5, { type: 'EndStep', step: 'surge/hold', end: 'previously-done', reason: '地铁已先停了' });
    expect(said(played)).toContainEqual(['out-of-order', 'surge/hold']);
    expect(read(played).deviations[0]?.words.en).toContain('before “open-gates”');
    expect(surgeOf(played)).toMatchObject([{ previouslyDone: 1, outOfOrder: 1 }]);
  });

  it('names a step that its block left open, unless the block comes again', () => {
    const played = playedResponse();
    played.at(4, start('II'));
    played.at(6, setLevel('IV'));
    expect(said(played)).toEqual([['skipped', 'surge/close-square']]);
    expect(read(played).deviations[0]?.words.zh).toBe('没办就关闭：“中文（close-square）”（级别定为Ⅳ级（蓝））');
    played.at(8, setLevel('II'));
    expect(said(played)).toEqual([]);
  });

  it('says once that an order did not hold, though that opens it again', () => {
    const played = playedResponse();
    const order = { type: 'AdvanceOrder', step: 'surge/hold', other: { unit: 'metro', who: '值班站长' } } as const;
    played.at(4, start('IV'));
    played.at(5, done('surge/open-gates'));
    played.at(6, { ...order, phase: 'issued' }, { ...order, phase: 'reported', text: '已停' });
    played.at(7, { type: 'CheckOrder', step: 'surge/hold', result: 'fails', note: '还在进站' });
    expect(said(played)).toEqual([['order-fails', 'surge/hold']]);
    played.at(8, { type: 'ReopenStep', step: 'surge/open-gates', reason: '又关上了' });
    expect(said(played)).toContainEqual(['reopened', 'surge/open-gates']);
  });

  it('has deadlines that nobody met, deferrals, and what a plan left behind', () => {
    const played = playedResponse();
    played.at(4, start('IV'));
    played.at(5, {
      type: 'EndStep',
      step: 'surge/water',
      end: 'deferred',
      reason: '等送水车',
      until: { level: 'II' },
    });
    played.at(20, { type: 'LeavePlan', plan: 'surge', reason: '客流已回落' });
    expect(said(played)).toEqual([
      ['deferred', 'surge/water'],
      ['missed', 'surge/open-gates'],
      ['missed', 'report:first-phone'],
      ['plan-left', 'surge'],
      ['skipped', 'surge/look'],
      ['skipped', 'surge/open-gates'],
    ]);
    expect(surgeOf(played)).toMatchObject([{ opened: 3, deferred: 1, skipped: 2, numerator: 0, denominator: 3 }]);
  });

  it('lists what stood open when a run was ended, and nothing twice where the response was closed', () => {
    const played = playedResponse();
    played.at(4, start('IV'));
    expect(said(played, { isOver: true })).toContainEqual(['not-reached', 'surge/open-gates']);
    played.at(30, { type: 'StandDown', basis: '客流回落', authority: 'leader', criteria: [] });
    played.at(31, { type: 'EnterRecovery', basis: '清点完毕' });
    played.desk.must(closingOf(played.desk.response, '已由车站接手'));
    const steps = read(played, { isOver: true }).deviations.filter(({ kind }) => kind !== 'missed');
    expect(new Set(steps.map(({ step }) => step)).size).toBe(steps.length);
    expect(steps.filter(({ kind }) => kind === 'not-reached')).toEqual([]);
  });
});

describe('how far an edition was kept', () => {
  it('counts what opened under it, and leaves out what is still in hand', () => {
    expect(surgeOf(countedResponse())).toMatchObject([
      { opened: 4, done: 2, notDoing: 1, open: 1, late: 1, outOfOrder: 0, numerator: 2, denominator: 3 },
    ]);
  });

  it('counts each edition in its own time after one was moved', () => {
    const moved = begun(({ surge }) => {
      laneOf(surge, 0, 'care').steps = [step('tea')];
    });
    const { desk } = moved;
    desk.must(done('surge/open-gates'));
    desk.wait(5 * MINUTE);
    expect(moved.move()).toMatchObject({ ok: true });
    desk.wait(MINUTE);
    desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'issued', other: { unit: 'metro', who: '值班站长' } });
    desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'reported', text: '已停' });
    const [first, second] = surgeOf(moved);
    expect(first?.until).toBe(second?.from);
    // look, open-gates, hold, water and close-square opened under the first; water went with it, and three were taken on beside tea.
    expect(first).toMatchObject({ opened: 5, done: 1, skipped: 1, open: 3, numerator: 1, denominator: 2 });
    expect(second).toMatchObject({ opened: 4, done: 1, open: 3, numerator: 1, denominator: 1 });
    expect(second?.plan.edition).toBe('second');
    expect(said(moved)).toEqual([
      ['edition-moved', 'surge'],
      ['skipped', 'surge/water'],
    ]);
  });

  it('adds up to what opened, whichever way it went', () => {
    for (const played of [countedResponse(), begun(() => {})]) {
      for (const one of read(played).conformance) {
        const { opened, done: well, previouslyDone, notApplicable, overridden, notDoing, failed } = one;
        const { deferred, skipped, notReached, elsewhere, open } = one;
        const parts = [well, previouslyDone, notApplicable, overridden, notDoing, failed, deferred, skipped];
        expect([...parts, notReached, elsewhere, open].reduce((sum, part) => sum + part, 0)).toBe(opened);
      }
    }
  });
});
