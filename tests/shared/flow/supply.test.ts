import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SupplyChange } from '../../../shared/flow/events.ts';
import { forecast } from '../../../shared/flow/forecast.ts';
import { operatingDay, SLICES, sliceAt, sliceOfClock } from '../../../shared/flow/operating-day.ts';
import type { CapacityChange } from '../../../shared/flow/state.ts';
import { perHourOf, supplyOfDay, type Tried } from '../../../shared/flow/supply.ts';
import type { Onward } from '../../../shared/plan/schema-onward.ts';
import { FLOW_DAY, onDay, SHIPPED_GROUND, stationNamed, surgePlan } from '../../support/flow.ts';

const title = { zh: '地铁4号线', en: 'Line 4' };
const metro: Onward = {
  id: 'metro-4',
  mode: 'metro',
  title,
  capacity: { every: '2 min', load: 1460, share: 0.3 },
  from: '05:30',
  until: '23:00',
  basis: ['b'],
};
const taxi: Onward = { ...metro, id: 'taxi', mode: 'taxi', capacity: 'unknown', from: '04:00', until: '04:00' };
const trials = surgePlan().trials ?? [];
const trial = (id: string): Tried => {
  const found = trials.find((one) => one.id === id);
  if (!found) throw new Error(`No trial ${id}`);
  return found;
};

let version = 0;
function changed(
  mode: Onward['mode'],
  change: SupplyChange,
  from: string,
  until: string,
  entry?: string,
): CapacityChange {
  version += 1;
  return {
    version,
    at: onDay(from),
    person: '值班员甲',
    post: 'duty-officer',
    station: 'beijing-south',
    mode,
    ...(entry === undefined ? {} : { entry }),
    change,
    from: onDay(from),
    until: until === '04:00' ? onDay('03:59') + 60_000 : onDay(until),
    source: '市交通委值班室',
  };
}

/** People that a mode can take in the hour from a clock time on. */
function inHour(clock: string, given: ReturnType<typeof supplyOfDay>, mode: Onward['mode'] = 'metro'): number {
  const from = sliceOfClock(clock);
  const sums = given.supplies
    .filter((one) => one.mode === mode)
    .map(({ perSlice }) => perSlice.slice(from, from + 60).reduce((sum, room) => sum + room, 0));
  return Math.round(sums.reduce((sum, room) => sum + room, 0));
}

describe('an operating day', () => {
  it('turns at four in the morning', () => {
    expect(operatingDay(onDay('03:59'))).toBe(FLOW_DAY);
    expect(operatingDay(onDay('03:59') + 60_000)).toBe('2026-05-06');
    expect([sliceOfClock('04:00'), sliceOfClock('23:00'), sliceOfClock('00:30'), sliceOfClock('04:00', 'end')]).toEqual(
      [0, 1140, 1230, 1440],
    );
    expect(sliceAt(FLOW_DAY, onDay('00:30'))).toBe(1230);
  });
});

describe('capacity by plan', () => {
  it('reads the three ways of giving it, and leaves unknown what is unknown', () => {
    expect(perHourOf({ every: '2 min', load: 1460, share: 0.3 })).toBe(13_140);
    expect(perHourOf({ vehicles: 8, load: 45, tripsPerHour: 1 })).toBe(360);
    expect(perHourOf({ perHour: 833 })).toBe(833);
    expect(perHourOf('unknown')).toBeUndefined();
  });

  it('runs from the first to the last departure, and people set out earlier by their walk', () => {
    const given = supplyOfDay(FLOW_DAY, [{ ...metro, walk: '10 min' }], []);
    const room = given.supplies[0]?.perSlice;
    const open = [...(room ?? [])].flatMap((people, slice) => (people > 0 ? [slice] : []));
    expect([open[0], open.at(-1)]).toEqual([sliceOfClock('05:20'), sliceOfClock('22:49')]);
    expect(given.lastMetro).toBe(sliceOfClock('23:00'));
  });

  it('names what is unknown and lets it count for nothing', () => {
    const given = supplyOfDay(FLOW_DAY, [metro, taxi], []);
    expect(given.unknown).toEqual([{ id: 'taxi', mode: 'taxi', title }]);
    expect(given.supplies.map(({ id }) => id)).toEqual(['metro-4']);
  });
});

