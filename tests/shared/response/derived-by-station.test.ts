import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { levelProposal } from '../../../shared/response/level-proposal.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import type { PlanFiles } from '../../support/plan-builder.ts';
import type { PureDesk } from '../../support/pure-desk.ts';
import { smallDesk } from '../../support/small-desk.ts';

type FactSource = NonNullable<PlanFiles['surge']['facts']>[number];
const number = (id: string, rest: Partial<FactSource> = {}): FactSource => ({
  id,
  title: { zh: `${id}要素`, en: id },
  type: 'number',
  sources: ['count'],
  basis: 'a-times',
  staleAfter: '30 min',
  ...rest,
});

/** A desk at a station with this waiting capacity; its plan derives a share of it, and densities at places. */
function deskWith(waiting: number | 'unknown', change: (files: PlanFiles) => void = () => {}): PureDesk {
  return smallDesk((files) => {
    files.east.station.waiting = { ...files.east.station.waiting, value: waiting };
    files.surge.facts?.push(
      number('hall'),
      number('opened', { per: 'place' }),
      number('share', { derive: { share: 'hall', of: 'waiting', opened: 'opened' } }),
      number('heads', { per: 'place' }),
      number('density', { per: 'place', derive: { density: 'heads' } }),
    );
    files.surge.levelRules?.push({ fact: 'share', at: { IV: 70, III: 85, II: 100, I: 120 }, basis: 'a-times' });
    change(files);
  });
}

function say(desk: PureDesk, fact: string, value: number | { low: number; high: number }, about?: string) {
  desk.must({
    type: 'RecordFact',
    fact: `surge/${fact}`,
    value,
    certainty: 'known',
    source: '车站',
    channel: 'hand',
    ...(about === undefined ? {} : { about }),
  });
}

const shareOf = (desk: PureDesk) => desk.response.reporting.facts['surge/share']?.entries.at(-1);
const densityAt = (desk: PureDesk, about: string) =>
  desk.response.reporting.facts[`surge/density@${about}`]?.entries.at(-1);

describe('the share of the waiting capacity', () => {
  it('is worked out from the people counted and the figure in the station plan', () => {
    const desk = deskWith(14_000);
    say(desk, 'hall', 12_000);
    expect(shareOf(desk)).toMatchObject({
      value: 85.71,
      certainty: 'known',
      channel: 'derived',
      source: '由“hall要素”、候车容量14000人（分预案）推算',
    });
    expect(levelProposal(desk.response).level).toBe('III');
  });

  it('is unknown where the capacity is, says why, and proposes nothing', () => {
    const desk = deskWith('unknown');
    say(desk, 'hall', 12_000);
    expect(shareOf(desk)).toMatchObject({
      certainty: 'unknown',
      source: expect.stringMatching(/^候车容量不明：.*请站区办核定$/),
    });
    expect(shareOf(desk)).not.toHaveProperty('value');
    expect(levelProposal(desk.response)).toEqual({ level: undefined, grounds: [] });
  });

  it('says the reason in both languages in the log', () => {
    const desk = deskWith('unknown');
    say(desk, 'hall', 12_000);
    const event = desk.events.findLast((one) => one.type === 'FactRecorded');
    expect(event && sentence(desk.response, event)).toMatchObject({
      zh: expect.stringMatching(/不明。候车容量不明：.*请站区办核定$/),
      en: expect.stringMatching(/unknown\. Waiting capacity unknown: .* the station office is to settle it$/),
    });
  });

  it('does not repeat the reason with every count', () => {
    const desk = deskWith('unknown');
    say(desk, 'hall', 12_000);
    say(desk, 'hall', 13_000);
    expect(desk.response.reporting.facts['surge/share']?.entries).toHaveLength(1);
  });

  it('may be typed by a person where the capacity is unknown, and then stands', () => {
    const desk = deskWith('unknown');
    say(desk, 'hall', 12_000);
    say(desk, 'share', 90);
    say(desk, 'hall', 12_500);
    expect(shareOf(desk)).toMatchObject({ value: 90, channel: 'hand' });
    expect(levelProposal(desk.response).level).toBe('III');
  });

  it('takes the rooms together where the plan has no figure for the whole station, and none where one room has no figure', () => {
    const rooms = (...values: (number | 'unknown')[]) =>
      deskWith('unknown', (files) => {
        files.east.places = files.east.places.filter((place) => place.kind !== 'waiting');
        for (const [at, value] of values.entries()) {
          files.east.places.push({
            id: `room-${at}`,
            kind: 'waiting',
            title: { zh: `${at}号室`, en: `Room ${at}` },
            capacity: { value, unit: { zh: '人', en: 'people' } },
            basis: 'a-times',
          });
        }
      });
    const known = rooms(600, 400);
    say(known, 'hall', 700);
    expect(shareOf(known)).toMatchObject({ value: 70 });
    const partly = rooms(600, 'unknown');
    say(partly, 'hall', 700);
    expect(shareOf(partly)).toMatchObject({ certainty: 'unknown' });
  });

  it('never divides by nought or less', () => {
    for (const value of [0, -5]) {
      const desk = deskWith(value);
      say(desk, 'hall', 10);
      expect(shareOf(desk)).toMatchObject({ certainty: 'unknown' });
    }
  });

  it('counts an opened temporary area only where somebody said what it holds, and not for ever', () => {
    const desk = deskWith(1000);
    desk.must({
      type: 'RecordFact',
      fact: 'surge/opened',
      about: '北广场',
      certainty: 'unknown',
      source: '车站',
      channel: 'hand',
    });
    say(desk, 'hall', 1000);
    expect(shareOf(desk)).toMatchObject({ value: 100 });
    say(desk, 'opened', 250, '北广场');
    expect(shareOf(desk)).toMatchObject({ value: 80 });
    desk.wait(31 * MINUTE);
    say(desk, 'hall', 1000);
    expect(shareOf(desk)).toMatchObject({ value: 100 });
  });

  it('carries a range through and never rounds up to a threshold', () => {
    const desk = deskWith(3000);
    say(desk, 'hall', { low: 1500, high: 2099.9999 });
    expect(shareOf(desk)).toMatchObject({ value: { low: 50, high: 69.99 }, certainty: 'estimated' });
    expect(levelProposal(desk.response).level).toBeUndefined();
  });
});

