import { beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing, HOUR, MINUTE } from '../../../shared/base/instant.ts';
import type { FactValue } from '../../../shared/reporting/events.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { wholeStateHash } from '../../../shared/response/state-json.ts';
import { trainCards } from '../../../shared/response/trains/train-cards.ts';
import { heldProposal, silenceProposals } from '../../../shared/response/trains/train-proposals.ts';
import { fengtai, pureDesk } from '../../support/pure-desk.ts';
import { shipped, shippedSource } from '../../support/real-plans.ts';

/**
 * 30 July to 3 August 2023, the three trains, as domain.md 1.1 and 1.2 tell it; the sources are named beside each act. What no source says is left out or
 * entered as unknown, so the counts end with the differences that the sources really have. What the desk itself did is not public: its tries of contact, its
 * judgement and the words of the decisions are assumed.
 */
const desk = pureDesk(shipped.inForce, shippedSource);

function clock(words: string): number {
  const [day = '', time = ''] = words.split(' ');
  const at = fromBeijing(`2023-${day}`, time);
  if (at === undefined) throw new Error(`No time: ${words}`);
  return at;
}

/** Lets the clock run to a time, noting on the way what has passed, and acts. */
function at(words: string, ...commands: readonly ResponseCommand[]): void {
  desk.wait(clock(words) - desk.now);
  desk.notePassed();
  for (const command of commands) desk.must(command);
}

function fact(about: string, id: string, value: FactValue, source: string, certainty: 'known' | 'estimated' = 'known') {
  return { type: 'RecordFact', fact: `stranding/${id}`, about, value, certainty, source, channel: 'hand' } as const;
}

const card = (train: string) => {
  const found = trainCards(desk.response, desk.now).find((one) => one.train === train);
  if (!found) throw new Error(`No card of ${train}`);
  return found;
};

const people = (train: string) => card(train).count.outstanding;
const DISPATCH = { channel: 'dispatch-phone', outcome: 'reached', spokeWith: '客运调度' } as const;
const BUREAU = '国铁北京局通报';

describe('30 July: three trains are held', () => {
  beforeAll(() => {
    desk.must(fengtai);
    at(
      '07-30 13:10',
      { type: 'ListTrain', train: 'ｋ396次', route: '乌海西至北京丰台', cause: '丰沙线水害' },
      { type: 'ListTrain', train: 'Z180', route: '乌鲁木齐至北京西' },
      { type: 'ListTrain', train: 'K1178', route: '银川至北京丰台' },
      { type: 'LinkTrains', cause: '丰沙线水害', trains: ['K396', 'Z180', 'K1178'] },
      fact('K396', 'held-place', '丰沙线落坡岭站', BUREAU),
      fact('K396', 'held-since', clock('07-30 12:50'), BUREAU),
      fact('K396', 'held-since', clock('07-30 12:40'), '旅客来电'),
      fact('K396', 'people-on-board', 976, '多数报道'),
      fact('k396次', 'people-on-board', 957, '国铁北京局合计1870减913'),
      fact('Z180', 'held-place', '丰沙线安家庄站', BUREAU),
      fact('Z180', 'people-on-board', 913, '国铁北京局8月1日通报'),
      fact('K1178', 'held-place', '丰沙线沿河城站', BUREAU),
      fact('K1178', 'held-since', clock('07-30 12:57'), BUREAU),
      fact('K1178', 'people-on-board', 841, BUREAU),
    );
  });

  it('by one cause, each with its own card', () => {
    expect(
      trainCards(desk.response, desk.now)
        .map(({ train }) => train)
        .toSorted(),
    ).toEqual(['K1178', 'K396', 'Z180']);
    expect(card('Z180').cause).toEqual({ title: '丰沙线水害', others: ['K396', 'K1178'] });
    expect(heldProposal(desk.response)).toEqual({ fact: 'stranding/held-trains', trains: ['K396', 'Z180', 'K1178'] });
  });

  it('K396 with two figures and two times that both stand, under one name however it was typed', () => {
    const { values, count } = card('K396');
    expect(values.people?.conflict.map(({ value }) => value)).toEqual([957, 976]);
    expect(values['held-since']?.conflict.map(({ value }) => value)).toEqual([
      clock('07-30 12:40'),
      clock('07-30 12:50'),
    ]);
    expect(count.aboard).toEqual({ low: 957, high: 976 });
  });

  it('the first decision is due two hours after each hold, and after the card where nobody knows the minute', () => {
    const due = (train: string) => duesOf(desk.response).find(({ key }) => key === `decision:${train}`);
    expect(due('K1178')).toMatchObject({ dueAt: clock('07-30 14:57'), anchor: 'fact', owner: 'duty-leader' });
    expect(due('Z180')).toMatchObject({ dueAt: clock('07-30 15:10'), anchor: 'listed' });
  });
});

