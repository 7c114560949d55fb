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
