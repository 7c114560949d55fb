import { text } from '../../base/text.ts';
import type { NotePart } from '../../review-notes/events.ts';
import { standingNotes } from '../../review-notes/state.ts';
import type { DocumentPart } from '../official/tabled-document.ts';
import type { AarPaper } from './aar-paper.ts';
import { pagesOf } from './pages.ts';

/** What reviewers wrote on one of the four questions, each with its author and what it is about; that nobody wrote is said too. */
export function noteLines(paper: AarPaper, part: NotePart): readonly DocumentPart[] {
  const { pick, stamp, text: line, colon, zh } = pagesOf(paper);
  const { names } = paper.timeline;
  const notes = standingNotes(paper.notes, part);
  if (notes.length === 0) return [line(text('复盘意见：没有写。', 'Review notes: none written.'))];
  return notes.map(({ words, about, written, earlier }) => {
    const post = Object.hasOwn(names.post, written.post) ? names.post[written.post] : undefined;
    const who = `${post ? pick(post) : written.post} ${written.by} ${stamp(written.at)}`;
    const of = about === undefined ? '' : zh ? `（关于：${about.words}）` : ` (about: ${about.words})`;
    const was = earlier.map((one) =>
      zh
        ? `原写“${one.words}”，${stamp(one.at)} 更正，原因：${one.reason}。`
        : ` Before it was corrected at ${stamp(one.at)} it read “${one.words}”; because: ${one.reason}.`,
    );
    const head = pick(text('复盘意见', 'Review note'));
    return {
      kind: 'text',
      words: `${head}${of}${colon}${words}${zh ? '——' : ' — '}${who}${zh && was.length > 0 ? '。' : ''}${was.join('')}`,
    };
  });
}