describe('31 July: silence, and the walk off the trains', () => {
  beforeAll(() => {
    // Rows 14 and 16: a mudslide reaches coach 15 of Z180 in the night and the signal is lost; a family has its last call at 09:30.
    at(
      '07-31 09:40',
      fact('Z180', 'line-hazard', 'at-train', '车上旅客家属'),
      fact('Z180', 'last-contact', clock('07-31 09:30'), '旅客家属末次通话', 'estimated'),
    );
    at('07-31 10:20', { type: 'TryContact', train: 'Z180', channel: 'mobile-phone', outcome: 'no-answer' });
    at('07-31 10:40', { type: 'TryContact', train: 'Z180', channel: 'dispatch-phone', outcome: 'cut-off' });
  });

  it('two windows without an answer propose that Z180 is lost, with what was tried and what was not', () => {
    const proposal = silenceProposals(desk.response, desk.now).find(({ train }) => train === 'Z180');
    expect(proposal).toEqual({
      train: 'Z180',
      state: 'lost',
      windows: 2,
      since: clock('07-31 10:00'),
      tried: ['dispatch-phone', 'mobile-phone'],
      untried: ['station-phone', 'village', 'walkers', 'satellite-phone', 'field-team'],
    });
    expect(card('Z180').contact.state).toBe('silent');
  });

  it('a person judges it, the fact says so, and Z180 leads the table; what was last known stays with its age', () => {
    desk.must({ type: 'JudgeContact', train: 'Z180', state: 'lost', basis: '连漏2个窗口，手机和调度都不通' });
    const [worst] = trainCards(desk.response, desk.now);
    expect(worst).toMatchObject({ train: 'Z180', worst: { reason: 'lost' }, contact: { state: 'lost' } });
    expect(worst?.values.contact?.entry?.value).toBe('lost');
    expect(worst?.values.hazard).toMatchObject({ entry: { value: 'at-train' }, age: HOUR, isStale: true });
  });

  it('at noon both trains are evacuated; K1178 on high ground holds', () => {
    const why = {
      situation: '水害在前，泥石流到车体',
      risk: '夜间再来',
      rejected: '留车：断电、断粮',
      reason: '村干部已探路',
    };
    const decided = { ...why, authority: '国铁北京局、门头沟区', reviewAt: clock('07-31 14:00') } as const;
    at(
      '07-31 12:00',
      fact('K396', 'last-contact', clock('07-31 11:00'), '车上旅客末次手机通话', 'estimated'),
      { type: 'DecideTrain', train: 'K396', option: 'evacuate', ...decided },
      { type: 'DecideTrain', train: 'Z180', option: 'evacuate', ...decided },
      { type: 'DecideTrain', train: 'K1178', option: 'hold', ...decided, reason: '沿河城地势高' },
    );
    expect(card('Z180').decision).toMatchObject({ current: { option: 'evacuate' }, dueAt: clock('07-31 14:00') });
    expect(card('K1178').decision.current?.option).toBe('hold');
  });

  it('at one o’clock they are off: about 700 and about 200 of K396 leave a difference that stays open', () => {
    const off = { type: 'CountLeg', leg: 'aboard', source: '国铁北京局通报' } as const;
    at(
      '07-31 13:00',
      { ...off, train: 'K396', from: 976, off: 700, remaining: 200, note: '约数；进社区和工区约700，留站内车厢约200' },
      { ...off, train: 'Z180', from: 913, off: 913, remaining: 0 },
    );
    expect(card('K396').count.open).toMatchObject([{ leg: 'aboard', difference: 76 }]);
    expect(card('Z180').count.open).toEqual([]);
    expect(card('K396').values.off?.entry?.value).toBe(700);
    expect(desk.response.reporting.facts['stranding/remaining-total']?.entries.at(-1)?.value).toBe(200);
  });
});

