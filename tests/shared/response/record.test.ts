import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { openSteps } from '../../../shared/response/decide-closing.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { standingNotes } from '../../../shared/response/notes.ts';
import { wholeStateHash } from '../../../shared/response/state-json.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import { stepIn } from '../../support/plan-builder.ts';
import { done, setLevel, smallDesk, standing, start } from '../../support/small-desk.ts';

const added: Extract<ResponseCommand, { type: 'AddStep' }> = {
  type: 'AddStep',
  title: '联系酒店',
  do: '请酒店值班经理腾出大堂供老人休息',
  owner: 'duty-officer',
  lane: 'care',
  kind: 'action',
  withinMinutes: 20,
  reason: '预案没有写到附近酒店',
};

describe('a measure that no plan foresaw', () => {
  it('lives like any other step: clock, deferral, end, stepping back', () => {
    const desk = smallDesk();
    desk.must(added);
    expect(standing(desk, 'unplanned/u1')).toBe('open');
    expect(duesOf(desk.response).find((due) => due.step === 'unplanned/u1')).toMatchObject({
      dueAt: desk.now + 20 * MINUTE,
      owner: 'duty-officer',
    });
    const until = { at: desk.now + HOUR };
    desk.must({ type: 'EndStep', step: 'unplanned/u1', end: 'deferred', reason: '等经理', until });
    desk.must({ type: 'ReopenStep', step: 'unplanned/u1', reason: '经理到了' });
    desk.must(done('unplanned/u1'));
    expect(standing(desk, 'unplanned/u1')).toBe('done');
    desk.must({ type: 'ReopenStep', step: 'unplanned/u1', reason: '人又多了' });
    expect(standing(desk, 'unplanned/u1')).toBe('open');
    expect(wholeStateHash(desk.refold())).toBe(wholeStateHash(desk.response));
  });

  it('stays open whatever happens to level and stage, and is asked for at closing', () => {
    const desk = smallDesk();
    desk.must(added);
    desk.must(start('II'));
    desk.must({ ...added, title: '第二项', kind: 'watch', everyMinutes: 15 });
    desk.must(setLevel('IV'));
    desk.must({ type: 'StandDown', basis: 'over', authority: 'leader' });
    desk.must({ type: 'EnterRecovery', basis: 'over' });
    expect(openSteps(desk.response)).toEqual(expect.arrayContaining(['unplanned/u1', 'unplanned/u2']));
  });

  it('needs a post that exists, and an interval if it is a watch', () => {
    const desk = smallDesk();
    expect(desk.act({ ...added, owner: 'nobody' })).toMatchObject({ refusal: { code: 'unknown-post' } });
    expect(desk.act({ ...added, kind: 'watch' })).toMatchObject({ refusal: { code: 'watch-without-interval' } });
    expect(desk.act({ ...added, everyMinutes: 5 })).toMatchObject({ refusal: { code: 'interval-on-non-watch' } });
  });
});

describe('a deferral', () => {
  const deferred = (until: Extract<ResponseCommand, { type: 'EndStep' }>['until']): ResponseCommand => ({
    type: 'EndStep',
    step: 'surge/water',
    end: 'deferred',
    reason: '缺车',
    until,
  });

  it('comes back when the other step has ended, in whatever way', () => {
    const desk = smallDesk();
    desk.must(start('IV'));
    desk.must(deferred({ step: 'surge/open-gates' }));
    expect(standing(desk, 'surge/water')).toBe('deferred');
    desk.must({ type: 'EndStep', step: 'surge/open-gates', end: 'not-doing', reason: '已开' });
    expect(standing(desk, 'surge/water')).toBe('open');
  });

  it('comes back when its post, or the post that put it off, is handed over', () => {
    const desk = smallDesk();
    desk.must(start('IV'));
    desk.must(deferred({ handover: true }));
    desk.must({ type: 'NoteHandover', post: 'leader', from: '甲', to: '乙' });
    expect(standing(desk, 'surge/water')).toBe('deferred');
    desk.must({ type: 'NoteHandover', post: 'duty-officer', from: '甲', to: '乙' });
    expect(standing(desk, 'surge/water')).toBe('open');
  });

  it('comes back with its level, also when that is the first level of all', () => {
    const desk = smallDesk();
    desk.must({
      type: 'EndStep',
      step: 'general/check',
      end: 'deferred',
      reason: '等',
      until: { level: 'III' },
    });
    desk.must(start('II'));
    expect(standing(desk, 'general/check')).toBe('open');
  });

  it('until something that can no longer come is refused', () => {
    const desk = smallDesk();
    desk.must(start('III'));
    desk.must(done('surge/open-gates'));
    for (const until of [
      { level: 'IV' },
      { step: 'surge/open-gates' },
      { step: 'surge/water' },
      { step: 'surge/no' },
    ] as const)
      expect(desk.act(deferred(until))).toMatchObject({ refusal: { code: 'until-reached' } });
    expect(desk.act(deferred({}))).toMatchObject({ refusal: { code: 'until-missing' } });
  });
});

