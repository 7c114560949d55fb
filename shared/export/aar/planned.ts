import { percent } from '../../base/percent.ts';
import { spanWords } from '../../base/span-words.ts';
import { text } from '../../base/text.ts';
import { postTitle } from '../../review/names.ts';
import { CONFORMANCE_DEFINITION } from '../../review/deviations/conformance.ts';
import type { Conformance } from '../../review/deviations/shape.ts';
import type { DocumentPart } from '../official/tabled-document.ts';
import type { AarPaper } from './aar-paper.ts';
import { HEADS, VERDICT_NAMES } from './aar-words.ts';
import { noteLines } from './note-lines.ts';
import { pagesOf } from './pages.ts';

/** What was to happen: the editions in force with the steps they opened, and every deadline that came up. */
export function plannedParts(paper: AarPaper): readonly DocumentPart[] {
  const { reviewed } = paper;
  const { response } = reviewed.course;
  const { pick, stamp, text: line, table, comma } = pagesOf(paper);
  const editions = reviewed.conformance.map((one) => [
    pick(one.plan.title),
    `${one.plan.edition}\n${stamp(one.from)}–${one.until === undefined ? '' : stamp(one.until)}`,
    stepCounts(one, paper),
  ]);
  const deadlines = reviewed.deadlines.map(({ about, dueAt, post, verdict, doneAt }) => {
    const late = doneAt !== undefined && doneAt > dueAt ? `${comma}${pick(spanWords(doneAt - dueAt))}` : '';
    const done = doneAt === undefined ? '' : ` (${stamp(doneAt)})`;
    return [
      pick(about),
      stamp(dueAt),
      post === undefined ? '' : pick(postTitle(response, post)),
      `${pick(VERDICT_NAMES[verdict])}${late}${done}`,
    ];
  });
  return [
    ...(editions.length === 0
      ? [line(text('没有预案开启过步骤。', 'No plan opened a step.'))]
      : [table(HEADS.editions, [3, 3, 5], editions), line(CONFORMANCE_DEFINITION)]),
    ...(deadlines.length === 0
      ? [line(text('没有出现过时限。', 'No deadline came up.'))]
      : [table(HEADS.deadlines, [4, 2, 2, 3], deadlines)]),
    ...noteLines(paper, 'planned'),
  ];
}

/** 开启 14：已完成 9，此前已做 1，没办就关闭 2；按预案完成率 10/12，83.3% */
function stepCounts(one: Conformance, paper: AarPaper): string {
  const { pick, colon, comma, semicolon } = pagesOf(paper);
  const counts = [
    [text('已完成', 'done'), one.done],
    [text('此前已做', 'previously done'), one.previouslyDone],
    [text('不适用', 'not applicable'), one.notApplicable],
    [text('越过', 'overridden'), one.overridden],
    [text('决定不做', 'not doing'), one.notDoing],
    [text('未能完成', 'failed'), one.failed],
    [text('暂缓', 'deferred'), one.deferred],
    [text('没办就关闭', 'closed while open'), one.skipped],
    [text('到归档未办', 'open at the end'), one.notReached],
    [text('由别处承担或不再需要', 'carried elsewhere or not called for'), one.elsewhere],
    [text('仍在进行', 'in hand'), one.open],
  ] as const;
  const said = counts.flatMap(([name, count]) => (count === 0 ? [] : [`${pick(name)} ${count}`])).join(comma);
  const share =
    one.share === undefined
      ? ''
      : `${semicolon}${pick(text('按预案完成率', 'done as planned'))} ${one.numerator}/${one.denominator}${comma}${percent(one.share)}`;
  return `${pick(text('开启', 'opened'))} ${one.opened}${colon}${said}${share}`;
}
