import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import { planSchema } from '../../../shared/plan/schema.ts';
import type { FactEntry, FactLine } from '../../../shared/reporting/state.ts';
import { trendOf } from '../../../renderer/screens/response/facts/trend.ts';
import { planFiles } from '../../support/plan-builder.ts';

/** `people` proposes levels at 100, 200 and 400 and goes stale after 30 minutes. */
const files = planFiles();
const people = files.surge.facts?.find((one) => one.id === 'people');
if (people) people.staleAfter = '30 min';
const plan = planSchema.parse(files.surge);
const factOf = (id: string) => {
  const found = plan.facts.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

const START = 1_000 * HOUR;
let version = 0;
const entry = (minute: number, value: FactEntry['value'], rest: Partial<FactEntry> = {}): FactEntry => {
  version += 1;
  return {
    version,
    at: START + minute * MINUTE,
    ...(value === undefined ? {} : { value }),
    certainty: value === undefined ? 'unknown' : 'known',
    source: 'count',
    channel: 'hand',
    ...rest,
  };
};
const line = (...entries: FactEntry[]): FactLine => ({ fact: 'surge/people', entries });
const trend = (nowMinute: number, ...entries: FactEntry[]) =>
  trendOf(factOf('people'), plan, line(...entries), START + nowMinute * MINUTE);

describe('the trend of a fact', () => {
  it('needs a number, and two values', () => {
    expect(trend(0, entry(0, 50))).toBeUndefined();
    expect(trend(5, entry(0, undefined), entry(5, 50))).toBeUndefined();
    const rain = line(entry(0, 'blue'), entry(5, 'red'));
    expect(trendOf(factOf('rain'), plan, rain, START)).toBeUndefined();
    const times = line(entry(0, START), entry(5, START + 1));
    expect(trendOf(factOf('known-since'), plan, times, START)).toBeUndefined();
  });

  it('draws a range at its middle with both ends, and as an estimate', () => {
    const got = trend(10, entry(0, 50), entry(10, { low: 60, high: 80 }));
    expect(got?.points.map(({ low, middle, high, estimated }) => [low, middle, high, estimated])).toEqual([
      [50, 50, 50, false],
      [60, 70, 80, true],
    ]);
    expect([got?.min, got?.max]).toEqual([50, 80]);
  });

  it('takes in the next threshold above when that is near, and leaves far ones out', () => {
    expect(trend(5, entry(0, 50), entry(5, 80))?.domain).toMatchObject({ low: 50, high: 100 });
    expect(trend(5, entry(0, 105), entry(5, 110))?.domain).toMatchObject({ low: 105, high: 110 });
    expect(trend(5, entry(0, 50), entry(5, 80))?.thresholds).toEqual([
      { level: 'IV', at: 100 },
      { level: 'III', at: 200 },
      { level: 'I', at: 400 },
    ]);
  });

  it('is broken where the value was unknown, and loose where nobody measured for longer than one counts', () => {
    const got = trend(90, entry(0, 50), entry(10, 60), entry(20, undefined), entry(30, 70), entry(80, 75));
    const [a, b, c, d] = got?.points ?? [];
    if (!got || !a || !b || !c || !d) throw new Error('no trend');
    expect([got.isBroken(a, b), got.isBroken(b, c), got.isBroken(c, d)]).toEqual(['no', 'unknown', 'long']);
    expect(got.gaps).toEqual([START + 20 * MINUTE]);
  });

  it('runs on, stale, after the last value, without pressing what is known into a corner', () => {
    const fresh = trend(40, entry(0, 50), entry(20, 60));
    expect([fresh?.stale, fresh?.domain.to]).toEqual([false, START + 20 * MINUTE]);
    const stale = trend(24 * 60, entry(0, 50), entry(20, 60));
    expect(stale?.stale).toBe(true);
    expect(stale?.domain.to).toBe(START + 35 * MINUTE);
  });

  it('sets apart what another source contradicts, while both are fresh', () => {
    const other = entry(18, 90, { source: 'camera' });
    const entries = [entry(0, 50), other, entry(20, 60)];
    expect(trend(25, ...entries)?.rivals.map((point) => point.version)).toEqual([other.version]);
    expect(trend(49, ...entries)?.rivals).toEqual([]);
    expect(trend(49, ...entries)?.points).toHaveLength(3);
  });

  it('sets apart, of two values for one moment, the one entered first', () => {
    const first = entry(10, 90);
    const got = trend(120, entry(0, 50), first, entry(10, 60));
    expect(got?.rivals.map((point) => point.version)).toEqual([first.version]);
  });
});
