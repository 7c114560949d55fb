import { PauseIcon } from '@blueprintjs/icons';
import { beijingStamp, MINUTE } from '../../../../shared/base/instant.ts';
import type { Gap } from '../../../../shared/review/timeline/gaps.ts';
import { lengthWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import type { RowPlace } from './LineRow.tsx';
import { lineId, useLines } from './lines.ts';

/** A time in which nobody wrote, as a row of its own. */
export function GapRow({ id, gap, place }: { readonly id: string; readonly gap: Gap; readonly place: RowPlace }) {
  const { t } = useText();
  const { readAt } = useLines();
  const { index, start, isCurrent, measure } = place;
  return (
    <div
      ref={measure}
      id={lineId(id)}
      role="row"
      className={`src-line src-line--gap${isCurrent ? ' src-line--current' : ''}`}
      tabIndex={isCurrent ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      data-index={index}
      data-key={id}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div role="gridcell" aria-colspan={5} className="src-line__gap">
        <PauseIcon size={14} aria-hidden />
        {t('review.line.gap', {
          // Whole minutes: a gap is no stop-watch.
          time: lengthWords(t, Math.floor((gap.to - gap.from) / MINUTE) * MINUTE),
          from: beijingStamp(gap.from, readAt),
          to: beijingStamp(gap.to, gap.from),
        })}
      </div>
    </div>
  );
}
