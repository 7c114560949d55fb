import { percent } from '../../base/percent.ts';
import { spanWords } from '../../base/span-words.ts';
import { text, type Text } from '../../base/text.ts';
import { postTitle } from '../../review/names.ts';
import { VERDICTS } from '../../review/course/case.ts';
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
  const { pick, stamp, text: line, table } = pagesOf(paper);
  const editions = reviewed.conformance.map((one) => [
    pick(one.plan.title),
    `${one.plan.edition}\n${pick(inForce(stamp(one.from), one.until === undefined ? undefined : stamp(one.until)))}`,
    stepCounts(one, paper),
  ]);
  return [
    ...(editions.length === 0
      ? [line(text('没有预案开启过步骤。', 'No plan opened a step.'))]
      : [table(HEADS.editions, [3, 3, 5], editions), line(CONFORMANCE_DEFINITION)]),
    ...deadlineParts(paper),
    ...noteLines(paper, 'planned'),
  ];
}

const inForce = (from: string, until: string | undefined): Text =>
  until === undefined ? text(`${from} 起`, `from ${from}`) : text(`${from}–${until}`, `${from}–${until}`);

/** So many deadlines are printed; the measures count all of them. Our own limit. */
const MOST = 30;

/** How all deadlines came out, and those that were not met in time one by one. */
function deadlineParts(paper: AarPaper): readonly DocumentPart[] {
  const { deadlines, course } = paper.reviewed;
  const { pick, stamp, text: line, table, comma } = pagesOf(paper);
  if (deadlines.length === 0) return [line(text('没有出现过时限。', 'No deadline came up.'))];
  const counts = VERDICTS.flatMap((verdict) => {
    const count = deadlines.filter((one) => one.verdict === verdict).length;
    return count === 0 ? [] : [`${pick(VERDICT_NAMES[verdict])} ${count}`];
  });
  const open = deadlines.filter(({ verdict }) => verdict !== 'met' && verdict !== 'not-asked');
  const rows = open.map(({ about, dueAt, post, verdict, doneAt }) => {
    const late = doneAt !== undefined && doneAt > dueAt ? `${comma}${pick(spanWords(doneAt - dueAt))}` : '';
    const done = doneAt === undefined ? '' : ` (${stamp(doneAt)})`;
    const whose = post === undefined ? '' : pick(postTitle(course.response, post));
    return [pick(about), stamp(dueAt), whose, `${pick(VERDICT_NAMES[verdict])}${late}${done}`];
  });
  return [
    line(
      text(
        `出现过的时限 ${deadlines.length} 个：${counts.join('，')}。`,
        `Deadlines that came up, ${deadlines.length}: ${counts.join(', ')}.`,
      ),
    ),
    ...(rows.length === 0 ? [] : [table(HEADS.deadlines, [4, 2, 2, 3], rows, MOST)]),
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
