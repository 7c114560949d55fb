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
        '本报告只看记录：没有录入的做法，报告里没有。时间写的是发生时间，录入时间见时间线。',
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
      'There was no stretch of 20 minutes in which nobody wrote (our own threshold).',
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
    ? text('录入时的时钟没有跳变或倒退。', 'The clock of the entries neither jumped nor ran backwards.')
    : text(
        `${doubtful} 行录入时的时钟有跳变或倒退，时间以核对为准。`,
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
    `以下记录缺少预案文本，只有原始内容：${untitled.join('、')}。`,
    `Plan texts are missing for these streams, which stand as stored: ${untitled.join(', ')}.`,
  );
}
