import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { text } from '../../../shared/base/text.ts';
import { aarDocument } from '../../../shared/export/aar/aar-document.ts';
import { tabledHtml } from '../../../shared/export/aar/aar-html.ts';
import type { AarPaper } from '../../../shared/export/aar/aar-paper.ts';
import { courseRows, MOST_OF_COURSE } from '../../../shared/export/aar/course-rows.ts';
import { pagesOf } from '../../../shared/export/aar/pages.ts';
import { givenReasons, withoutReason } from '../../../shared/export/aar/reasons.ts';
import { responseMeasuresOf } from '../../../shared/review/measures/measures-of.ts';
import { reviewedResponse } from '../../../shared/review/measures/reviewed.ts';
import type { TimelineRow } from '../../../shared/review/timeline/row.ts';
import { timelineOf } from '../../../shared/review/timeline/timeline.ts';
import { emptyReviewNotes } from '../../../shared/review-notes/state.ts';
import { playedResponse, sent } from '../../support/reviewed-response.ts';
import { setLevel, start } from '../../support/small-desk.ts';

/** What a report is written from, of a response that sent so many follow-up reports before it went down a level. */
function paperOf(rounds: number): AarPaper {
  const played = playedResponse();
  const { at, desk, source } = played;
  at(4, start('III'));
  at(5, sent('first', 'phone'), sent('first', 'written'));
  for (let round = 1; round <= rounds; round += 1) at(10 * round, sent('follow-up', 'written'));
  at(10 * rounds + 5, setLevel('IV'));
  const { now } = desk;
  const reviewed = reviewedResponse(desk.events, source, { now });
  const measures = responseMeasuresOf(reviewed, []);
  const [{ stream } = { stream: '' }] = desk.events;
  if (!measures) throw new Error('The response has no awareness');
  return {
    reviewed,
    measures,
    timeline: timelineOf({ streams: [{ stream, events: desk.events }], plans: [] }),
    gaps: [],
    notes: emptyReviewNotes,
    actions: [],
    head: { stream, version: desk.response.version, hash: 'a'.repeat(64) },
    language: 'zh',
    now,
  };
}

describe('the course in brief', () => {
  it('reaches the end of a long response, and names what it leaves out', () => {
    const paper = paperOf(MOST_OF_COURSE);
    const { rows, left } = courseRows(paper);
    expect(rows.filter(({ type }) => type === 'LevelSet')).toHaveLength(2);
    expect(rows.filter(({ type }) => type === 'ReportSent')).toHaveLength(2);
    expect(left.find(({ kind }) => kind === 'report')?.count).toBeGreaterThanOrEqual(MOST_OF_COURSE);
    expect(JSON.stringify(aarDocument(paper))).toMatch(/没有列出的还有：[^"]*信息报告 \d+ 行/u);
  });

  it('leaves nothing out of a short one', () => {
    const { rows, left } = courseRows(paperOf(1));
    expect(left).toEqual([]);
    expect(rows.filter(({ type }) => type === 'ReportSent')).toHaveLength(3);
  });
});

it('the overview names the day of the event, from which every other time is told', () => {
  const paper = paperOf(1);
  expect(JSON.stringify(aarDocument(paper))).toContain('["接报","2023-07-30 13:05"]');
});

describe('a long table', () => {
  it('keeps its beginning and its end, with a hole that says how many rows it holds', () => {
    const { table } = pagesOf(paperOf(1));
    const rows = Array.from({ length: 10 }, (_, index) => [`${index}`, '']);
    const cut = table(text('甲|乙', 'a|b'), [3, 1], rows, 6).rows.map(([first]) => first);
    expect(cut).toEqual(['0', '1', '2', '3', '……其间略去 4 行，见完整时间线', '8', '9']);
    expect(table(text('甲|乙', 'a|b'), [3, 1], rows, 10).rows).toHaveLength(10);
  });
});

describe('reasons', () => {
  const row = (at: number, why: string) => ({ at: at * MINUTE, why }) as TimelineRow;

  it('stand once, with how often and until when they were given', () => {
    const given = givenReasons([row(1, '维持'), row(2, '来讯有变'), row(3, '维持')]);
    expect(given.map(({ why, count, last }) => [why, count, last.at / MINUTE])).toEqual([
      ['维持', 2, 3],
      ['来讯有变', 1, 2],
    ]);
  });

  it.each([
    ['进入先期处置阶段。依据：先到现场', '先到现场', '进入先期处置阶段'],
    ['Entered early handling. Basis: on site', 'on site', 'Entered early handling'],
    ['决定留车。理由：条件未变。16:48 复核', '条件未变', '决定留车。16:48 复核'],
    ['K396：等', '等', 'K396：等'],
    ['没有写理由', '另有所据', '没有写理由'],
  ])('are not said twice: %s', (words, why, left) => {
    expect(withoutReason(words, why)).toBe(left);
  });
});

it('marks of a drill stand in the margin of every printed page, where they cover no row', () => {
  const html = tabledHtml({ language: 'zh', marks: ['【演练】'], title: '总结', subtitle: '', parts: [] });
  expect(html).toContain('@top-center { content: "【演练】"');
  expect(html).not.toContain('position: fixed');
});
