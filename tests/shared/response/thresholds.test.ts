import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { openThresholds } from '../../../shared/response/thresholds.ts';
import type { PlanFiles } from '../../support/plan-builder.ts';
import { setLevel, smallDesk, start } from '../../support/small-desk.ts';
import type { PureDesk } from '../../support/pure-desk.ts';

/** Thresholds as in the small plans: people 100 IV, 200 III, 400 I; activation within 10 minutes; 300 people call the flood plan. */
function withActivation({ general, surge }: PlanFiles): void {
  general.activation = { within: '10 min', basis: 'a-times' };
  surge.interrupts = [
    {
      id: 'crowded',
      title: { zh: '拥挤', en: 'crowded' },
      if: { fact: 'people', at: 300 },
      calls: 'flood',
      returns: { zh: '回到客流', en: 'back to the flow' },
      basis: 'a-times',
    },
  ];
}

const people = (value: number): ResponseCommand => ({
  type: 'RecordFact',
  fact: 'surge/people',
  value,
  certainty: 'known',
  source: '现场清点',
  channel: 'hand',
});

const passed = (desk: PureDesk) =>
  desk.events.flatMap((event) => (event.type === 'ThresholdPassed' ? [event.data] : []));

/** As withActivation, and the travellers aboard all trains, a derived figure, call 300 IV and 500 III. A count grows too old in half an hour. */
function withTrains(files: PlanFiles): void {
  withActivation(files);
  const words = (id: string) => ({ id, title: { zh: `${id}要素`, en: id } });
  const number = { type: 'number' as const, sources: ['count' as const], basis: 'a-times' };
  files.surge.facts?.push(
    { ...words('aboard'), ...number, per: 'train', staleAfter: '30 min' },
    { ...words('aboard-total'), ...number, derive: { total: 'aboard' } },
  );
  files.surge.levelRules?.push({ fact: 'aboard-total', at: { IV: 300, III: 500 }, basis: 'a-times' });
}

const aboard = (about: string, value: number): ResponseCommand => ({
  type: 'RecordFact',
  fact: 'surge/aboard',
  about,
  value,
  certainty: 'known',
  source: '客运调度',
  channel: 'hand',
});

const activation = (desk: PureDesk) => duesOf(desk.response).filter((due) => due.kind === 'threshold');

describe('a threshold that is passed', () => {
  it('is a line of the record, with the reading behind it, and starts a clock', () => {
    const desk = smallDesk(withActivation);
    desk.must(people(150));
    const reading = desk.response.version - 1;
    expect(passed(desk)).toEqual([{ calls: { level: 'IV' }, grounds: [reading] }]);
    expect(activation(desk)).toMatchObject([{ key: 'threshold:level', from: desk.now, dueAt: desk.now + 10 * MINUTE }]);
    desk.wait(11 * MINUTE);
    desk.notePassed();
    expect(desk.events.at(-1)).toMatchObject({ type: 'DueMissed', data: { due: 'threshold:level' } });
  });

  it('is said once for a level, and again only for a higher one', () => {
    const desk = smallDesk(withActivation);
    desk.must(people(150));
    desk.must(people(160));
    desk.must(people(120));
    expect(passed(desk)).toHaveLength(1);
    desk.must(people(250));
    expect(passed(desk).map(({ calls }) => calls)).toEqual([{ level: 'IV' }, { level: 'III' }]);
    expect(openThresholds(desk.response)).toHaveLength(1);
  });

  it('falls away with a reading below it, and is said anew when it is passed again', () => {
    const desk = smallDesk(withActivation);
    desk.must(people(150));
    desk.must(people(50));
    expect([openThresholds(desk.response), activation(desk)]).toEqual([[], []]);
    desk.must(people(150));
    expect(passed(desk)).toHaveLength(2);
  });

  it('is answered by starting the response, or by a lower level with its ground', () => {
    const desk = smallDesk(withActivation);
    desk.must(people(450));
    desk.must(start('III'));
    expect(openThresholds(desk.response).filter(({ calls }) => 'level' in calls)).toEqual([]);
    expect(desk.response.thresholds?.['level']).toMatchObject({ calls: { level: 'I' }, declined: { reason: 'test' } });
    desk.must(setLevel('I'));
    expect(desk.response.thresholds?.['level']).toBeUndefined();
  });

  it('is answered by a named post that declines it, and does not ask again for the same', () => {
    const desk = smallDesk(withActivation);
    desk.must(people(150));
    const decline = { type: 'DeclineThreshold', calls: { level: 'IV' }, reason: '误报', authority: 'leader' } as const;
    expect(desk.act({ ...decline, authority: 'nobody' })).toMatchObject({ refusal: { code: 'unknown-post' } });
    desk.must(decline);
    desk.must(people(160));
    expect([openThresholds(desk.response), activation(desk), passed(desk).length]).toEqual([[], [], 1]);
    expect(desk.act(decline)).toMatchObject({ refusal: { code: 'no-threshold' } });
  });

  it('that calls for a plan is answered by the plan joining', () => {
    const desk = smallDesk(withActivation);
    desk.must(people(320));
    expect(passed(desk).map(({ calls }) => calls)).toEqual([
      { level: 'III' },
      { plan: 'flood', interrupt: 'surge/crowded' },
    ]);
    desk.must({ type: 'JoinPlan', plan: 'flood', reason: 'crowded', returnTo: 'general/check' });
    expect(desk.response.thresholds?.['plan:flood']).toBeUndefined();
    expect(desk.response.plans.at(-1)).toMatchObject({ returnTo: 'general/check' });
  });

  it('by a value that has gone stale is not passed, but one that was passed stays until it is measured again', () => {
    const desk = smallDesk((files) => {
      withActivation(files);
      files.surge.facts = (files.surge.facts ?? []).map((fact) =>
        fact.id === 'people' ? { ...fact, staleAfter: '30 min' } : fact,
      );
    });
    desk.must(people(150));
    desk.wait(HOUR);
    desk.must({ ...people(180), type: 'RecordFact' } as ResponseCommand, desk.now - 45 * MINUTE);
    expect(openThresholds(desk.response)).toHaveLength(1);
    expect(passed(desk)).toHaveLength(1);
  });

  it('is taken back when the reading behind it is corrected', () => {
    const desk = smallDesk(withActivation);
    desk.must(people(1500));
    const reading = desk.response.version - 2;
    desk.must({ type: 'CorrectLine', version: reading, reason: '多打了一个零' });
    expect(desk.response.reporting.facts).toEqual({});
    expect(openThresholds(desk.response)).toEqual([]);
  });
});