describe('1 August, 21:20: one satellite phone, on every 30 min', () => {
  beforeAll(() => {
    at(
      '08-01 20:05',
      { type: 'TryContact', train: 'K1178', ...DISPATCH },
      fact('K1178', 'crew-on-board', 30, BUREAU),
      fact('K1178', 'welfare', 'fine', BUREAU),
    );
    at('08-01 20:30', { type: 'TryContact', train: 'K396', ...DISPATCH }, fact('K396', 'welfare', 'tight', BUREAU));
    at(
      '08-01 21:20',
      { type: 'TryContact', train: 'Z180', channel: 'satellite-phone', outcome: 'reached', spokeWith: '列车长' },
      fact('Z180', 'crew-on-board', 35, BUREAU),
    );
  });

  it('Z180 is heard of again by the satellite phone, and its next window is 21:50', () => {
    const { contact, values } = card('Z180');
    expect(contact).toMatchObject({ state: 'restored', reached: clock('08-01 21:20'), next: clock('08-01 21:50') });
    expect(values['last-contact']?.entry?.value).toBe(clock('08-01 21:20'));
    expect(values['contact-channel']?.entry?.value).toBe('车上卫星电话');
    expect(values.contact?.entry).toMatchObject({ value: 'regular', source: '车上卫星电话：列车长' });
    expect(duesOf(desk.response).find(({ key }) => key === 'contact:Z180')?.dueAt).toBe(clock('08-01 21:50'));
  });

  it('and the table has the hazard at Z180 first, then the trains that have missed their windows since', () => {
    expect(trainCards(desk.response, desk.now).map(({ train, worst }) => [train, worst.reason])).toEqual([
      ['Z180', 'danger'],
      ['K1178', 'silent'],
      ['K396', 'silent'],
    ]);
    expect(card('K1178').contact.silent).toBe(2);
    expect(card('K396').contact.silent).toBe(1);
  });

  it('with crew and people as the railway gave them', () => {
    expect(card('Z180').values).toMatchObject({ people: { entry: { value: 913 } }, crew: { entry: { value: 35 } } });
    expect(card('K1178').values).toMatchObject({ people: { entry: { value: 841 } }, crew: { entry: { value: 30 } } });
  });
});

describe('2 and 3 August: arrivals, to zero where the sources reach it', () => {
  const arrive = { type: 'HandOverArrival', receivedBy: '值班站长', greenChannel: true, means: [] } as const;

  it('328 of K396 at Fengtai at 08:32', () => {
    const left = { type: 'CountLeg', train: 'K396', leg: 'own-way', source: '门头沟区政府' } as const;
    at('08-01 23:00', { ...left, off: 20, remaining: 0, note: '约20人，8月1日7时徒步离开' });
    at('08-02 08:32', {
      ...arrive,
      train: 'K396',
      station: '北京丰台站',
      people: 328,
      means: [
        { means: 'taxi', vehicles: 400 },
        { means: 'coach', vehicles: 2 },
        { means: 'ambulance', vehicles: 5 },
      ],
    });
    expect(people('K396')).toEqual({ low: 957 - 348, high: 976 - 348 });
  });

  it('about 500 more at 16:29, and 841 of K1178 at Beijing North at 17:30: its count is at zero', () => {
    at('08-02 16:29', {
      ...arrive,
      train: 'K396',
      station: '北京丰台站',
      people: 500,
      estimated: true,
      note: '含部分村民',
    });
    at(
      '08-02 17:30',
      { type: 'CountLeg', train: 'K1178', leg: 'aboard', from: 841, off: 841, remaining: 0, source: '客运调度' },
      {
        ...arrive,
        train: 'K1178',
        station: '北京北站',
        people: 841,
        means: [
          { means: 'taxi', vehicles: 400 },
          { means: 'coach', vehicles: 5 },
        ],
      },
      { type: 'ReleaseTrain', train: 'K1178', how: 'zero', basis: '841人全部到站' },
    );
    expect(people('K1178')).toEqual({ low: 0, high: 0 });
    expect(card('K1178').worst.reason).toBe('zero');
    expect(duesOf(desk.response).filter(({ train }) => train === 'K1178')).toEqual([]);
  });

  it('the last batch at 02:10 has no number: K396 and Z180 cannot be closed without saying so', () => {
    const walked = { type: 'CountLeg', train: 'Z180', leg: 'own-way', source: '南方周末' } as const;
    at('08-03 02:10', { ...walked, off: 10, remaining: 0, note: '徒步6小时到北六环' });
    expect(people('Z180')).toEqual({ low: 903, high: 903 });
    expect(people('K396')).toEqual({ low: 109, high: 128 });
    const close = { type: 'ReleaseTrain', how: 'zero', basis: '路局：三趟车旅客全部运出' } as const;
    const refused = desk.act({ ...close, train: 'K396' });
    expect(refused.ok ? '' : refused.refusal.code).toBe('difference-open');
    desk.must({ type: 'ExplainDifference', train: 'K396', leg: 'aboard', reason: '700和200都是约数' });
    const still = desk.act({ ...close, train: 'K396' });
    expect(still.ok ? '' : still.refusal.message.zh).toContain('K396 还有 109–128 人没有下落');
    const unaccounted = '末批2时10分到丰台站，人数各方没有公布';
    desk.must({ ...close, train: 'K396', unaccounted });
    desk.must({ ...close, train: 'Z180', unaccounted });
    expect(card('K396').released).toMatchObject({ outstanding: { low: 109, high: 128 }, unaccounted });
    expect(card('K396').values.people?.conflict.map(({ value }) => value)).toEqual([957, 976]);
  });

  it('and all of it folds again to the same', () => {
    expect(wholeStateHash(desk.refold())).toBe(wholeStateHash(desk.response));
    expect(desk.now - clock('07-30 12:50')).toBe(85 * HOUR + 20 * MINUTE);
  });
});
