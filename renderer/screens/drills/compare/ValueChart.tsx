import { useCallback } from 'react';
import { MINUTE } from '../../../../shared/base/instant.ts';
import { valueWords } from '../../../../shared/drill/score/compare-words.ts';
import { MEASURE_KINDS, MEASURE_NAMES, type Measure } from '../../../../shared/drill/score/figure.ts';
import type { RunOutcome } from '../../../../shared/drill/score/outcome-shape.ts';
import { useText } from '../../../text/use-text.ts';
import { Chart } from '../../../ui/chart/Chart.tsx';
import type { Palette } from '../../../ui/chart/palette.ts';
import { measuredOf } from './measured-of.ts';

/** A bar for each run in the order of play; a run in which nothing of the kind occurred has none. */
export function ValueChart(props: { readonly runs: readonly RunOutcome[]; readonly measure: Measure }) {
  const { runs, measure } = props;
  const { t, pick } = useText();
  const isSpan = MEASURE_KINDS[measure] === 'span';
  const options = useCallback(
    (palette: Palette) => {
      const words = { color: palette.muted, fontSize: 12 };
      const line = { lineStyle: { color: palette.line } };
      return {
        grid: { left: 48, right: 12, top: 30, bottom: 28 },
        xAxis: {
          type: 'category',
          data: runs.map(({ team }) => team),
          axisLabel: { ...words, hideOverlap: true },
          axisLine: line,
          axisTick: { show: false },
        },
        yAxis: {
          type: 'value',
          min: 0,
          ...(isSpan ? {} : { max: 100 }),
          name: t(isSpan ? 'drillResults.compare.minutes' : 'drillResults.compare.percent'),
          nameTextStyle: words,
          axisLabel: words,
          splitLine: line,
        },
        series: [
          {
            type: 'bar',
            barMaxWidth: 46,
            itemStyle: { color: palette.fills[0] },
            data: runs.map((outcome) => heightOf(outcome, measure)),
          },
        ],
      };
    },
    [runs, measure, isSpan, t],
  );
  const values = runs.map((outcome) => {
    const value = measuredOf(outcome, measure);
    return value ? pick(valueWords(measure, { run: outcome.run, ...value })) : t('drillResults.compare.noValue');
  });
  return (
    <Chart
      label={t('drillResults.compare.chartSaid', {
        measure: pick(MEASURE_NAMES[measure]),
        n: runs.length,
        values: values.join(t('drills.scenarios.listComma')),
      })}
      options={options}
      height={220}
    />
  );
}

/** Minutes, or the share in per cent; null where there is nothing to draw. */
function heightOf(outcome: RunOutcome, measure: Measure): number | null {
  const value = measuredOf(outcome, measure);
  if (!value) return null;
  if (MEASURE_KINDS[measure] === 'share') return Math.round((value.numerator / value.denominator) * 100);
  return value.median === undefined ? null : Math.round((value.median / MINUTE) * 10) / 10;
}
