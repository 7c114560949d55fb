import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { lane, step, stepIn } from '../../support/plan-builder.ts';
import { done, smallDesk, standing, start } from '../../support/small-desk.ts';

const refused = (code: string) => ({ ok: false, refusal: { code } });

describe('place-keeping', () => {
  it('opens the next step of a sequence when the one before has ended', () => {
    const desk = smallDesk();
    expect(standing(desk, 'general/start-q')).toBe('waiting');
    expect(desk.act(done('general/start-q'))).toMatchObject(refused('waiting'));
    desk.must(done('general/check'));
    expect(standing(desk, 'general/start-q')).toBe('open');
  });

  it('lets a lane go on past a running watch and an issued order', () => {
    const desk = smallDesk((files) => files.surge.blocks[0]?.lanes[0]?.steps.push(step('after-order')));
    desk.must(start('IV'));
    expect(standing(desk, 'surge/open-gates')).toBe('open');
    desk.must(done('surge/open-gates'));
    desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'issued' });
    expect(standing(desk, 'surge/after-order')).toBe('open');
  });

  it('writes nothing when it refuses', () => {
    const desk = smallDesk();
    const before = desk.events.length;
    for (const command of [
      done('surge/water'),
      done('general/none'),
      { type: 'ReopenStep', step: 'general/check', reason: 'x' } as const,
    ]) {
      expect(desk.act(command).ok).toBe(false);
    }
    expect(desk.events).toHaveLength(before);
  });
});

describe('the seven ends', () => {
  it('ask a reason for every end but done', () => {
    const desk = smallDesk();
    for (const end of ['previously-done', 'not-applicable', 'overridden', 'failed', 'not-doing'] as const) {
      expect(desk.act({ type: 'EndStep', step: 'general/check', end })).toMatchObject(refused('reason-missing'));
    }
    desk.must({ type: 'EndStep', step: 'general/check', end: 'overridden', reason: 'another way' });
    expect(standing(desk, 'general/check')).toBe('overridden');
  });

  it('bring a deferred step back at its time', () => {
    const desk = smallDesk();
    desk.must({
      type: 'EndStep',
      step: 'general/check',
      end: 'deferred',
      reason: 'later',
      until: { at: desk.now + 10 * MINUTE },
    });
    expect(standing(desk, 'general/check')).toBe('deferred');
    expect(standing(desk, 'general/start-q')).toBe('open');
    desk.wait(10 * MINUTE);
    desk.notePassed();
    expect(standing(desk, 'general/check')).toBe('open');
  });

  it('bring a deferred step back at its level', () => {
    const desk = smallDesk();
    desk.must(start('IV'));
    desk.must({ type: 'EndStep', step: 'surge/water', end: 'deferred', reason: 'later', until: { level: 'II' } });
    desk.must({ type: 'SetLevel', level: 'II', basis: 'x', authority: 'leader' });
    expect(standing(desk, 'surge/water')).toBe('open');
  });

  it('need a time or a level to defer to, and one that lies ahead', () => {
    const desk = smallDesk();
    const deferred = { type: 'EndStep', step: 'general/check', end: 'deferred', reason: 'later' } as const;
    expect(desk.act(deferred)).toMatchObject(refused('until-missing'));
    expect(desk.act({ ...deferred, until: { at: desk.now } })).toMatchObject(refused('until-passed'));
  });

  it('are never put off until a step that waits for them, or that will not end any more', () => {
    const desk = smallDesk();
    desk.must(start('IV'));
    const defer = (ref: string, until: string) =>
      ({ type: 'EndStep', step: ref, end: 'deferred', reason: 'later', until: { step: until } }) as const;
    desk.must(defer('surge/water', 'surge/open-gates'));
    expect(desk.act(defer('surge/open-gates', 'surge/water'))).toMatchObject(refused('until-reached'));
    expect(desk.act(defer('general/check', 'surge/close-square'))).toMatchObject(refused('until-reached'));
  });

  it('come back when what they were put off until leaves with its plan', () => {
    const desk = smallDesk();
    desk.must(start('IV'));
    const until = { step: 'surge/water' };
    desk.must({ type: 'EndStep', step: 'general/check', end: 'deferred', reason: 'later', until });
    desk.must({ type: 'LeavePlan', plan: 'surge', reason: 'not a surge' });
    desk.must({ type: 'WriteLog', text: 'x', tags: [] });
    expect(standing(desk, 'general/check')).toBe('open');
  });

  it('step back with a reason and keep the first end legible', () => {
    const desk = smallDesk();
    desk.must(done('general/check'));
    desk.must({ type: 'ReopenStep', step: 'general/check', reason: 'wrong station' });
    expect(standing(desk, 'general/check')).toBe('open');
    const plan = desk.response.plans[0];
    expect(plan?.steps[plan.compiled.indexOf.get('check') ?? -1]?.earlier).toMatchObject([{ end: 'done' }]);
  });
});

