import { text } from '../../base/text.ts';
import type { TimelineKind } from '../../review/timeline/kinds.ts';
import type { TimelineRow } from '../../review/timeline/row.ts';
import type { DocumentPart } from '../official/tabled-document.ts';
import type { AarPaper } from './aar-paper.ts';
import { HEADS } from './aar-words.ts';
import { noteLines } from './note-lines.ts';
import { inCell, pagesOf } from './pages.ts';

/** A reader takes in so many lines; the whole timeline belongs to the package. Our own limit. */
const MOST = 150;

/** What carries the course of any response. */
const ALWAYS: ReadonlySet<TimelineKind> = new Set(['stage', 'level', 'plan', 'report', 'message', 'decision', 'alarm']);

/** Facts and trains count where a line moved something. */
const isTurn = ({ kind, to, effects = [] }: TimelineRow): boolean =>
  ALWAYS.has(kind) || ((kind === 'fact' || kind === 'train') && (to !== undefined || effects.length > 0));

/** The lines of the response that its course hangs on, oldest first, and how many lines it has in all. */
function courseRows({ timeline, head }: AarPaper): { readonly rows: readonly TimelineRow[]; readonly of: number } {
  const own = timeline.rows.filter(({ stream }) => stream === head.stream);
  const turns = own.filter(isTurn);
  const rows = turns.length <= MOST ? turns : turns.filter(({ kind }) => ALWAYS.has(kind)).slice(0, MOST);
  return { rows, of: own.length };
}

/** What happened, in brief: stages, levels, plans, reports, messages, decisions, thresholds, and the facts and trains that moved something. */
export function happenedParts(paper: AarPaper): readonly DocumentPart[] {
  const { pick, stamp, text: line, table } = pagesOf(paper);
  const { rows, of } = courseRows(paper);
  const cells = rows.map((row) => [stamp(row.at), pick(row.postTitle), courseWords(row, paper)]);
  return [
    table(HEADS.course, [2, 2, 7], cells),
    line(
      text(
        `这里只列大事 ${rows.length} 行；处置日志共 ${of} 行，完整时间线见数据包。`,
        `Only the ${rows.length} lines that the course hangs on are here; the response has ${of}: the whole timeline is in its package.`,
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
