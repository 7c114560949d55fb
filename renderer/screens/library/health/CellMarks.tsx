import { EditIcon, ErrorIcon, HelpIcon, MinusIcon, TickIcon, TimeIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { beijingDate, type Instant } from '../../../../shared/base/instant.ts';
import type { HealthCell, HealthRow } from '../../../../shared/review/library-health.ts';
import type { ReviewState } from '../../../../shared/review/plan-grounds.ts';
import { now } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';

type MarkTone = 'good' | 'warn' | 'bad' | 'plain' | 'quiet';
const SIZE = 12;
const YEAR = 4;

/** `12-01` this year, otherwise the year: a cell has no room for more, and the full time stands below. */
function shortDate(at: Instant): string {
  const date = beijingDate(at);
  const year = date.slice(0, YEAR);
  return year === beijingDate(now()).slice(0, YEAR) ? date.slice(YEAR + 1) : year;
}

/** A few words with a shape; three of them fill a cell. */
function Mark(props: { readonly tone: MarkTone; readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <span className={`src-health__mark src-health__mark--${props.tone}`}>
      {props.icon}
      <span>{props.children}</span>
    </span>
  );
}

/** One special plan at one station: places, local changes, last response. Without a plan in force: just that. */
export function CellMarks(props: { readonly cell: HealthCell | undefined; readonly isGeneral: boolean }) {
  const { cell, isGeneral } = props;
  const { t } = useText();
  if (!cell) {
    return (
      <Mark tone="bad" icon={<ErrorIcon size={SIZE} />}>
        {t('health.matrix.out')}
      </Mark>
    );
  }
  const changes = cell.replaced + cell.added;
  return (
    <>
      {isGeneral ? <ReviewMark review={cell.review} /> : <PlacesMark missing={cell.missing.length} />}
      {changes > 0 ? (
        <Mark tone="plain" icon={<EditIcon size={SIZE} />}>
          {t('health.matrix.changed', { n: changes })}
        </Mark>
      ) : (
        <Mark tone="quiet" icon={<MinusIcon size={SIZE} />}>
          {t('health.matrix.unchanged')}
        </Mark>
      )}
      {cell.lastResponse === undefined ? (
        <Mark tone="quiet" icon={<MinusIcon size={SIZE} />}>
          {t('health.matrix.unhandled')}
        </Mark>
      ) : (
        <Mark tone="plain" icon={<TimeIcon size={SIZE} />}>
          {t('health.matrix.handled', { date: shortDate(cell.lastResponse) })}
        </Mark>
      )}
    </>
  );
}

function PlacesMark(props: { readonly missing: number }) {
  const { t } = useText();
  return props.missing > 0 ? (
    <Mark tone="warn" icon={<WarningSignIcon size={SIZE} />}>
      {t('health.matrix.short', { n: props.missing })}
    </Mark>
  ) : (
    <Mark tone="good" icon={<TickIcon size={SIZE} />}>
      {t('health.matrix.complete')}
    </Mark>
  );
}

function ReviewMark(props: { readonly review: ReviewState }) {
  const { t } = useText();
  const { state } = props.review;
  const tone = state === 'overdue' ? 'bad' : state === 'soon' ? 'warn' : 'good';
  const icon = state === 'later' ? <TickIcon size={SIZE} /> : <TimeIcon size={SIZE} />;
  return (
    <Mark tone={tone} icon={icon}>
      {t(`health.matrix.review.${state}`)}
    </Mark>
  );
}

/** A row's own plan: review, unknown measures, places that nothing uses. */
export function RowMarks({ row }: { readonly row: HealthRow }) {
  const { t, pick } = useText();
  const { own, review, unknown, idle } = row;
  const isGeneral = own?.plan.tier !== 'station';
  return (
    <>
      <strong>{own ? pick(own.plan.short) : t('health.matrix.unknownStation')}</strong>
      {isGeneral ? <span className="src-muted">{t('health.matrix.general')}</span> : null}
      {review ? <ReviewMark review={review} /> : null}
      {unknown === undefined ? null : unknown > 0 ? (
        <Mark tone="warn" icon={<HelpIcon size={SIZE} />}>
          {t('health.matrix.unknown', { n: unknown })}
        </Mark>
      ) : (
        <Mark tone="good" icon={<TickIcon size={SIZE} />}>
          {t('health.matrix.allKnown')}
        </Mark>
      )}
      {idle.length > 0 ? (
        <Mark tone="warn" icon={<WarningSignIcon size={SIZE} />}>
          {t('health.matrix.idle', { n: idle.length })}
        </Mark>
      ) : null}
    </>
  );
}