describe('what really runs', () => {
  it('stops what is suspended, also where a measure would have run', () => {
    const stop = changed('metro', { kind: 'suspended' }, '22:00', '04:00');
    const given = supplyOfDay(FLOW_DAY, [metro], [stop], [trial('metro-plus-60')]);
    expect([inHour('21:00', given), inHour('22:00', given), inHour('23:00', given)]).toEqual([13_140, 0, 0]);
  });

  it('runs on as far as was granted, and no further for a measure that asks for less', () => {
    const longer = changed('metro', { kind: 'extended', last: onDay('00:00') }, '22:00', '04:00', 'metro-4');
    const given = supplyOfDay(FLOW_DAY, [metro], [longer], [trial('metro-plus-30')]);
    expect([inHour('23:00', given), given.lastMetro]).toEqual([13_140, sliceOfClock('00:00')]);
    const asked = supplyOfDay(FLOW_DAY, [metro], [longer], [trial('metro-plus-60'), trial('metro-to-two')]);
    expect([inHour('01:00', asked), asked.lastMetro]).toEqual([13_140, sliceOfClock('02:00')]);
  });

  it('does not count an extension that was refused', () => {
    const no = changed('metro', { kind: 'refused' }, '22:00', '04:00');
    const given = supplyOfDay(FLOW_DAY, [metro], [no], [trial('metro-plus-60')]);
    expect(given.uncounted).toEqual([{ trial: 'metro-plus-60', why: 'refused' }]);
    expect(inHour('23:00', given)).toBe(0);
  });

  it('knows from a count what the plan does not know', () => {
    const told = changed('taxi', { kind: 'carries', perHour: 240 }, '22:00', '00:00');
    const given = supplyOfDay(FLOW_DAY, [metro, taxi], [told]);
    expect(given.unknown).toEqual([]);
    expect([inHour('21:00', given, 'taxi'), inHour('22:00', given, 'taxi')]).toEqual([0, 240]);
  });

  it('adds vehicles that came', () => {
    const more = changed('taxi', { kind: 'more', vehicles: 400, load: 1.6, tripsPerHour: 1 }, '22:00', '00:00');
    expect(inHour('22:00', supplyOfDay(FLOW_DAY, [metro], [more]), 'taxi')).toBe(640);
  });
});

describe('measures on trial', () => {
  it('says why one counts for nothing', () => {
    const bus: Onward = { ...metro, id: 'bus', mode: 'bus', capacity: 'unknown' };
    expect(supplyOfDay(FLOW_DAY, [metro, bus], [], [trial('bus-later')]).uncounted).toEqual([
      { trial: 'bus-later', why: 'unknown-capacity' },
    ]);
    expect(supplyOfDay(FLOW_DAY, [metro], [], [trial('bus-later')]).uncounted).toEqual([
      { trial: 'bus-later', why: 'no-such-mode' },
    ]);
  });

  it('runs denser where a headway is known', () => {
    const denser: Tried = { id: 'denser', mode: 'metro', change: { headway: '1 min' }, from: '22:00', until: '23:00' };
    const given = supplyOfDay(FLOW_DAY, [metro], [], [denser]);
    expect([inHour('21:00', given), inHour('22:00', given)]).toEqual([13_140, 26_280]);
  });

  it('never takes room away, at any shipped station, whatever else is on trial', () => {
    const ids = trials.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...SHIPPED_GROUND.stations),
        fc.subarray(ids),
        fc.constantFrom(...ids),
        fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 24, maxLength: 24 }),
        (plan, tried, one, people) => {
          const entries = stationNamed(plan.station.id).onward ?? [];
          const arrivals = new Float64Array(SLICES).map((_, slice) => (people[Math.floor(slice / 60)] ?? 0) / 4);
          const run = (names: readonly string[]) =>
            forecast({ arrivals, supplies: supplyOfDay(FLOW_DAY, entries, [], names.map(trial)).supplies });
          const [before, after] = [run(tried), run([...tried, one])];
          for (let t = 0; t < SLICES; t += 1) {
            if ((after.capacity[t] ?? 0) < (before.capacity[t] ?? 0)) throw new Error(`less room in ${t}`);
            if ((after.wait[t] ?? 0) > (before.wait[t] ?? 0)) throw new Error(`longer wait in ${t}`);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('comes to the same in whatever order the measures are named', () => {
    const denser: Tried = { id: 'denser', mode: 'metro', change: { headway: '1 min' } };
    const all = [...trials, denser];
    fc.assert(
      fc.property(
        fc.constantFrom(...SHIPPED_GROUND.stations),
        fc
          .shuffledSubarray(all)
          .chain((tried) => fc.tuple(fc.constant(tried), fc.shuffledSubarray(tried, { minLength: tried.length }))),
        ({ onward = [] }, [one, other]) => {
          const [a, b] = [one, other].map((tried) => supplyOfDay(FLOW_DAY, onward, [], tried));
          const room = (given: typeof a) =>
            Array.from({ length: SLICES }, (_, t) =>
              (given?.supplies ?? []).reduce((sum, { perSlice }) => sum + (perSlice[t] ?? 0), 0),
            );
          expect(room(a)).toEqual(room(b));
          expect(a?.lastMetro).toBe(b?.lastMetro);
          expect(new Set(a?.uncounted.map(({ trial: id }) => id))).toEqual(
            new Set(b?.uncounted.map(({ trial: id }) => id)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
