import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { alarmsOf } from '../../../shared/response/alarms.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { trainCards } from '../../../shared/response/trains/train-cards.ts';
import { silenceProposals } from '../../../shared/response/trains/train-proposals.ts';
import { smallDesk } from '../../support/small-desk.ts';
import { withTrains } from '../../support/train-plan.ts';
import type { PureDesk } from '../../support/pure-desk.ts';

const K396 = { train: 'K396' } as const;
const list = (train = 'K396', rest: object = {}): ResponseCommand => ({ type: 'ListTrain', train, ...rest });
const tried = (outcome: 'reached' | 'no-answer' | 'cut-off', rest: object = {}): ResponseCommand => ({
  type: 'TryContact',
  ...K396,
  channel: 'dispatch',
  outcome,
  ...rest,
});
const fact = (id: string, value: number | string, source = '客运调度', about = 'K396'): ResponseCommand => ({
  type: 'RecordFact',
  fact: `surge/${id}`,
  about,
  value,
  certainty: 'known',
  source,
  channel: 'hand',
});
const count = (rest: object = {}): ResponseCommand => ({
  type: 'CountLeg',
  ...K396,
  leg: 'aboard',
  from: 976,
  off: 700,
  remaining: 200,
  source: '列车长',
  ...rest,
});

const desk = () => smallDesk(({ surge }) => withTrains(surge));
const refusal = (on: PureDesk, command: ResponseCommand) => {
  const decided = on.act(command);
  return decided.ok ? undefined : decided.refusal.code;
};
const cardOf = (on: PureDesk, train = 'K396') => trainCards(on.response, on.now).find((one) => one.train === train);
const due = (on: PureDesk, key: string) => duesOf(on.response).find((one) => one.key === key);

describe('a card', () => {
  it('needs a plan that keeps trains, a number, and a listing', () => {
    expect(refusal(smallDesk(), list())).toBe('no-train-plan');
    const on = desk();
    expect(refusal(on, list('落坡岭'))).toBe('no-train-number');
    expect(refusal(on, tried('reached'))).toBe('no-train');
    on.must(list('ｋ396次'));
    expect(refusal(on, tried('reached'))).toBeUndefined();
  });

  it('is the same for a second train of one number, unless the day is given', () => {
    const on = desk();
    on.must(list());
    expect(refusal(on, list('k396'))).toBe('train-listed');
    on.must(list('K396', { date: '2023-08-02' }));
    expect(trainCards(on.response, on.now).map(({ train }) => train)).toEqual(['K396', 'K396(2023-08-02)']);
  });

  it('of a misheard number takes everything along, facts too, and the old number still finds it', () => {
    const on = desk();
    on.must(list('K369'));
    on.must(fact('aboard', 976, '客运调度', 'K369'));
    on.must({ type: 'CorrectTrain', train: 'K369', to: 'K396', reason: '复诵听错' });
    on.must(fact('aboard', 957, '列车长', 'K369次'));
    on.must({ ...count(), train: 'K369' } as ResponseCommand);
    const [card, ...others] = trainCards(on.response, on.now);
    expect(others).toEqual([]);
    expect(card).toMatchObject({ train: 'K396', record: { former: [{ train: 'K369', reason: '复诵听错' }] } });
    expect(card?.values.people?.conflict.map(({ value }) => value)).toEqual([957, 976]);
    expect(card?.count.legs).toHaveLength(1);
    expect(Object.keys(on.response.reporting.facts).filter((key) => key.includes('K369'))).toEqual([]);
  });

  it('cannot take a number that has a card; it is struck, with its facts, and can be listed again', () => {
    const on = desk();
    on.must(list());
    on.must(list('K369'));
    on.must(fact('aboard', 976, '客运调度', 'K369'));
    expect(refusal(on, { type: 'CorrectTrain', train: 'K369', to: 'K396', reason: '同一列' })).toBe('train-listed');
    on.must({ type: 'StrikeTrain', train: 'K369', reason: '就是 K396' });
    expect(trainCards(on.response, on.now).map(({ train }) => train)).toEqual(['K396']);
    expect(on.response.reporting.facts['surge/aboard@K369']).toBeUndefined();
    expect(refusal(on, { type: 'StrikeTrain', train: 'K369', reason: '再来' })).toBe('train-struck');
    on.must(list('K369'));
    expect(trainCards(on.response, on.now)).toHaveLength(2);
  });

  it('of a train that runs asks for nothing, and is held again when the train stands again', () => {
    const on = desk();
    on.must(list());
    on.must({ type: 'ReleaseTrain', ...K396, how: 'running', basis: '13时20分开车' });
    expect(duesOf(on.response).filter(({ train }) => train === 'K396')).toEqual([]);
    expect(refusal(on, tried('no-answer'))).toBe('not-held');
    on.must(list());
    expect(due(on, 'contact:K396')).toBeDefined();
  });
});

