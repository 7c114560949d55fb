import { Button, ButtonGroup } from '@blueprintjs/core';
import { MaximizeIcon, ThIcon, ZoomInIcon, ZoomOutIcon } from '@blueprintjs/icons';
import { useDeferredValue, useMemo, useState } from 'react';
import { filterTimeline } from '../../../../shared/review/timeline/filter.ts';
import { timeChart, type Band } from '../../../../shared/review/timeline/chart.ts';
import { goToReview, narrowReview, useReviewFilter, type ReviewRecord } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, useKeys } from '../../../ui/index.ts';
import { BandTable } from './BandTable.tsx';
import { BandView } from './BandView.tsx';
import { panned, zoomed, type Window } from './window.ts';

/** How far one press zooms and moves. */
const ZOOM = 2;
const MOVE = 0.25;

/** Stages, levels, reports, lanes, contact with trains, deadlines and gaps over time. A stretch of time that is drawn over becomes the time filter of all tabs. */
export function RecordChart({ record }: { readonly record: ReviewRecord }) {
  const { t, pick } = useText();
  const { timeline, subject } = record;
  const chart = useMemo(() => timeChart(timeline), [timeline]);
  const filter = useDeferredValue(useReviewFilter());
  const bands = useMemo(() => bandsOf(chart.bands, filter.responses), [chart, filter.responses]);
  const shown = useMemo(() => filterTimeline(timeline.rows, filter).rows.length, [timeline, filter]);
  const [window, setWindow] = useState<Window>({ from: chart.from, to: chart.to });
  const [asTable, setAsTable] = useState(false);
  const zoom = (factor: number) => setWindow(zoomed(window, chart, factor, (window.from + window.to) / 2));
  const whole = () => setWindow({ from: chart.from, to: chart.to });
  const group = t('review.keys.group');
  useKeys([
    { combo: '=', label: t('review.chart.in'), group, onPress: () => zoom(1 / ZOOM) },
    { combo: '-', label: t('review.chart.out'), group, onPress: () => zoom(ZOOM) },
    { combo: '0', label: t('review.chart.whole'), group, onPress: whole },
    { combo: 'left', label: t('review.chart.back'), group, onPress: () => setWindow(panned(window, chart, -MOVE)) },
    { combo: 'right', label: t('review.chart.on'), group, onPress: () => setWindow(panned(window, chart, MOVE)) },
  ]);
  const goTo = (key: string) => goToReview(subject, { tab: 'timeline', row: key });
  const hasSpan = filter.from !== undefined || filter.to !== undefined;
  if (bands.length === 0) return <EmptyState title={t('review.chart.none')}>{t('review.chart.noneBody')}</EmptyState>;
  return (
    <>
      <div className="src-chart-bar">
        <ButtonGroup>
          <Button
            size="small"
            icon={<ZoomInIcon />}
            onClick={() => zoom(1 / ZOOM)}
            title={`${t('review.chart.in')} (=)`}
          >
            {t('review.chart.in')}
          </Button>
          <Button size="small" icon={<ZoomOutIcon />} onClick={() => zoom(ZOOM)} title={`${t('review.chart.out')} (-)`}>
            {t('review.chart.out')}
          </Button>
          <Button size="small" icon={<MaximizeIcon />} onClick={whole} title={`${t('review.chart.whole')} (0)`}>
            {t('review.chart.whole')}
          </Button>
        </ButtonGroup>
        <Button
          size="small"
          icon={<ThIcon />}
          active={asTable}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t('review.chart.table')}
        </Button>
        <span className="src-muted">{t('review.chart.hint')}</span>
        <span className="src-chart-bar__count" aria-live="polite">
          {t('review.filter.count', { shown, leftOut: timeline.rows.length - shown })}
        </span>
        {hasSpan ? (
          <Button size="small" onClick={() => narrowReview({ from: undefined, to: undefined })}>
            {t('review.chart.allTimes')}
          </Button>
        ) : null}
        <Button size="small" intent="primary" onClick={() => goToReview(subject, { tab: 'timeline' })}>
          {t('review.chart.toLines')}
        </Button>
      </div>
      {asTable ? (
        <BandTable bands={bands} window={window} onGo={goTo} />
      ) : (
        <BandView
          bands={bands}
          whole={chart}
          window={window}
          onWindow={setWindow}
          titleOf={(response) => pick(timeline.names.response[response] ?? { zh: response, en: response })}
          onGo={goTo}
        />
      )}
    </>
  );
}

/** Of the responses that the filter names, where it names any; the gaps belong to the desk and stay. */
function bandsOf(bands: readonly Band[], responses: readonly string[] | undefined): readonly Band[] {
  return responses ? bands.filter(({ response }) => response === undefined || responses.includes(response)) : bands;
}
