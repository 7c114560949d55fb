import { groupBy } from '../../base/group-by.ts';
import { text, type Text } from '../../base/text.ts';
import { LANES, type LaneId } from '../../plan/vocabulary.ts';
import { DEVIATIONS_DEFINITION } from '../../review/deviations/deviation-words.ts';
import type { Deviation } from '../../review/deviations/shape.ts';
import { LANE_NAMES } from '../../review/plan-words.ts';
import type { DocumentPart } from '../official/tabled-document.ts';
import type { AarPaper } from './aar-paper.ts';
import { HEADS } from './aar-words.ts';
import { inCell, pagesOf } from './pages.ts';

/** So many deviations of one plan and lane are printed; the review of the record has all of them. Our own limit. */
const MOST = 15;

/** Deviations with the reason on record, a table for each plan and lane. */
export function deviationParts(paper: AarPaper): readonly DocumentPart[] {
  const { pick, stamp, text: line, table } = pagesOf(paper);
  const { deviations } = paper.reviewed;
  if (deviations.length === 0)
    return [line(text('记录里没有偏差。', 'The record holds no deviation.')), line(DEVIATIONS_DEFINITION)];
  const noReason = pick(text('未写', 'none given'));
  const groups = [...groupBy(deviations, ({ plan = '', lane = '' }) => `${plan} ${lane}`).values()];
  return [
    line(DEVIATIONS_DEFINITION),
    ...groups.flatMap((members): readonly DocumentPart[] => [
      line(groupTitle(members, paper)),
      table(
        HEADS.deviations,
        [2, 5, 4, 2],
        members.map(({ at, words, reason, lines }) => [
          stamp(at),
          pick(words),
          reason === undefined ? noReason : inCell(reason),
          lines.map(({ version }) => version).join(', '),
        ]),
        MOST,
      ),
    ]),
  ];
}

/** 《…预案》·指挥协调 4 项 */
function groupTitle(members: readonly Deviation[], { reviewed }: AarPaper): Text {
  const [{ plan, lane } = {}] = members;
  const title = reviewed.conformance.find((one) => one.plan.key === plan)?.plan.title;
  const of = title ?? (plan === undefined ? text('不属于某一预案', 'Of no single plan') : text(plan, plan));
  const strand = lane !== undefined && isLane(lane) ? LANE_NAMES[lane] : undefined;
  return text(
    `${of.zh}${strand ? `·${strand.zh}` : ''}：${members.length} 项`,
    `${of.en}${strand ? `, ${strand.en}` : ''}: ${members.length}`,
  );
}

const isLane = (lane: string): lane is LaneId => (LANES as readonly string[]).includes(lane);