describe('contact', () => {
  it('is due by the rhythm, from the last contact or try, and by the window of a channel that has one', () => {
    const on = desk();
    on.must(list());
    expect(due(on, 'contact:K396')?.dueAt).toBe(on.now + 30 * MINUTE);
    on.wait(10 * MINUTE);
    on.must(tried('no-answer'));
    expect(due(on, 'contact:K396')?.dueAt).toBe(on.now + 30 * MINUTE);
    on.wait(10 * MINUTE);
    on.must(tried('reached', { channel: 'satellite' }));
    expect(due(on, 'contact:K396')?.dueAt).toBe(on.now + 40 * MINUTE);
    on.must(tried('reached', { nextWindow: on.now + 2 * HOUR }));
    on.wait(MINUTE);
    expect(due(on, 'contact:K396')?.dueAt).toBe(on.now - MINUTE + 2 * HOUR);
  });

  it('reached goes to the fact board; cut off is no contact', () => {
    const on = desk();
    on.must(list());
    on.must(tried('cut-off'));
    expect(cardOf(on)?.values['last-contact']?.entry).toBeUndefined();
    on.must(tried('reached', { spokeWith: '列车长' }));
    expect(cardOf(on)?.values).toMatchObject({
      'last-contact': { entry: { value: on.now, source: '中文（dispatch）：列车长' } },
      'contact-channel': { entry: { value: '中文（dispatch）' } },
      contact: { entry: { value: 'regular' } },
    });
  });

  it('is soon due, then silent, then proposed lost; the passed window is an alarm', () => {
    const on = desk();
    on.must(list());
    on.must(tried('reached'));
    const state = () => cardOf(on)?.contact.state;
    expect(state()).toBe('on-time');
    on.wait(26 * MINUTE);
    expect(state()).toBe('due-soon');
    on.wait(5 * MINUTE);
    on.notePassed();
    expect(state()).toBe('silent');
    expect(silenceProposals(on.response, on.now)).toMatchObject([{ state: 'missed', windows: 1, tried: [] }]);
    expect(alarmsOf(on.response).map(({ id, kind }) => [id.split('@')[0], kind])).toContainEqual([
      'contact:K396',
      'missed',
    ]);
    on.must({ type: 'JudgeContact', ...K396, state: 'missed', basis: '无人应答' });
    expect(silenceProposals(on.response, on.now)).toEqual([]);
    on.must(tried('no-answer'));
    on.wait(30 * MINUTE);
    expect(silenceProposals(on.response, on.now)).toMatchObject([
      { state: 'lost', windows: 2, tried: ['dispatch'], untried: ['satellite'] },
    ]);
    expect(state()).toBe('silent');
    on.must({ type: 'JudgeContact', ...K396, state: 'lost', basis: '两个窗口' });
    expect(state()).toBe('lost');
    expect(silenceProposals(on.response, on.now)).toEqual([]);
    on.wait(MINUTE);
    on.must(tried('reached'));
    expect(state()).toBe('restored');
    on.wait(MINUTE);
    on.must(tried('reached'));
    expect(state()).toBe('on-time');
  });

  it('refuses a channel that the plan has not, and a window before the try', () => {
    const on = desk();
    on.must(list());
    expect(refusal(on, tried('reached', { channel: 'pigeon' }))).toBe('no-channel');
    expect(refusal(on, tried('reached', { nextWindow: on.now - 1 }))).toBe('window-passed');
  });
});

