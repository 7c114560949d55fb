import { Button } from '@blueprintjs/core';
import { FilterRemoveIcon, HistoryIcon } from '@blueprintjs/icons';
import { useMemo, type Ref } from 'react';
import type { Timeline } from '../../../../shared/review/timeline/row.ts';
import { narrowReview, useReviewFilter, widenReview } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { FacetChip } from './FacetChip.tsx';
import { FACET_IDS, facetsOf } from './facets.ts';
import { SpanChip } from './SpanChip.tsx';
import { TextFilter } from './TextFilter.tsx';

/** What the lines are narrowed to, each part in its own words, and always how many are shown and how many left out. */
export function FilterBar(props: {
  readonly timeline: Timeline;
  readonly shown: number;
  readonly leftOut: number;
  readonly gaps: number;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onEnter: () => void;
}) {
  const { timeline, shown, leftOut, gaps } = props;
  const { t } = useText();
  const filter = useReviewFilter();
  const { rows, names } = timeline;
  const facets = useMemo(() => facetsOf(rows, names), [rows, names]);
  const hasLate = useMemo(() => rows.some(({ late }) => late !== undefined), [rows]);
  return (
    <div className="src-review-filter" role="search" aria-label={t('review.filter.label')}>
      <TextFilter inputRef={props.inputRef} onEnter={props.onEnter} />
      {FACET_IDS.map((id) =>
        // With one value everywhere there is nothing to choose, but what has been chosen is always shown.
        facets[id].length < 2 && filter[id] === undefined ? null : (
          <FacetChip
            key={id}
            title={t(`review.filter.facet.${id}`)}
            values={facets[id]}
            chosen={filter[id] ?? []}
            onChange={(chosen) => narrowReview({ [id]: chosen })}
          />
        ),
      )}
      <SpanChip />
      {hasLate || filter.late ? (
        <Button
          size="small"
          variant={filter.late ? 'solid' : 'minimal'}
          active={filter.late === true}
          aria-pressed={filter.late === true}
          icon={<HistoryIcon />}
          onClick={() => narrowReview({ late: filter.late ? undefined : true })}
        >
          {t('review.filter.late')}
        </Button>
      ) : null}
      <span className="src-review-filter__count" aria-live="polite">
        {t('review.filter.count', { shown, leftOut })}
        {gaps === 0 ? '' : ` · ${t(leftOut === 0 ? 'review.filter.gaps' : 'review.filter.gapsHidden', { n: gaps })}`}
      </span>
      {Object.keys(filter).length === 0 ? null : (
        <Button
          size="small"
          icon={<FilterRemoveIcon />}
          title={t('review.filter.resetHint')}
          aria-keyshortcuts="Shift+X"
          onClick={widenReview}
        >
          {t('review.filter.reset')}
        </Button>
      )}
    </div>
  );
}
