import { assertNever } from '../base/assert-never.ts';
import { text, type Text } from '../base/text.ts';
import type { NotePart, ReviewNoteEvent } from './events.ts';

/** The four questions of a review. */
export const PART_NAMES: Readonly<Record<NotePart, Text>> = {
  planned: text('应当怎样', 'What was to happen'),
  happened: text('实际怎样', 'What happened'),
  why: text('为什么', 'Why'),
  improve: text('怎样改进', 'What to improve'),
};

/** A line of the review notes as a sentence. */
export function reviewNoteSentence({ type, data }: ReviewNoteEvent): Text {
  switch (type) {
    case 'ReviewNoteWritten': {
      const { zh, en } = PART_NAMES[data.part];
      const about = data.about === undefined ? text('', '') : text(`（${data.about.words}）`, ` (${data.about.words})`);
      return text(`复盘意见·${zh}${about.zh}：${data.words}`, `Review note, ${en}${about.en}: ${data.words}`);
    }
    case 'ReviewNoteCorrected':
      return text(
        `更正复盘意见：${data.words}；原因：${data.reason}`,
        `Review note corrected: ${data.words}; because: ${data.reason}`,
      );
    case 'ReviewNoteWithdrawn':
      return text(`撤回复盘意见：${data.reason}`, `Review note withdrawn: ${data.reason}`);
    case 'ReviewSigned':
      return text(
        `复盘签字：已看到处置日志第 ${data.record} 行`,
        `Review signed: the record read up to line ${data.record}`,
      );
    default:
      return assertNever(type, 'review note event');
  }
}