describe('supplies', () => {
  it('run down from when they were observed, to tight, to critical, to nothing', () => {
    const on = desk();
    on.must(list());
    on.must(fact('food-hours', 14));
    const food = () => cardOf(on)?.supplies[0];
    expect(food()).toMatchObject({
      state: 'enough',
      hours: 14,
      tightAt: on.now + 2 * HOUR,
      criticalAt: on.now + 10 * HOUR,
    });
    expect(due(on, 'supply:food-hours:K396')?.dueAt).toBe(on.now + 10 * HOUR);
    on.wait(3 * HOUR);
    expect(food()).toMatchObject({ state: 'tight', hours: 11 });
    on.wait(20 * HOUR);
    expect(food()).toMatchObject({ state: 'critical', hours: 0 });
  });

  it('are unknown, never a number, where somebody said so; a span counts by its low end', () => {
    const on = desk();
    on.must(list());
    on.must({ ...fact('food-hours', 14), certainty: 'unknown' } as ResponseCommand);
    expect(cardOf(on)?.supplies).toMatchObject([{ state: 'unknown' }]);
    expect(due(on, 'supply:food-hours:K396')).toBeUndefined();
    on.must({ ...fact('food-hours', 0), value: { low: 5, high: 20 }, certainty: 'estimated' } as ResponseCommand);
    expect(cardOf(on)?.supplies).toMatchObject([{ state: 'tight', hours: 5 }]);
  });
});

describe('the decision', () => {
  const decided = (on: PureDesk, rest: object = {}): ResponseCommand => ({
    type: 'DecideTrain',
    ...K396,
    option: 'hold',
    situation: '在高处',
    risk: '雨',
    rejected: '撤：夜间',
    reason: '留车更安全',
    authority: '国铁北京局',
    reviewAt: on.now + 2 * HOUR,
    ...rest,
  });

  it('is due two hours after the hold, then at its own review', () => {
    const on = desk();
    on.must(list());
    on.must(fact('stands-since', on.now - HOUR));
    expect(due(on, 'decision:K396')?.dueAt).toBe(on.now + HOUR);
    on.must(decided(on));
    expect(due(on, 'decision:K396')?.dueAt).toBe(on.now + 2 * HOUR);
    on.wait(3 * HOUR);
    on.must(tried('reached'));
    expect(cardOf(on)?.worst).toMatchObject({ reason: 'decision-late', weight: HOUR });
  });

  it('is one of the plan, with a review ahead; what it reviews is on the card', () => {
    const on = desk();
    on.must(list());
    expect(refusal(on, decided(on, { option: 'fly' }))).toBe('no-option');
    expect(refusal(on, decided(on, { reviewAt: on.now }))).toBe('review-passed');
    expect(refusal(on, decided(on, { reviews: 1 }))).toBe('no-decision');
    on.must(decided(on));
    const first = on.events.at(-1)?.version ?? 0;
    expect(refusal(on, decided(on, { option: 'evacuate', reviews: first }))).toBeUndefined();
    expect(cardOf(on)?.decision).toMatchObject({ current: { option: 'evacuate' }, earlier: [{ option: 'hold' }] });
  });
});