describe('questions', () => {
  const branched = () =>
    smallDesk((files) => {
      stepIn(files.general, 'check').kind = 'question';
      stepIn(files.general, 'check').options = [
        { id: 'a', title: { zh: '甲', en: 'a' }, opens: { zh: '甲', en: 'a' } },
        { id: 'b', title: { zh: '乙', en: 'b' }, opens: { zh: '乙', en: 'b' } },
      ];
      files.general.blocks[0]?.lanes.push(
        lane('care', step('on-a', { when: { question: 'check', is: ['a'] } })),
        lane('safety', step('on-b', { when: { question: 'check', is: ['b'] } })),
      );
    });
  const answer = (option: string) =>
    ({ type: 'AnswerQuestion', step: 'general/check', option, basis: 'seen' }) as const;

  it('open one branch and pass the other; a changed answer turns them round', () => {
    const desk = branched();
    expect([standing(desk, 'general/on-a'), standing(desk, 'general/on-b')]).toEqual(['waiting', 'waiting']);
    desk.must(answer('a'));
    expect([standing(desk, 'general/on-a'), standing(desk, 'general/on-b')]).toEqual(['open', 'passed']);
    desk.must(answer('b'));
    expect([standing(desk, 'general/on-a'), standing(desk, 'general/on-b')]).toEqual(['passed', 'open']);
    expect(desk.events.at(-1)?.data).toMatchObject({ option: 'b', previous: 'a' });
  });

  it('keep what has ended when the answer goes away and comes back', () => {
    const desk = branched();
    desk.must(answer('a'));
    desk.must(done('general/on-a'));
    desk.must(answer('b'));
    desk.must(answer('a'));
    expect(standing(desk, 'general/on-a')).toBe('done');
  });

  it('are answered, not ticked', () => {
    const desk = branched();
    expect(desk.act(done('general/check'))).toMatchObject(refused('answer-it'));
    expect(desk.act(answer('c'))).toMatchObject(refused('no-option'));
    desk.must(answer('a'));
    expect(desk.act(answer('a'))).toMatchObject(refused('same-answer'));
  });
});