describe('standing notes', () => {
  it('are those pinned by hand and those of steps that are done, until they are struck', () => {
    const desk = smallDesk(({ surge }) => {
      stepIn(surge, 'water').note = { zh: '饮水点开在东广场', en: 'water point in the east square' };
    });
    desk.must(start('IV'));
    desk.must({ type: 'PinNote', text: '2号线延时' });
    const pinned = desk.response.version;
    desk.must(done('surge/water'));
    expect(standingNotes(desk.response).map((note) => note.text.zh)).toEqual(['2号线延时', '饮水点开在东广场']);
    desk.must({ type: 'StrikeNote', note: pinned, reason: '末班已过' });
    desk.must({ type: 'StrikeNote', note: 'surge/water', reason: '已撤' });
    expect(standingNotes(desk.response)).toEqual([]);
    expect(desk.act({ type: 'StrikeNote', note: pinned, reason: '再撤' })).toMatchObject({
      refusal: { code: 'no-note' },
    });
    desk.must({ type: 'ReopenStep', step: 'surge/water', reason: '又开' });
    desk.must(done('surge/water'));
    expect(standingNotes(desk.response).map((note) => note.id)).toEqual(['surge/water']);
  });

  it('hold until a time ahead', () => {
    const desk = smallDesk();
    expect(desk.act({ type: 'PinNote', text: '到点', until: desk.now })).toMatchObject({
      refusal: { code: 'until-passed' },
    });
  });
});

describe('a decision on record', () => {
  const lines = { situation: '情', risk: '险', rejected: '不等', decided: '限流', reason: '密度高' };

  it('is looked at again at the time it set, and not after that', () => {
    const desk = smallDesk();
    const reviewAt = desk.now + 30 * MINUTE;
    desk.must({ type: 'RecordDecision', step: 'general/check', ...lines, reviewAt });
    const version = desk.response.version;
    const reviews = () => duesOf(desk.response).filter((due) => due.kind === 'review');
    expect(reviews()).toMatchObject([{ key: `review:${version}`, dueAt: reviewAt, owner: 'duty-officer' }]);
    desk.must({ type: 'RecordDecision', ...lines, decided: '维持', reviews: version });
    expect(reviews()).toEqual([]);
  });

  it('names a step and a decision that exist, and a review ahead', () => {
    const desk = smallDesk();
    const decide = { type: 'RecordDecision', ...lines } as const;
    expect(desk.act({ ...decide, step: 'surge/none' })).toMatchObject({ refusal: { code: 'no-step' } });
    expect(desk.act({ ...decide, reviews: 99 })).toMatchObject({ refusal: { code: 'no-decision' } });
    expect(desk.act({ ...decide, reviewAt: desk.now })).toMatchObject({ refusal: { code: 'review-passed' } });
  });
});

describe('a wrong line', () => {
  it('is corrected by a new one, once; the original keeps its words', () => {
    const desk = smallDesk();
    desk.must({ type: 'WriteLog', text: '来了三百人', tags: [] });
    const version = desk.response.version;
    const correct = { type: 'CorrectLine', version, reason: '听错', text: '来了二百人' } as const;
    desk.must(correct);
    expect(desk.response.corrected?.[version]).toMatchObject({ text: '来了二百人', reason: '听错' });
    expect(desk.act(correct)).toMatchObject({ refusal: { code: 'corrected' } });
    expect(desk.act({ ...correct, version: 999 })).toMatchObject({ refusal: { code: 'no-line' } });
    const original = desk.events.find((event) => event.version === version);
    expect(original && sentence(desk.response, original).zh).toBe('来了三百人');
  });
});

describe('a clock set back', () => {
  it('locks nobody out, while a back-dated entry before the awareness is still a slip', () => {
    const desk = smallDesk();
    desk.wait(-2 * HOUR);
    desk.must({ type: 'NoteClockJump', by: -2 * HOUR });
    desk.must({ type: 'WriteLog', text: '照常记录', tags: [] });
    const early = desk.act({ type: 'WriteLog', text: '补记', tags: [] }, desk.now - MINUTE);
    expect(early).toMatchObject({ refusal: { code: 'before-awareness' } });
    expect(desk.response.clockJumps).toMatchObject([{ by: -2 * HOUR }]);
  });
});
