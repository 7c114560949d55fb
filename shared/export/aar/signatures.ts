import { text } from '../../base/text.ts';
import { isCurrent } from '../../review-notes/state.ts';
import type { DocumentPart } from '../official/tabled-document.ts';
import type { AarPaper } from './aar-paper.ts';
import { HEADS, SIGNERS } from './aar-words.ts';
import { pagesOf } from './pages.ts';

/** What was signed in the console, and lines to sign on paper. */
export function signatureParts(paper: AarPaper): readonly DocumentPart[] {
  const { pick, stamp, text: line, table } = pagesOf(paper);
  const { notes, head } = paper;
  const signed = notes.signatures.map((one) => {
    const still = isCurrent(one, notes, head.version)
      ? text('之后没有改动', 'nothing has changed since')
      : text('之后记录或意见又有变动，未重签', 'record or notes have changed since and were not signed again');
    return line(
      text(
        `${one.by}（${pick(paper.timeline.names.post[one.post] ?? text(one.post, one.post))}）于 ${stamp(one.at)} 在系统内签字，已看到处置日志第 ${one.record} 行；${still.zh}。`,
        `Signed in the console by ${one.by} (${pick(paper.timeline.names.post[one.post] ?? text(one.post, one.post))}) at ${stamp(one.at)}, read up to line ${one.record}; ${still.en}.`,
      ),
    );
  });
  return [
    ...(signed.length === 0 ? [line(text('还没有人在系统内签字。', 'Nobody has signed in the console yet.'))] : signed),
    table(
      HEADS.signatures,
      [4, 5, 3],
      SIGNERS.map((role) => [pick(role), '', '']),
    ),
  ];
}
