import { spanWords } from '../../base/span-words.ts';
import { text, type Text } from '../../base/text.ts';
import type { DocumentPart } from '../official/tabled-document.ts';
import type { AarPaper } from './aar-paper.ts';
import { pagesOf } from './pages.ts';

/** So many single places are named; beyond that only their number. */
const NAMED = 12;

/** What the record does not show, or shows with less certainty: silences, entries after the event, moved clocks, corrections, what could not be read. */
export function limitParts(paper: AarPaper): readonly DocumentPart[] {
  const { text: line } = pagesOf(paper);
  return [
    line(
      text(
        '本报告只看记录：没有登记的做法，记录里没有。时间按事情发生时写，登记时间见时间线。',
        'This report sees the record only: what was not entered is not in it. Times are when things happened; when they were entered stands in the timeline.',
      ),
    ),
    ...[gapWords(paper), lateWords(paper), clockWords(paper), correctionWords(paper), untitledWords(paper)]
      .filter((one) => one !== undefined)
      .map(line),
  ];
}

function gapWords(paper: AarPaper): Text {
  const { stamp } = pagesOf(paper);
  const { gaps } = paper;
  if (gaps.length === 0)
    return text(
      '没有 20 分钟以上无人记录的时段（20 分钟为本程序自定）。',
      'Nobody was silent for 20 minutes (our own threshold).',
    );
  const each = gaps.slice(0, NAMED).map(({ from, to }) => {
    const span = spanWords(to - from);
    const when = `${stamp(from)}–${stamp(to)}`;
    return text(`${when}（${span.zh}）`, `${when} (${span.en})`);
  });
  const more = gaps.length > NAMED ? '…' : '';
  return text(
    `20 分钟以上无人记录的时段 ${gaps.length} 处（20 分钟为本程序自定）：${each.map(({ zh }) => zh).join('、')}${more}。`,
    `Nobody wrote for 20 minutes or more ${gaps.length} times (our own threshold): ${each.map(({ en }) => en).join(', ')}${more}.`,
  );
}

function lateWords({ timeline, head }: AarPaper): Text {
  const late = timeline.rows.filter((row) => row.stream === head.stream && row.late !== undefined);
  if (late.length === 0) return text('没有补记。', 'Nothing was entered late.');
  const longest = spanWords(Math.max(...late.map((row) => row.late ?? 0)));
  return text(
    `补记 ${late.length} 行，最晚的晚 ${longest.zh}。`,
    `${late.length} lines were entered late, the latest by ${longest.en}.`,
  );
}

function clockWords({ timeline, head }: AarPaper): Text {
  const doubtful = timeline.rows.filter((row) => row.stream === head.stream && row.clock !== 'sound').length;
  return doubtful === 0
    ? text('登记时钟没有跳变或倒走。', 'The clock of the entries neither jumped nor ran backwards.')
    : text(
        `${doubtful} 行的登记时钟有跳变或倒走，时间以核对为准。`,
        `The clock jumped or ran backwards at ${doubtful} lines: check their times.`,
      );
}

function correctionWords({ timeline, head }: AarPaper): Text {
  const count = timeline.rows.filter((row) => row.stream === head.stream && (row.correctedBy ?? []).length > 0).length;
  return count === 0
    ? text('没有更正过的记录。', 'No line was corrected.')
    : text(
        `${count} 行后来更正过，原文在记录里可查。`,
        `${count} lines were corrected later; the originals stand in the record.`,
      );
}

function untitledWords({ timeline }: AarPaper): Text | undefined {
  const { untitled } = timeline;
  if (untitled.length === 0) return undefined;
  return text(
    `以下记录流读不全，只有原文没有标题：${untitled.join('、')}。`,
    `These streams could not be read in full and stand without titles: ${untitled.join(', ')}.`,
  );
}
