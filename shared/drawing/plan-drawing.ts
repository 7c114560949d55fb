import { text, type Language } from '../base/text.ts';
import { chartOf } from '../machines/chart.ts';
import type { CompiledPlan } from '../machines/compile.ts';
import type { PlanNames } from '../review/plan-names.ts';
import { chartLabels } from './chart-labels.ts';
import { chartMermaid } from './chart-mermaid.ts';
import { chartSvg } from './chart-svg.ts';
import { drawChart, type DrawnChart, type LayOut } from './layout.ts';

/** What is to be drawn: a whole plan, or the block with this index, in one language. */
export interface Drawing {
  readonly compiled: CompiledPlan;
  readonly names: PlanNames;
  readonly language: Language;
  readonly block?: number;
}

export function planMermaid({ compiled, names, language, block }: Drawing): string {
  const chart = chartOf(compiled, block);
  return chartMermaid(chart, chartLabels(chart, compiled, names, language));
}

/** The drawing as a file; of the ways one block can be laid out, the one nearest to a sheet of paper. */
export async function planSvg({ compiled, names, language, block }: Drawing, layOut: LayOut): Promise<string> {
  const chart = chartOf(compiled, block);
  const labels = chartLabels(chart, compiled, names, language);
  const ways = await drawChart(chart, (edge) => labels.edges.get(edge.id) ?? '', layOut);
  const drawn = ways.reduce((best, one) => (fromSheet(one) < fromSheet(best) ? one : best));
  const { plan, hash } = compiled;
  const one = block === undefined ? undefined : compiled.blocks[block]?.block.title;
  const note = [...(plan.sample ? [SAMPLE[language]] : []), plan.edition, hash.slice(0, 12)].join(' · ');
  const title = one ? `${plan.title[language]} · ${one[language]}` : plan.title[language];
  return chartSvg(chart, drawn, labels, { title, note }, language);
}

const SAMPLE = text('样本，待核定', 'Sample, to be confirmed');

/** How far a drawing's sides are from those of a sheet lying on its side. */
function fromSheet({ width, height }: DrawnChart): number {
  return Math.abs(Math.log(width / height / Math.SQRT2));
}
