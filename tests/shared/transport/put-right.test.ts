import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { trainCards } from '../../../shared/response/trains/train-cards.ts';
import { silenceProposals } from '../../../shared/response/trains/train-proposals.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import { planSource } from '../../../electron/backend/plan-source.ts';
import { smallDesk, smallEditions } from '../../support/small-desk.ts';
import { withTrains } from '../../support/train-plan.ts';
import { pureDesk, type PureDesk } from '../../support/pure-desk.ts';

/** What was typed wrongly, late or twice around a held train, and how it is put right. */
const K396 = { train: 'K396' } as const;
const aboard = (value: number): ResponseCommand => ({
  type: 'RecordFact',
  fact: 'surge/aboard',
  about: 'K396',
  value,
  certainty: 'known',
  source: '客运调度',
  channel: 'hand',
});
const arrived = (people: number): ResponseCommand => ({
  type: 'HandOverArrival',
  ...K396,
  station: '北京丰台站',
  people,
  receivedBy: '客运值班站长',
  means: [],
});
const tried = (outcome: 'reached' | 'no-answer', channel = 'dispatch'): ResponseCommand => ({
  type: 'TryContact',
  ...K396,
  channel,
  outcome,
});

function listed(): PureDesk {
  const on = smallDesk(({ surge }) => withTrains(surge));
  on.must({ type: 'ListTrain', ...K396 });
  return on;
}
const card = (on: PureDesk) => {
  const [first] = trainCards(on.response, on.now);
  if (!first) throw new Error('No card');
  return first;
};
const refusal = (on: PureDesk, command: ResponseCommand) => {
  const decided = on.act(command);
  return decided.ok ? undefined : decided.refusal;
};
const due = (on: PureDesk, key: string) => duesOf(on.response).find((one) => one.key === key)?.dueAt;
const lastWords = (on: PureDesk) => {
  const event = on.events.at(-1);
  return event && sentence(on.response, event);
};

describe('an arrival typed with a digit too many', () => {
  it('is withdrawn with the reason, counts no more, and stays on the card', () => {
    const on = listed();
    on.must(aboard(976));
    on.must(arrived(3280));
    const arrival = on.events.at(-1)?.version ?? 0;
    expect(card(on).count).toMatchObject({ surplus: 2304, outstanding: { high: 0 } });
    on.must({ type: 'WithdrawArrival', ...K396, arrival, reason: '多按一个0' });
    expect(lastWords(on)?.zh).toBe(`K396：撤销到达交接（第 ${arrival} 行）。原因：多按一个0`);
    on.must(arrived(328));
    expect(card(on).count).toMatchObject({ accounted: 328, surplus: 0, outstanding: { low: 648, high: 648 } });
    expect(card(on).arrivals).toMatchObject([{ people: 3280, withdrawn: { reason: '多按一个0' } }, { people: 328 }]);
    expect(refusal(on, { type: 'WithdrawArrival', ...K396, arrival, reason: '再撤' })?.code).toBe('no-arrival');
  });

  it('of six digits is not taken at all', () => {
    const on = listed();
    expect(refusal(on, arrived(100_000))?.code).toBe('no-count');
    expect(refusal(on, arrived(99_999))).toBeUndefined();
  });
});

it('more people than were aboard do not come to zero by themselves: somebody says where they come from', () => {
  const on = listed();
  on.must(aboard(500));
  on.must(arrived(520));
  const close = { type: 'ReleaseTrain', ...K396, how: 'zero', basis: '全部到站' } as const;
  const refused = refusal(on, close);
  expect(refused?.code).toBe('people-surplus');
  expect(refused?.message.zh).toContain('多 20 人');
  on.must({ ...close, unaccounted: '含落坡岭村民20人' });
  expect(card(on).released).toMatchObject({ surplus: 20, unaccounted: '含落坡岭村民20人' });
  expect(lastWords(on)).toEqual({
    zh: 'K396：收口，多出 20 人：含落坡岭村民20人。依据：全部到站',
    en: 'K396: closed with 20 too many: 含落坡岭村民20人. Basis: 全部到站',
  });
});

it('people below zero are not aboard: the number is refused by name, also within a whole sheet', () => {
  const on = listed();
  const refused = refusal(on, aboard(-5));
  expect(refused?.code).toBe('below-zero');
  expect(refused?.message.zh).toContain('写的是 -5，不能小于 0');
  const readings = [
    { fact: 'surge/food-hours', about: 'K396', value: { low: -2, high: 3 }, certainty: 'estimated' },
  ] as const;
  expect(refusal(on, { type: 'ImportFacts', source: '列车长', channel: 'hand', readings })?.code).toBe('below-zero');
  expect(card(on).count.aboard).toBeUndefined();
});

