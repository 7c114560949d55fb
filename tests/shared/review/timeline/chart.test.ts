import { describe, expect, it } from 'vitest';
import { timeChart } from '../../../../shared/review/timeline/chart.ts';
import { gapsIn } from '../../../../shared/review/timeline/gaps.ts';
import { timelineOf } from '../../../../shared/review/timeline/timeline.ts';
import { releasedResponse } from '../../../support/released-logs.ts';

const timeline = timelineOf(releasedResponse('0.1.0-flood-23-7'));
const chart = timeChart(timeline);
const of = (kind: string) => chart.bands.filter((band) => band.kind === kind);

describe('the time chart of the 23·7 flood', () => {
  it('has a band for every thing that lasted, and every span names a line of the record', () => {
    const keys = new Set(timeline.rows.map(({ key }) => key));
    for (const { spans, marks } of chart.bands) {
      for (const { key, from, to } of spans) {
        expect(keys).toContain(key);
        expect(to ?? Infinity).toBeGreaterThanOrEqual(from);
        expect(from).toBeGreaterThanOrEqual(chart.from);
        expect(to ?? chart.to).toBeLessThanOrEqual(chart.to);
      }
      for (const { key } of marks) expect(keys).toContain(key);
    }
    expect(new Set(chart.bands.map(({ id }) => id)).size).toBe(chart.bands.length);
  });

  it('shows levels and stages one after the other, without a hole while the response ran', () => {
    const [stage] = of('stage');
    const spans = stage?.spans ?? [];
    expect(spans.length).toBeGreaterThan(2);
    for (const [index, { to }] of spans.slice(0, -1).entries()) expect(spans[index + 1]?.from).toBe(to);
    const levels = timeline.rows.filter(({ type }) => type === 'LevelSet').length;
    expect(of('level')[0]?.spans).toHaveLength(levels);
  });

  it('marks every report that went, and shows every deadline that passed as missed', () => {
    const sent = timeline.rows.filter(({ type }) => type === 'ReportSent');
    const marks = of('report').flatMap((band) => band.marks);
    expect(marks.filter(({ state }) => state === 'sent').map(({ key }) => key)).toEqual(sent.map(({ key }) => key));
    const missed = timeline.rows.filter(({ type }) => type === 'DueMissed').length;
    expect(of('due').flatMap((band) => band.marks)).toHaveLength(missed);
  });

  it('has lanes under their names in the order of the plans, and the gaps of the record', () => {
    expect(of('lane').map(({ label }) => label.zh)).toContain('信息报送');
    expect(of('gap').flatMap(({ spans }) => spans)).toHaveLength(gapsIn(timeline.rows).length);
  });
});
