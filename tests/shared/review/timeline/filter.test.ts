import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterTimeline,
  filterWords,
  timelineFilter,
  type TimelineFilter,
} from '../../../../shared/review/timeline/filter.ts';
import { TIMELINE_KINDS } from '../../../../shared/review/timeline/kinds.ts';
import { timelineOf } from '../../../../shared/review/timeline/timeline.ts';
import { releasedDesk, releasedResponse } from '../../../support/released-logs.ts';

const response = releasedResponse('0.6.0-every-event');
const { rows, names } = timelineOf({
  streams: [...response.streams, ...releasedDesk('0.6.0-every-desk-event.jsonl')],
  plans: response.plans,
});

const values = (of: (row: (typeof rows)[0]) => string | undefined) => [
  ...new Set(rows.flatMap((row) => of(row) ?? [])),
];
const some = (all: readonly string[]) => fc.subarray([...all], { minLength: 1 });

/** Filters of values that occur, each member there or not. */
const filters: fc.Arbitrary<TimelineFilter> = fc.record(
  {
    persons: some(values(({ person }) => person)),
    posts: some(values(({ post }) => post)),
    plans: some(values(({ plan }) => plan)),
    lanes: some(values(({ lane }) => lane)),
    trains: some(values(({ train }) => train)),
    dues: some(values(({ due }) => due)),
    kinds: fc.subarray([...TIMELINE_KINDS], { minLength: 1 }),
    responses: some(values((row) => row.response)),
    from: fc.constantFrom(...rows.map(({ at }) => at)),
    to: fc.constantFrom(...rows.map(({ at }) => at)),
    late: fc.constant(true as const),
    text: fc.constantFrom('首报', 'report', '值班员', 'K396', '三百'),
  },
  { requiredKeys: [] },
);

describe('a filter', () => {
  it('shows and leaves out all rows between them, in their order, and means the same as text', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const { rows: shown, leftOut } = filterTimeline(rows, filter);
        expect(shown.length + leftOut).toBe(rows.length);
        const places = shown.map((row) => rows.indexOf(row));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        const again = timelineFilter.parse(JSON.parse(JSON.stringify(filter)));
        expect(filterTimeline(rows, again).rows).toEqual(shown);
      }),
    );
  });

  it('narrows with every member, and by one kind after the other shows every row once', () => {
    fc.assert(
      fc.property(filters, filters, (one, other) => {
        const both = filterTimeline(filterTimeline(rows, one).rows, other).rows;
        for (const row of both) expect(filterTimeline([row], one).leftOut).toBe(0);
      }),
    );
    const counts = TIMELINE_KINDS.map((kind) => filterTimeline(rows, { kinds: [kind] }).rows.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
  });

  it('finds words in either language, in reasons, and in whom a line was typed for', () => {
    const found = (text: string) => filterTimeline(rows, { text }).rows.map(({ type }) => type);
    expect(found('STEPPED BACK')).toEqual(['StepReopened']);
    expect(found('只开了一个口')).toEqual(['StepReopened']);
    expect(found('分管领导')).toContain('EditionApproved');
    expect(found('没有人说过的话')).toEqual([]);
  });

  it('of a train shows also the lines under the number that was misheard', () => {
    const shown = filterTimeline(rows, { trains: ['K396'] }).rows;
    expect(shown.map(({ type }) => type)).toContain('TrainListed');
    expect(shown.map(({ type }) => type)).toContain('TrainCorrected');
  });

  it('says in words what it shows', () => {
    expect(filterWords({}, names)).toEqual({ zh: '全部，未筛选', en: 'everything, no filter' });
    const words = filterWords({ posts: ['console'], kinds: ['due'], lanes: ['flow'], late: true, text: '首报' }, names);
    expect(words.zh).toBe('岗位：系统；条线：客流疏导；类别：时限；只看补记；含“首报”');
    expect(words.en).toBe(
      'posts: console; lanes: Passenger flow; kinds: Deadlines; late entries only; with the words "首报"',
    );
    fc.assert(
      fc.property(filters, (filter) => {
        const { zh, en } = filterWords(filter, names);
        expect(zh.split('；')).toHaveLength(Math.max(1, Object.keys(filter).length));
        expect(en).not.toBe('');
      }),
    );
  });

  it('that names what cannot be filtered by is refused', () => {
    expect(timelineFilter.safeParse({ kinds: ['nothing'] }).success).toBe(false);
    expect(timelineFilter.safeParse({ colour: 'red' }).success).toBe(false);
    expect(timelineFilter.safeParse({ persons: [] }).success).toBe(false);
  });
});
