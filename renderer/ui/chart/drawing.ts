import { BarChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use, type ECharts, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/*
 * Only the parts of ECharts that are drawn here, and SVG instead of a canvas: it prints sharply, and tests and screen readers find the words in it.
 * None of these parts makes code from text, which the page's policy forbids.
 */
use([
  AriaComponent,
  BarChart,
  GridComponent,
  LegendComponent,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  SVGRenderer,
  TooltipComponent,
]);

export type Drawing = ECharts;

/** What a chart shows, in the words of ECharts: axes, series, legend. */
export type ChartOptions = EChartsCoreOption;

export function beginDrawing(at: HTMLElement): Drawing {
  return init(at, null, { renderer: 'svg' });
}
