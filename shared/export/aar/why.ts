import { text } from '../../base/text.ts';
import type { DocumentPart } from '../official/tabled-document.ts';
import type { AarPaper } from './aar-paper.ts';
import { HEADS } from './aar-words.ts';
import { noteLines } from './note-lines.ts';
import { inCell, pagesOf } from './pages.ts';

/** So many reasons are printed; the timeline has all of them. Our own limit. */
const MOST = 100;

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
  const shown = given.slice(0, MOST);
  const left = given.length - shown.length;
  return [
    ...(shown.length === 0
      ? [
          line(
            text(
              '除偏差所附理由外，记录里没有别的理由或依据。',
              'Beside those of deviations the record gives no reasons.',
            ),
          ),
        ]
      : [
          table(
            HEADS.reasons,
            [2, 5, 4],
            shown.map(({ at, words, why }) => [stamp(at), inCell(pick(words)), inCell(why ?? '')]),
          ),
        ]),
    ...(left > 0
      ? [line(text(`另有 ${left} 条理由见完整时间线。`, `${left} more reasons are in the whole timeline.`))]
      : []),
    ...noteLines(paper, 'why'),
  ];
}
