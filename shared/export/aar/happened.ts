import { text } from '../../base/text.ts';
import { TIMELINE_KIND_NAMES } from '../../review/timeline/kinds.ts';
import type { TimelineRow } from '../../review/timeline/row.ts';
import type { DocumentPart } from '../official/tabled-document.ts';
import type { AarPaper } from './aar-paper.ts';
import { HEADS } from './aar-words.ts';
import { courseRows, MOST_OF_COURSE } from './course-rows.ts';
import { noteLines } from './note-lines.ts';
import { inCell, pagesOf } from './pages.ts';

/** What happened, in brief: what the course hangs on, and what is left out by name. */
export function happenedParts(paper: AarPaper): readonly DocumentPart[] {
  const { pick, stamp, text: line, table } = pagesOf(paper);
  const { rows, of, left } = courseRows(paper);
  const cells = rows.map((row) => [stamp(row.at), pick(row.postTitle), courseWords(row, paper)]);
  const untold = left.map(({ kind, count }) => {
    const { zh, en } = TIMELINE_KIND_NAMES[kind];
    return text(`${zh} ${count} 行`, `${en.toLowerCase()} ${count}`);
  });
  const more =
    untold.length === 0
      ? text('', '')
      : text(
          `没有列出的还有：${untold.map(({ zh }) => zh).join('、')}。`,
          ` Not listed: ${untold.map(({ en }) => en).join(', ')}.`,
        );
  return [
    table(HEADS.course, [2, 2, 7], cells, MOST_OF_COURSE),
    line(
      text(
        `这里只列大事；处置日志共 ${of} 行，完整时间线见数据包。${more.zh}`,
        `Only the lines that the course hangs on are here; the response has ${of}: the whole timeline is in its package.${more.en}`,
      ),
    ),
    ...noteLines(paper, 'happened'),
  ];
}

/** What a line says, what it moved, and whether it was corrected or entered late. */
function courseWords(row: TimelineRow, paper: AarPaper): string {
  const { pick, comma } = pagesOf(paper);
  const { words, from, to, correctedBy = [], late } = row;
  const marks = [
    ...(correctedBy.length > 0 ? [pick(text('已更正，见原记录', 'corrected, see the record'))] : []),
    ...(late === undefined ? [] : [pick(text('补记', 'entered late'))]),
  ];
  const move = from || to ? `\n${from ? pick(from) : ''} → ${to ? pick(to) : ''}` : '';
  return `${inCell(pick(words))}${marks.length === 0 ? '' : ` (${marks.join(comma)})`}${move}`;
}
