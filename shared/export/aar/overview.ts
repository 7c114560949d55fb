import { beijingClock, beijingDate, type Instant } from '../../base/instant.ts';
import { percent } from '../../base/percent.ts';
import { text } from '../../base/text.ts';
import { LEVEL_NAMES } from '../../review/names.ts';
import type { TablePart } from '../official/tabled-document.ts';
import { slipCode } from '../slip/slip.ts';
import type { AarPaper } from './aar-paper.ts';
import { HEADS } from './aar-words.ts';
import { inCell, pagesOf } from './pages.ts';

/** What it was, where and when, how far it went, and which record this report is written from. */
export function overviewTable(paper: AarPaper): TablePart {
  const { measures, head, reviewed } = paper;
  const { pick, none, table, colon, zh } = pagesOf(paper);
  const { mode, run, station, what, level, rule, awareAt, until, isOver, voided, isFork } = measures;
  /** With the day: everything after it is told from this day on. */
  const whole = (at: Instant) => `${beijingDate(at)} ${beijingClock(at)}`;
  const editions = reviewed.conformance.map(
    ({ plan, share }) =>
      `${pick(plan.title)} ${plan.edition} (${plan.hash.slice(0, 12)})${share === undefined ? '' : `${pick(text('，按预案完成率', ', done as planned'))} ${percent(share)}`}`,
  );
  const row = (label: { zh: string; en: string }, words: string) => [pick(label), words];
  return table(
    HEADS.overview,
    [3, 8],
    [
      row(
        text('性质', 'Kind'),
        mode === 'drill'
          ? `${pick(text('演练', 'Drill'))}${run ? `${colon}${inCell(run.title)}` : ''}`
          : pick(text('实战', 'Live')),
      ),
      row(text('事件', 'Event'), inCell(what)),
      row(text('站区', 'Station area'), pick(station.title)),
      row(text('接报', 'Aware at'), whole(awareAt)),
      row(
        isOver ? text('归档', 'Closed at') : text('写到', 'Written up to'),
        isOver ? whole(until) : `${whole(until)} ${pick(text('（处置尚未归档）', '(the response is not closed)'))}`,
      ),
      row(text('最高级别', 'Highest level'), level ? pick(LEVEL_NAMES[level]) : pick(text('未定级', 'none set'))),
      row(text('报告规则', 'Report rules'), rule ? pick(rule.title) : none),
      ...(voided === undefined ? [] : [row(text('误报作废', 'Voided as a false alarm'), inCell(voided))]),
      ...(isFork
        ? [
            row(
              text('分叉', 'Fork'),
              pick(text('由记录分叉而来，分叉以前的不计', 'forked from a record: nothing before the fork counts')),
            ),
          ]
        : []),
      row(text('所用预案', 'Editions'), editions.length === 0 ? none : editions.join('\n')),
      row(
        text('所据记录', 'Record'),
        zh
          ? `处置日志第 1 至 ${head.version} 行，末行哈希 ${head.hash}`
          : `lines 1 to ${head.version} of the response; hash of the last: ${head.hash}`,
      ),
      row(text('核验码', 'Slip code'), slipCode(head)),
    ],
  );
}
