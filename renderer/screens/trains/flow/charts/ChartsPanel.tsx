import { Button, ButtonGroup } from '@blueprintjs/core';
import { useCallback, useMemo } from 'react';
import { useText } from '../../../../text/use-text.ts';
import { Chart } from '../../../../ui/chart/Chart.tsx';
import type { Palette } from '../../../../ui/chart/palette.ts';
import { Panel } from '../../../../ui/index.ts';
import { KeyCap } from '../../../../ui/KeyCap.tsx';
import { NIGHT, spansOf, WHOLE_DAY, type FlowSpan } from '../model/slices.ts';
import { people, room } from '../model/words.ts';
import { capacityOptions } from './capacity-options.ts';
import { waitingOptions, waitOptions } from './queue-options.ts';
import { SpanTable } from './SpanTable.tsx';
import type { ChartView } from './use-chart-view.ts';
import type { NamedForecast } from '../model/compared.ts';
import type { Night } from '../../../../../shared/flow/night.ts';
import { ChartNotes } from './ChartNotes.tsx';

const NO_SPANS: readonly FlowSpan[] = [];

/** The night in pictures, or in the table that says the same. The bars are of the course that is looked at; the lines show all of them. */
export function ChartsPanel(props: {
  readonly day: string;
  readonly night: Night;
  readonly compared: readonly NamedForecast[];
  readonly view: ChartView;
}) {
  const { day, night, compared, view } = props;
  const { t, language, pick } = useText();
  const { minutes, wholeDay, asTable } = view;
  const shown = compared.find(({ set }) => set === view.course) ?? compared[0];
  const courses = useMemo(
    () =>
      compared.map(({ set, forecast }) => ({
        name: set === undefined ? t('flow.course.asIs') : t('flow.course.set', { set }),
        spans: spansOf(day, forecast.curves, forecast.supplies, wholeDay ? WHOLE_DAY : NIGHT, minutes),
      })),
    [compared, day, minutes, t, wholeDay],
  );
  const spans = courses[shown ? compared.indexOf(shown) : 0]?.spans ?? NO_SPANS;
  const area = night.plan.station.waitingArea?.value;
  const known = typeof area === 'number' ? area : undefined;
  const capacity = useCallback(
    (palette: Palette) =>
      capacityOptions(t, { people: (n) => people(language, n), room: (n) => room(language, n) }, spans, palette),
    [t, language, spans],
  );
  const waiting = useCallback((palette: Palette) => waitingOptions(t, courses, known, palette), [t, courses, known]);
  const wait = useCallback((palette: Palette) => waitOptions(t, courses, palette), [t, courses]);
  const station = pick(night.plan.short);
  const { summary } = (shown ?? night).forecast;
  const said = {
    station,
    arrivals: people(language, summary.arrivals),
    waiting: people(language, summary.mostWaiting.people),
  };
  return (
    <Panel
      title={t('flow.chart.title', { station })}
      actions={
        <>
          {compared.length > 1 ? (
            <ButtonGroup aria-label={t('flow.course.choose')} role="group">
              {compared.map(({ set }) => (
                <Button
                  key={set ?? ''}
                  size="small"
                  active={set === shown?.set}
                  aria-pressed={set === shown?.set}
                  onClick={() => view.showCourse(set)}
                >
                  {set === undefined ? t('flow.course.asIs') : t('flow.course.set', { set })}
                </Button>
              ))}
            </ButtonGroup>
          ) : null}
          <Button size="small" active={wholeDay} aria-pressed={wholeDay} onClick={view.toggleWholeDay}>
            {t('flow.chart.wholeDay')} <KeyCap>D</KeyCap>
          </Button>
          <Button size="small" active={minutes === 10} aria-pressed={minutes === 10} onClick={view.toggleZoom}>
            {t('flow.chart.zoom')} <KeyCap>Z</KeyCap>
          </Button>
          <Button size="small" active={asTable} aria-pressed={asTable} onClick={view.toggleTable}>
            {t('flow.chart.table')} <KeyCap>T</KeyCap>
          </Button>
        </>
      }
    >
      {asTable ? (
        <SpanTable day={day} spans={spans} courses={courses} />
      ) : (
        <div className="src-flow__charts">
          <figure className="src-flow__chart src-flow__chart--wide">
            <figcaption>{t('flow.chart.capacity')}</figcaption>
            <Chart label={t('flow.chart.capacitySaid', said)} options={capacity} height={216} />
          </figure>
          <figure className="src-flow__chart">
            <figcaption>{t('flow.chart.waiting')}</figcaption>
            <Chart label={t('flow.chart.waitingSaid', said)} options={waiting} height={188} />
          </figure>
          <figure className="src-flow__chart">
            <figcaption>{t('flow.chart.wait')}</figcaption>
            <Chart label={t('flow.chart.waitSaid', said)} options={wait} height={188} />
          </figure>
        </div>
      )}
      <ChartNotes night={night} forecast={(shown ?? night).forecast} />
    </Panel>
  );
}
