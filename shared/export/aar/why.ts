import { text } from '../../base/text.ts';
import type { DocumentPart } from '../official/tabled-document.ts';
import type { AarPaper } from './aar-paper.ts';
import { HEADS } from './aar-words.ts';
import { noteLines } from './note-lines.ts';
import { inCell, pagesOf } from './pages.ts';
import { givenReasons, withoutReason } from './reasons.ts';

/** So many reasons are printed; the timeline has all of them. Our own limit. */
const MOST = 30;

/** Why: the reasons that were given when it was done, and what reviewers make of it. Those of deviations stand with these. */
export function whyParts(paper: AarPaper): readonly DocumentPart[] {
  const { pick, stamp, text: line, table } = pagesOf(paper);
  const { timeline, head, reviewed } = paper;
  const told = new Set(
    reviewed.deviations
      .flatMap(({ reason, lines }) => (reason === undefined ? [] : lines))
      .map(({ version }) => version),
  );
  const given = timeline.rows.filter(
    ({ stream, version, why }) => stream === head.stream && why !== undefined && !told.has(version),
  );
  const cells = givenReasons(given).map(({ why, first, last, count }) => {
    const words = withoutReason(pick(first.words), why);
    if (count === 1) return [stamp(first.at), inCell(words), inCell(why)];
    const more = text(`等 ${count} 项，至 ${stamp(last.at)}`, `and ${count - 1} more until ${stamp(last.at)}`);
    return [stamp(first.at), `${inCell(words)}\n${pick(more)}`, inCell(why)];
  });
  return [
    ...(cells.length === 0
      ? [
          line(
            text(
              '除偏差所附理由外，记录里没有别的理由或依据。',
              'Beside those of deviations the record gives no reasons.',
            ),
          ),
        ]
      : [table(HEADS.reasons, [2, 5, 4], cells, MOST)]),
    ...noteLines(paper, 'why'),
  ];
}
