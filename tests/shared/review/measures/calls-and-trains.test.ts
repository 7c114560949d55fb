import { describe, expect, it } from 'vitest';
import { MINUTE, type Instant } from '../../../../shared/base/instant.ts';
import type { DutyEvent, DutyShapes } from '../../../../shared/duty/events.ts';
import type { ResponseCommand } from '../../../../shared/response/commands.ts';
import { callMeasures } from '../../../../shared/review/measures/call-measures.ts';
import { measuresOf } from '../../../../shared/review/measures/measures-of.ts';
import { reviewedResponse } from '../../../../shared/review/measures/reviewed.ts';
import { AWARE_AT } from '../../../support/pure-desk.ts';
import { start } from '../../../support/small-desk.ts';
import { withTrains } from '../../../support/train-plan.ts';
import { deskWithTwoEditions } from '../../../support/two-editions.ts';

const minutes = (value: number | undefined) => (value === undefined ? undefined : value / MINUTE);

describe('contact with held trains', () => {
  const played = () => {
    const { desk, source } = deskWithTwoEditions(
      ({ surge }) => withTrains(surge),
      () => {},
    );
    desk.must(start('IV'));
    const at = (after: number, command: ResponseCommand) => {
      desk.wait(AWARE_AT + after * MINUTE - desk.now);
      desk.must(command);
    };
    const tried = (train: string, outcome: 'reached' | 'no-answer') =>
      ({ type: 'TryContact', train, channel: 'dispatch', outcome }) as const;
    at(0, { type: 'ListTrain', train: 'K396' });
    at(0, { type: 'ListTrain', train: 'T179' });
    at(5, tried('K396', 'reached'));
    at(25, tried('K396', 'no-answer'));
    at(26, { type: 'JudgeContact', train: 'K396', state: 'lost', basis: '三次不通' });
    at(30, { type: 'JudgeContact', train: 'K396', state: 'lost', basis: '仍不通' });
    at(46, tried('K396', 'reached'));
    at(50, { type: 'JudgeContact', train: 'T179', state: 'lost', basis: '车载台无应答' });
    desk.wait(10 * MINUTE);
    return (measure: 'contact-lost' | 'contact-gap') =>
      measuresOf(reviewedResponse(desk.events, source, { now: desk.now }), []).find((one) => one.measure === measure);
  };

  it('is lost from the judgement to the next word, train by train, and up to now while it lasts', () => {
    const lost = played()('contact-lost');
    expect(lost?.cases.map(({ train, value }) => [train, minutes(value)])).toEqual([
      ['K396', 20],
      ['T179', 10],
    ]);
    expect(minutes(lost?.value)).toBe(20);
    expect(lost?.cases.map(({ why }) => why?.zh)).toEqual([undefined, '还没有恢复']);
    expect(lost?.groups?.map(({ by, key }) => [by, key])).toEqual([
      ['train', 'K396'],
      ['train', 'T179'],
    ]);
  });

  it('has its longest gap between two words, listing and now being ends too', () => {
    expect(played()('contact-gap')?.cases.map(({ train, value }) => [train, minutes(value)])).toEqual([
      ['K396', 41],
      ['T179', 60],
    ]);
  });
});

describe('roll calls in the time of a response', () => {
  let version = 0;
  const event = <T extends DutyEvent['type']>(type: T, at: Instant, data: DutyShapes[T]): DutyEvent => {
    version += 1;
    const by = {
      byPerson: '值班员甲',
      byPost: 'duty-officer',
      workstation: 'w1',
      mode: 'live',
      commandId: `c${version}`,
    };
    return { stream: 'duty/2023-07-30', version, type, at, recordedAt: at, ...by, data } as DutyEvent;
  };
  const call = (rollCall: string, at: Instant, ...targets: readonly string[]) =>
    event('RollCallOpened', at, {
      rollCall,
      channel: 'video',
      content: '点名',
      targets: targets.map((id) => ({ id, title: { zh: id, en: id } })),
    } as unknown as DutyShapes['RollCallOpened']);
  const answer = (rollCall: string, target: string, state: 'answered' | 'late' | 'excused', at: Instant) =>
    event('RollCallAnswered', at, { rollCall, target, state, channel: 'video' } as DutyShapes['RollCallAnswered']);
  const from = AWARE_AT;
  const until = AWARE_AT + 60 * MINUTE;
  const duty = [
    call('before', from - MINUTE, 'a'),
    answer('before', 'a', 'late', from),
    call('within', from + MINUTE, 'a', 'b', 'c'),
    answer('within', 'a', 'answered', from + 2 * MINUTE),
    // Held on paper and entered when the response was over.
    answer('within', 'b', 'late', until + 30 * MINUTE),
    answer('within', 'c', 'excused', until + 30 * MINUTE),
    event('CityCallAnswered', until, {
      calledAt: from + 10 * MINUTE,
      asked: '在岗人数',
      outcome: 'answered',
      channel: 'phone',
    } as unknown as DutyShapes['CityCallAnswered']),
    call('after', until, 'a'),
  ];

  it('count by when they were begun, however late they were entered', () => {
    expect(callMeasures(duty, { from, until })).toMatchObject([
      { measure: 'city-calls', numerator: 1, denominator: 1, value: 1 },
      { measure: 'roll-calls', numerator: 1, denominator: 2, value: 0.5 },
    ]);
  });

  it('count all together over the whole span', () => {
    const [, ours] = callMeasures(duty, {});
    expect(ours).toMatchObject({ numerator: 1, denominator: 3 });
    expect(ours?.cases.filter(({ verdict }) => verdict === 'pending')).toHaveLength(1);
  });
});