describe('the density at a place', () => {
  const withArea = (files: PlanFiles) => {
    files.east.places.push(
      {
        id: 'mouth-b',
        kind: 'metro',
        title: { zh: 'B口（待现场核定）', en: 'Mouth B (to be confirmed)' },
        area: { value: 100, basis: 'a-times' },
        basis: 'a-times',
      },
      { id: 'mouth-c', kind: 'metro', title: { zh: 'C口', en: 'Mouth C' }, basis: 'a-times' },
    );
  };

  it('is people over the area of the place, by its title or its id', () => {
    const desk = deskWith(1000, withArea);
    say(desk, 'heads', 170, 'B口');
    say(desk, 'heads', 330, 'mouth-b');
    expect(densityAt(desk, 'B口')).toMatchObject({
      value: 1.7,
      source: '由“heads要素”（B口）、面积100㎡（分预案）推算',
    });
    expect(densityAt(desk, 'mouth-b')).toMatchObject({ value: 3.3 });
  });

  it('is unknown where the area is, or where the plan has no such place, and says which', () => {
    const desk = deskWith(1000, withArea);
    say(desk, 'heads', 170, 'C口');
    say(desk, 'heads', 170, '天桥');
    expect(densityAt(desk, 'C口')).toMatchObject({
      certainty: 'unknown',
      source: expect.stringContaining('面积不明：C口'),
    });
    expect(densityAt(desk, '天桥')).toMatchObject({
      certainty: 'unknown',
      source: expect.stringContaining('点位不在分预案里：天桥'),
    });
  });

  it('is worked out anew only for the place that was counted', () => {
    const desk = deskWith(1000, withArea);
    say(desk, 'heads', 170, 'B口');
    say(desk, 'heads', 330, 'mouth-b');
    say(desk, 'heads', 340, 'mouth-b');
    expect(desk.response.reporting.facts['surge/density@B口']?.entries).toHaveLength(1);
    expect(desk.response.reporting.facts['surge/density@mouth-b']?.entries).toHaveLength(2);
  });
});
