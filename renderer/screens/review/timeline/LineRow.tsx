import { memo } from 'react';
import { beijingClock, beijingDate, beijingIso, beijingStamp, type Instant } from '../../../../shared/base/instant.ts';
import type { TimelineRow } from '../../../../shared/review/timeline/row.ts';
import { durationWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';
import { HistoryIcon, TimeIcon } from '@blueprintjs/icons';
import { KindMark } from './KindMark.tsx';
import { lineId, useLines } from './lines.ts';
import { LineWords } from './LineWords.tsx';

export interface RowPlace {
  readonly index: number;
  readonly start: number;
  readonly isCurrent: boolean;
  readonly measure: (line: HTMLElement | null) => void;
}

/** One line: when it happened, and when it was entered if that was late; what about; what; who, and for whom; where it belongs. */
export const LineRow = memo(
  function LineRow({ row, place }: { readonly row: TimelineRow; readonly place: RowPlace }) {
    const { t, pick } = useText();
    const { openCard, readAt } = useLines();
    const { index, start, isCurrent, measure } = place;
    return (
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Enter on the line is heard by the list
      <div
        ref={measure}
        id={lineId(row.key)}
        role="row"
        className={`src-line${isCurrent ? ' src-line--current' : ''}`}
        tabIndex={isCurrent ? 0 : -1}
        aria-rowindex={index + 2}
        aria-selected={isCurrent}
        data-index={index}
        data-key={row.key}
        style={{ transform: `translateY(${start}px)` }}
        onDoubleClick={() => openCard(row.key)}
      >
        <div role="gridcell" className="src-line__when">
          <Moment at={row.at} readAt={readAt} />
          {row.late === undefined ? null : (
            <Tag tone="warn" icon={<HistoryIcon size={12} />}>
              {t('review.line.late', { at: beijingStamp(row.recordedAt, row.at), late: durationWords(t, row.late) })}
            </Tag>
          )}
          {row.clock === 'sound' ? null : (
            <Tag tone="warn" icon={<TimeIcon size={12} />} title={t(`review.line.clockHint.${row.clock}`)}>
              {t(`review.line.clock.${row.clock}`)}
            </Tag>
          )}
        </div>
        <div role="gridcell">
          <KindMark kind={row.kind} />
        </div>
        <div role="gridcell" className="src-line__what">
          <LineWords row={row} />
        </div>
        <div role="gridcell" className="src-line__who">
          {row.post === 'console' ? null : <span>{row.person}</span>}
          <span className="src-muted">{pick(row.postTitle)}</span>
          {row.typedFor ? <span>{t('review.line.for', { who: pick(row.typedFor) })}</span> : null}
        </div>
        <div role="gridcell" className="src-line__where">
          <Where row={row} />
        </div>
      </div>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.place.index === after.place.index &&
    before.place.start === after.place.start &&
    before.place.isCurrent === after.place.isCurrent,
);

/** With seconds, since the order within a minute matters; with the day where it is not that of the reading. */
function Moment({ at, readAt }: { readonly at: Instant; readonly readAt: Instant }) {
  const date = beijingDate(at);
  const today = beijingDate(readAt);
  const day = date === today ? '' : date.slice(0, 4) === today.slice(0, 4) ? date.slice(5) : date;
  return (
    <time className="src-num" dateTime={beijingIso(at)}>
      {day === '' ? null : <span className="src-muted">{day} </span>}
      {beijingClock(at, true)}
    </time>
  );
}

function Where({ row }: { readonly row: TimelineRow }) {
  const { t, pick } = useText();
  const { names } = useLines();
  const { plan, lane, train } = row;
  const title = (table: Readonly<Record<string, { readonly zh: string; readonly en: string }>>, id: string) =>
    table[id] ? pick(table[id]) : id;
  const place = [
    plan === undefined ? [] : [title(names.plan, plan)],
    lane === undefined ? [] : [title(names.lane, lane)],
  ];
  const words = place.flat().join(' · ');
  return (
    <>
      {words === '' ? null : <span>{words}</span>}
      {train === undefined ? null : <span>{t('review.line.train', { train })}</span>}
    </>
  );
}