it('a number that was struck is listed again, not taken over', () => {
  const on = listed();
  on.must({ type: 'StrikeTrain', ...K396, reason: '没有这列车' });
  on.must({ type: 'ListTrain', train: 'K369' });
  const refused = refusal(on, { type: 'CorrectTrain', train: 'K369', to: 'K396', reason: '听错' });
  expect(refused?.code).toBe('train-struck');
  expect(refused?.message.zh).toContain('请把 K396 重新列入');
});

it('too many at a leg are called too many, not a number below zero', () => {
  const on = listed();
  on.must(aboard(976));
  on.must({ type: 'CountLeg', ...K396, leg: 'aboard', from: 976, off: 700, remaining: 300, source: '路局' });
  expect(on.events.map((event) => sentence(on.response, event).zh).join('\n')).toContain('余 300，多 24 人');
  const refused = refusal(on, { type: 'ReleaseTrain', ...K396, how: 'zero', basis: '核过' });
  expect(refused?.message.zh).toContain('多 24 人没有说明');
  expect(refused?.message.en).toContain('24 people too many');
});

it('a try typed in late, or with the clock set back, does not push aside the window agreed after it', () => {
  const on = listed();
  on.wait(50 * MINUTE);
  on.must(tried('reached', 'satellite'));
  const window = on.now + 40 * MINUTE;
  on.must(tried('no-answer'), on.now - 10 * MINUTE);
  on.must(tried('reached'), on.now - 5 * MINUTE);
  expect(due(on, 'contact:K396')).toBe(window);
  expect(card(on).contact).toMatchObject({ next: window, reached: on.now, silent: 0 });
});

describe('a train that stands again after it has run', () => {
  it('is asked and decided on from then: the hours it ran are no silence, and the old review is no lateness', () => {
    const on = listed();
    on.must(tried('reached'));
    const why = { situation: '高处', risk: '雨', rejected: '撤', reason: '稳', authority: '铁路' };
    on.must({ type: 'DecideTrain', ...K396, option: 'hold', ...why, reviewAt: on.now + 2 * HOUR });
    on.must({ type: 'JudgeContact', ...K396, state: 'lost', basis: '断网' });
    on.must({ type: 'ReleaseTrain', ...K396, how: 'running', basis: '已开行' });
    on.wait(10 * HOUR);
    on.must({ type: 'ListTrain', ...K396 });
    expect(card(on).contact).toMatchObject({ state: 'on-time', silent: 0, next: on.now + 30 * MINUTE });
    expect(silenceProposals(on.response, on.now)).toEqual([]);
    expect(due(on, 'decision:K396')).toBe(on.now + 2 * HOUR);
    on.wait(61 * MINUTE);
    expect(card(on).contact).toMatchObject({ silent: 2, proposes: 'lost' });
  });
});

describe('without a plan that keeps cards', () => {
  const list = { type: 'ListTrain', ...K396 } as const;

  it('once it has left, the way on is another response: it cannot be joined again', () => {
    const on = listed();
    on.must({ type: 'LeavePlan', plan: 'surge', reason: '误并' });
    expect(refusal(on, list)?.code).toBe('train-plan-left');
    expect(card(on).train).toBe('K396');
    expect(refusal(on, { type: 'JoinPlan', plan: 'surge', reason: '再并' })?.code).toBe('plan-was-left');
  });

  it('on an edition from before there were cards, the way on is the new edition', () => {
    const [before, after] = [smallEditions(), smallEditions(({ surge }) => withTrains(surge))];
    const byHash = new Map([...Object.values(before), ...Object.values(after)].map((one) => [one.hash, one]));
    let { surge } = before;
    const on = pureDesk(
      { general: before.general, station: () => before.east, special: () => surge },
      planSource((hash) => byHash.get(hash)).source,
    );
    const what = { what: 'a call', source: 'railway', channel: 'phone' } as const;
    on.must({ type: 'RecordAwareness', station: 'east', ...what, specials: ['surge'] });
    expect(refusal(on, list)?.code).toBe('no-train-plan');
    ({ surge } = after);
    expect(refusal(on, list)?.code).toBe('train-plan-older');
    const move = { type: 'MoveEdition', plan: 'surge', hash: surge.hash, reason: '要记列车卡' } as const;
    on.must({ ...move, second: { alone: '夜间单人' } });
    expect(refusal(on, list)).toBeUndefined();
  });
});