describe('head counts', () => {
  it('are whole numbers from zero, at a leg of the plan', () => {
    const on = desk();
    on.must(list());
    for (const wrong of [{ off: -1 }, { remaining: 1.5 }, { from: -976 }, { off: Number.MAX_VALUE }]) {
      expect(refusal(on, count(wrong))).toBe('no-count');
    }
    expect(refusal(on, count({ leg: 'moon' }))).toBe('no-leg');
  });

  it('that do not balance stay open until counted again or explained; the count of the train goes to the board', () => {
    const on = desk();
    on.must(list());
    on.must(count());
    expect(cardOf(on)).toMatchObject({
      count: { open: [{ leg: 'aboard', difference: 76 }] },
      worst: { reason: 'difference', weight: 76 },
      values: { off: { entry: { value: 700 } }, remaining: { entry: { value: 200 } } },
    });
    on.must({ type: 'ExplainDifference', ...K396, leg: 'aboard', reason: '约数' });
    expect(cardOf(on)?.count.open).toEqual([]);
    expect(refusal(on, { type: 'ExplainDifference', ...K396, leg: 'aboard', reason: '再说' })).toBe('no-difference');
    on.wait(MINUTE);
    on.must(count({ off: 750 }));
    expect(cardOf(on)?.count.open).toMatchObject([{ difference: 26 }]);
    on.wait(MINUTE);
    on.must(count({ off: 776 }));
    expect(cardOf(on)?.count.open).toEqual([]);
    on.must(count({ leg: 'shelter', from: 776, off: 0, remaining: 776 }));
    expect(cardOf(on)?.values.remaining?.entry?.value).toBe(200);
  });

  it('without the number that was to pass cannot be balanced', () => {
    const on = desk();
    on.must(list());
    on.must({ type: 'CountLeg', ...K396, leg: 'shelter', off: 1, remaining: 2, source: '村委会' });
    expect(cardOf(on)?.count).toMatchObject({ legs: [{ difference: undefined }], open: [] });
  });

  it('reach zero by arrivals and by those on their own way; otherwise the card says why it is closed', () => {
    const on = desk();
    on.must(list());
    const close = { type: 'ReleaseTrain', ...K396, how: 'zero', basis: '核过' } as const;
    expect(refusal(on, close)).toBe('people-outstanding');
    on.must(fact('aboard', 350));
    const arrived = { type: 'HandOverArrival', ...K396, station: '北京丰台站', receivedBy: '值班站长' } as const;
    on.must({ ...arrived, people: 328, means: [{ means: 'taxi', vehicles: 400 }] });
    expect(refusal(on, close)).toBe('people-outstanding');
    on.must(count({ leg: 'own-way', from: 22, off: 22, remaining: 0 }));
    expect(cardOf(on)?.count).toMatchObject({ accounted: 350, outstanding: { low: 0, high: 0 }, surplus: 0 });
    on.must(close);
    expect(cardOf(on)?.worst.reason).toBe('zero');
    expect(refusal(on, list())).toBe('train-at-zero');
    on.must({ ...arrived, people: 2, means: [] });
    expect(cardOf(on)?.count).toMatchObject({ outstanding: { low: 0, high: 0 }, surplus: 2 });
  });

  it('send no more on than arrived, and only by ways of the plan', () => {
    const on = desk();
    on.must(list());
    const arrived = { type: 'HandOverArrival', ...K396, station: '北京丰台站', receivedBy: '值班站长' } as const;
    expect(refusal(on, { ...arrived, people: 10, means: [{ means: 'taxi', people: 11 }] })).toBe('more-onward');
    expect(refusal(on, { ...arrived, people: 10, means: [{ means: 'boat' }] })).toBe('no-means');
    expect(refusal(on, { ...arrived, people: -1, means: [] })).toBe('no-count');
  });
});

describe('relatives', () => {
  const asked = { type: 'RecordEnquiry', about: '车上两名学生', caller: '家长', asks: '吃上饭没有' } as const;

  it('are called back in time, with facts; without news they are owed another call', () => {
    const on = desk();
    on.must(list());
    on.must({ ...asked, train: 'ｋ396次' });
    const enquiry = on.events.at(-1)?.version ?? 0;
    expect(cardOf(on)?.enquiries).toMatchObject([{ dueAt: on.now + HOUR }]);
    const say = { type: 'AnswerEnquiry', enquiry, answer: '在问', cites: [] } as const;
    expect(refusal(on, { ...say, outcome: 'answered' })).toBe('answer-without-facts');
    expect(refusal(on, { ...say, outcome: 'answered', cites: [enquiry] })).toBe('no-fact');
    on.wait(30 * MINUTE);
    on.must({ ...say, outcome: 'not-found' });
    expect(due(on, `family:${enquiry}`)?.dueAt).toBe(on.now + HOUR);
    on.must(fact('aboard', 976));
    const cites = [on.events.at(-1)?.version ?? 0];
    on.must({ ...say, outcome: 'answered', answer: '车上有饭', cites });
    expect(due(on, `family:${enquiry}`)).toBeUndefined();
    expect(refusal(on, { ...say, outcome: 'passed-on' })).toBe('enquiry-settled');
  });

  it('may ask about a train that has no card', () => {
    const on = desk();
    on.must({ ...asked, train: 'T1' });
    expect(duesOf(on.response).filter(({ kind }) => kind === 'family')).toMatchObject([{ train: 'T1' }]);
  });
});