describe('orders, links, two persons', () => {
  it('close an order by its reported effect only', () => {
    const desk = smallDesk();
    desk.must(start('IV'));
    desk.must(done('surge/open-gates'));
    const advance = (phase: 'issued' | 'received' | 'acting' | 'reported', text?: string) =>
      ({ type: 'AdvanceOrder', step: 'surge/hold', phase, ...(text === undefined ? {} : { text }) }) as const;
    expect(desk.act(advance('reported', 'done'))).toMatchObject(refused('wrong-order'));
    desk.must(advance('issued'));
    expect(desk.act(done('surge/hold'))).toMatchObject(refused('effect-missing'));
    desk.must(advance('received'));
    expect(desk.act(advance('reported'))).toMatchObject(refused('effect-missing'));
    desk.must(advance('reported', 'two trains held'));
    expect(standing(desk, 'surge/hold')).toBe('done');
  });

  it('make a link of two named ends and a test call', () => {
    const desk = smallDesk();
    expect(desk.act(done('station/link-railway'))).toMatchObject(refused('link-incomplete'));
    const near = { unit: 'railway', who: 'duty desk' };
    desk.must({ ...done('station/link-railway'), link: { near, far: near, testedAt: desk.now } });
    expect(standing(desk, 'station/link-railway')).toBe('done');
  });

  it('ask a second person, or the statement that there is none', () => {
    const desk = smallDesk((files) => {
      stepIn(files.general, 'check').twoPerson = true;
    });
    expect(desk.act(done('general/check'))).toMatchObject(refused('second-person'));
    const oneself = { person: '测试员', post: 'leader' };
    expect(desk.act({ ...done('general/check'), second: oneself })).toMatchObject(refused('second-person'));
    desk.must({ ...done('general/check'), second: { alone: 'night shift' } });
  });

  it('ask the second person of an order when it is issued', () => {
    const desk = smallDesk((files) => {
      stepIn(files.surge, 'hold').twoPerson = true;
    });
    desk.must(start('IV'));
    desk.must(done('surge/open-gates'));
    const issue = { type: 'AdvanceOrder', step: 'surge/hold', phase: 'issued' } as const;
    expect(desk.act(issue)).toMatchObject(refused('second-person'));
    desk.must({ ...issue, second: { person: '乙', post: 'leader' } });
  });
});

describe('dues', () => {
  it('hang on their own starting event, in absolute time', () => {
    const desk = smallDesk();
    desk.wait(30 * MINUTE);
    desk.must(start('IV'));
    const opened = desk.now;
    const due = duesOf(desk.response).find((one) => one.step === 'surge/open-gates');
    expect(due).toMatchObject({ anchor: 'open', from: opened, dueAt: opened + 10 * MINUTE });
  });

  it('count from when it happened, not from when it was typed', () => {
    const desk = smallDesk();
    desk.must(start('IV'));
    desk.wait(20 * MINUTE);
    desk.must({ type: 'CheckWatch', step: 'surge/look', note: 'calm' }, desk.now - 15 * MINUTE);
    const due = duesOf(desk.response).find((one) => one.key === 'watch:surge/look');
    expect(due?.dueAt).toBe(desk.now - 5 * MINUTE);
  });

  it('are noted once when they pass, and open what waits for the miss', () => {
    const desk = smallDesk((files) => {
      stepIn(files.general, 'start-q').after = [{ any: [{ missed: 'first-report' }, 'first-report'] }];
      files.general.blocks[0]?.lanes[0]?.steps.splice(0, 1);
    });
    expect(standing(desk, 'general/start-q')).toBe('waiting');
    desk.wait(15 * MINUTE);
    expect(desk.notePassed()).toBe(1);
    expect(standing(desk, 'general/start-q')).toBe('open');
    expect(desk.act({ type: 'NoteDuePassed', due: 'report:first-phone', dueAt: desk.now })).toMatchObject(
      refused('due-not-running'),
    );
  });

  it('are refused before their time', () => {
    const desk = smallDesk();
    const due = duesOf(desk.response)[0];
    expect(desk.act({ type: 'NoteDuePassed', due: due?.key ?? '', dueAt: due?.dueAt ?? 0 })).toMatchObject(
      refused('due-not-passed'),
    );
  });
});

describe('times', () => {
  it('refuse what lies in the future or before awareness', () => {
    const desk = smallDesk();
    const note = { type: 'WriteLog', text: 'x', tags: [] } as const;
    expect(desk.act(note, desk.now + 1)).toMatchObject(refused('future'));
    expect(desk.act(note, desk.now - 1)).toMatchObject(refused('before-awareness'));
    desk.must(
      { type: 'RecordFact', fact: 'surge/people', value: 1, certainty: 'known', source: 'count', channel: 'hand' },
      desk.now - 1,
    );
  });
});
