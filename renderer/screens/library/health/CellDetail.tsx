import { Button } from '@blueprintjs/core';
import { beijingStamp } from '../../../../shared/base/instant.ts';
import type { HealthCell, HealthRow } from '../../../../shared/review/library-health.ts';
import type { ReviewState } from '../../../../shared/review/plan-grounds.ts';
import { now } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { useSpotName, type Spot } from './spot.ts';

/** The chosen place of the matrix in sentences; stays in view while the matrix is. */
export function CellDetail(props: { readonly spot: Spot; readonly isGeneral: boolean; readonly onOpen: () => void }) {
  const { spot } = props;
  const { t } = useText();
  const name = useSpotName()(spot);
  const cellLines = useCellLines();
  const rowLines = useRowLines();
  const lines =
    spot.what === 'cell'
      ? cellLines(spot.cell, props.isGeneral)
      : spot.what === 'row'
        ? rowLines(spot.row)
        : [t('health.detail.out')];
  return (
    <section className="src-health__detail" aria-label={t('health.detail.title')}>
      <div className="src-health__detail-head">
        <strong>{name}</strong>
        <Button size="small" onClick={props.onOpen}>
          {t('health.detail.open')}
        </Button>
      </div>
      <ul aria-live="polite">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function useReviewLine(): (review: ReviewState) => string {
  const { t } = useText();
  return ({ state, due, days }) => t(`health.detail.review.${state}`, { date: due, n: Math.abs(days) });
}

function useCellLines(): (cell: HealthCell, isGeneral: boolean) => readonly string[] {
  const { t, pick } = useText();
  const reviewLine = useReviewLine();
  return ({ missing, replaced, added, lastResponse, lastDrill, review }, isGeneral) => {
    const kinds = missing.map(({ kind, steps }) =>
      t('health.detail.missingOne', {
        kind: t(`library.place.${kind}`),
        n: steps.length,
        step: steps[0] ? pick(steps[0].title) : '',
      }),
    );
    const places =
      kinds.length === 0
        ? t('health.detail.complete')
        : t('health.detail.missing', { list: kinds.join(t('library.join')) });
    return [
      ...(isGeneral ? [] : [places]),
      t(isGeneral ? 'health.detail.changesAll' : 'health.detail.changes', { replaced, added }),
      lastResponse === undefined
        ? t('health.detail.unhandled')
        : t('health.detail.handled', { at: beijingStamp(lastResponse, now()) }),
      lastDrill === undefined
        ? t('health.detail.undrilled')
        : t('health.detail.drill', { at: beijingStamp(lastDrill, now()) }),
      reviewLine(review),
    ];
  };
}

function useRowLines(): (row: HealthRow) => readonly string[] {
  const { t, pick } = useText();
  const reviewLine = useReviewLine();
  return ({ own, review, unknown, idle }) => [
    ...(own ? [t('health.detail.own', { title: pick(own.plan.title) })] : []),
    ...(review ? [reviewLine(review)] : []),
    ...(unknown === undefined
      ? []
      : [
          t('health.detail.unknown', { n: unknown }),
          idle.length === 0
            ? t('health.detail.noIdle')
            : t('health.detail.idle', { list: idle.map((place) => pick(place.title)).join(t('library.join')) }),
        ]),
  ];
}
