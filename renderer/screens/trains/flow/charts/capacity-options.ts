import { beijingClock } from '../../../../../shared/base/instant.ts';
import { ONWARD_MODES } from '../../../../../shared/plan/vocabulary.ts';
import type { ChartOptions } from '../../../../ui/chart/drawing.ts';
import type { Palette } from '../../../../ui/chart/palette.ts';
import type { Translate } from '../../../../text/use-text.ts';
import type { FlowSpan } from '../model/slices.ts';
import { axisParts, niceAbove } from './axis-parts.ts';

/**
 * Arrivals beside what can carry them, span by span. A metro line carries ten times what arrives at night: drawn to its own height it would leave nothing to
 * see, so the picture ends a little above the arrivals and taller bars leave it at the top; the table has their numbers.
 */
export function capacityOptions(
  t: Translate,
  words: { readonly people: (n: number) => string; readonly room: (n: number) => string },
  spans: readonly FlowSpan[],
  palette: Palette,
): ChartOptions {
  const { category, value, legend, tooltip } = axisParts(palette);
  const top = niceAbove(Math.max(10, ...spans.map(({ arrivals, short }) => (short > 0 ? arrivals * 1.15 : arrivals))));
  const wide = spans.length <= 24;
  return {
    grid: { left: 56, right: 12, top: 34, bottom: 24 },
    legend,
    tooltip: { ...tooltip, valueFormatter: words.room },
    xAxis: { ...category, data: spans.map(({ from }) => beijingClock(from)) },
    yAxis: { ...value, name: t('flow.chart.peopleAxis'), max: top },
    series: [
      {
        name: t('flow.arrivals'),
        type: 'bar',
        barGap: '0%',
        barCategoryGap: '18%',
        itemStyle: { color: palette.text, decal: { symbol: 'none' } },
        data: spans.map(({ arrivals, short }) => ({
          value: arrivals,
          label: {
            show: short >= 1,
            position: 'top',
            distance: 3,
            padding: [0, 2],
            color: palette.bad,
            backgroundColor: palette.panel,
            fontWeight: 700,
            // Bars of ten minutes leave no room for numbers side by side.
            formatter: wide ? t('flow.chart.short', { n: words.people(short) }) : '▲',
          },
        })),
      },
      ...ONWARD_MODES.map((mode, index) => ({
        name: t(`flow.mode.${mode}`),
        type: 'bar',
        stack: 'capacity',
        itemStyle: { color: palette.fills[index], borderColor: palette.panel, borderWidth: 0.5 },
        data: spans.map(({ room }) => room[mode]),
      })).filter(({ data }) => data.some((n) => n > 0)),
    ],
  };
}