describe('a threshold on a derived figure', () => {
  it('is passed by a reading that is typed in late', () => {
    const desk = smallDesk(withTrains);
    desk.wait(HOUR);
    desk.must(aboard('G1', 100));
    desk.must(aboard('G2', 150));
    desk.wait(5 * MINUTE);
    desk.must(aboard('G3', 400), desk.now - 10 * MINUTE);
    expect(desk.response.reporting.facts['surge/aboard-total']?.entries.at(-1)?.value).toBe(650);
    expect(openThresholds(desk.response).map(({ calls }) => calls)).toEqual([{ level: 'III' }]);
  });

  it('stands while one of the counts is too old to work the figure out anew', () => {
    const desk = smallDesk(withTrains);
    desk.wait(HOUR);
    desk.must(aboard('G1', 300));
    desk.must(aboard('G2', 250));
    desk.wait(31 * MINUTE);
    desk.must(aboard('G2', 260));
    expect(desk.response.reporting.facts['surge/aboard-total']?.entries.at(-1)?.certainty).toBe('unknown');
    expect(openThresholds(desk.response).map(({ calls }) => calls)).toEqual([{ level: 'III' }]);
  });

  it('falls away with the count that was wrong', () => {
    const desk = smallDesk(withTrains);
    desk.wait(HOUR);
    desk.must(aboard('G1', 10));
    desk.must(aboard('G2', 2500));
    expect(openThresholds(desk.response)).toHaveLength(1);
    const wrong = desk.response.reporting.facts['surge/aboard@G2']?.entries.at(-1)?.version ?? 0;
    desk.wait(31 * MINUTE);
    desk.must({ type: 'CorrectLine', version: wrong, reason: '多打了一个零' });
    expect(openThresholds(desk.response)).toEqual([]);
  });
});

describe('a reading that nobody took down in time', () => {
  it('leaves the desk the whole time to answer from when it came to know', () => {
    const desk = smallDesk(withActivation);
    desk.wait(HOUR);
    desk.must(people(150), desk.now - 30 * MINUTE);
    expect(activation(desk)).toMatchObject([{ from: desk.now, dueAt: desk.now + 10 * MINUTE }]);
    desk.notePassed();
    expect(desk.events.filter(({ type, data }) => type === 'DueMissed' && data.due === 'threshold:level')).toEqual([]);
  });
});

describe('a level that somebody settled', () => {
  const rainUnknown: ResponseCommand = {
    type: 'RecordFact',
    fact: 'surge/rain',
    certainty: 'unknown',
    source: '气象',
    channel: 'hand',
  };

  it.each([
    ['lower than the readings', setLevel('IV')],
    ['by standing down', { type: 'StandDown', basis: '客流已散', authority: 'leader' } as const],
  ])('%s is not called again by a reading that says nothing of it', (_, settled) => {
    const desk = smallDesk(withActivation);
    desk.must(people(250));
    desk.must(start('III'));
    desk.wait(MINUTE);
    desk.must(settled);
    desk.wait(MINUTE);
    desk.must(rainUnknown);
    expect(openThresholds(desk.response)).toEqual([]);
    desk.must(people(260));
    expect(openThresholds(desk.response).map(({ calls }) => calls)).toEqual([{ level: 'III' }]);
  });
});
