import { beijingClock } from '../../../../../shared/base/instant.ts';
import { SERVICE_LEVELS } from '../../../../../shared/flow/figures.ts';
import type { Translate } from '../../../../text/use-text.ts';
import type { ChartOptions } from '../../../../ui/chart/drawing.ts';
import type { Palette } from '../../../../ui/chart/palette.ts';
import type { FlowSpan } from '../model/slices.ts';
import { axisParts, niceAbove } from './axis-parts.ts';

/** One course of the night: as it stands, or with the measures of a trial. */
export interface Course {
  readonly name: string;
  readonly spans: readonly FlowSpan[];
}

/** Each course has a line, a mark and a colour of its own. */
const LOOKS = [
  { type: 'solid', symbol: 'circle' },
  { type: 'dashed', symbol: 'triangle' },
  { type: 'dotted', symbol: 'diamond' },
] as const;

/** How many stand there, course by course; behind them the levels of service, where the area is known (`area` in square metres). */
export function waitingOptions(
  t: Translate,
  courses: readonly Course[],
  area: number | undefined,
  palette: Palette,
): ChartOptions {
  const base = queueOptions(t('flow.chart.peopleAxis'), courses, ({ waiting }) => Math.ceil(waiting), palette);
  const most = Math.max(0, ...courses.flatMap(({ spans }) => spans.map(({ waiting }) => waiting)));
  const bands = area === undefined ? [] : serviceBands(t, area, most, palette);
  const [first, ...others] = base.series;
  return { ...base, series: [{ ...first, markArea: { silent: true, data: bands } }, ...others] };
}

/** How long those wait who arrive then, course by course. Where somebody does not get away this day as it stands, a bar of its own stands in the place of a number. */
export function waitOptions(t: Translate, courses: readonly Course[], palette: Palette): ChartOptions {
  const finite = ({ arrivals, wait }: FlowSpan) => (arrivals > 0 && Number.isFinite(wait) ? wait : null);
  const base = queueOptions(t('flow.chart.minutesAxis'), courses, finite, palette);
  const never = courses[0]?.spans.map(({ wait }) => wait === Infinity) ?? [];
  if (!never.includes(true)) return base;
  const top = niceAbove(Math.max(30, ...courses.flatMap(({ spans }) => spans.map((span) => finite(span) ?? 0))));
  const bars = {
    name: t('flow.notThisDay'),
    type: 'bar',
    barWidth: '100%',
    silent: true,
    tooltip: { show: false },
    itemStyle: { color: palette.badWeak },
    data: never.map((isNever) => (isNever ? top : null)),
  };
  return {
    ...base,
    legend: { ...base.legend, show: true },
    yAxis: { ...base.yAxis, max: top },
    series: [bars, ...base.series],
  };
}

function queueOptions(
  axis: string,
  courses: readonly Course[],
  value: (span: FlowSpan) => number | null,
  palette: Palette,
) {
  const { category, value: amount, legend, tooltip } = axisParts(palette);
  const colors = [palette.text, palette.fills[0], palette.fills[1]];
  return {
    // The name of the axis stands below the legend, which takes the whole width of a small chart.
    grid: { left: 56, right: 12, top: 46, bottom: 24 },
    legend: { ...legend, show: courses.length > 1 },
    tooltip,
    xAxis: { ...category, data: courses[0]?.spans.map(({ from }) => beijingClock(from)) ?? [] },
    yAxis: { ...amount, name: axis, minInterval: 1 },
    series: courses.map(({ name, spans }, index) => ({
      name,
      type: 'line',
      symbol: LOOKS[index]?.symbol,
      symbolSize: 6,
      showSymbol: spans.length <= 24,
      lineStyle: { width: 2, type: LOOKS[index]?.type },
      itemStyle: { color: colors[index] },
      data: spans.map(value),
    })),
  };
}

/** From LOS D on, since nothing has to be done about the levels before. */
function serviceBands(t: Translate, area: number, most: number, palette: Palette): readonly object[] {
  const ends = SERVICE_LEVELS.slice(1).map(({ from }) => from * area);
  return SERVICE_LEVELS.map(({ level, from }, index) => ({ level, from: from * area, until: ends[index] }))
    .filter(({ level, from }) => level >= 'D' && from < most)
    .map(({ level, from, until }) => [
      {
        yAxis: from,
        name: t(`flow.service.${level}`),
        itemStyle: { color: level === 'D' ? palette.warnWeak : palette.badWeak, opacity: 0.6 },
        label: { position: 'insideTopLeft', color: level === 'D' ? palette.warn : palette.bad, fontSize: 12 },
      },
      { yAxis: until ?? Math.max(most, from) * 1.2 },
    ]);
}
