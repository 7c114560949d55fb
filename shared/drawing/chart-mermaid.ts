import type { Chart, ChartEdge } from '../machines/chart.ts';
import type { StepKind } from '../plan/vocabulary.ts';
import type { ChartLabels, StepLabel } from './chart-labels.ts';

/** A kind by the shape of its box, opening and closing; the kind stands in words inside as well. */
const SHAPES: Readonly<Record<StepKind, readonly [string, string]>> = {
  action: ['[', ']'],
  question: ['([', '])'],
  watch: ['[[', ']]'],
  order: ['>', ']'],
  link: ['{{', '}}'],
  report: ['[/', '/]'],
  rollcall: ['[(', ')]'],
  message: ['[/', '\\]'],
};
const OUTSIDE = ['[', ']'] as const;

/** A chart as a Mermaid flowchart: blocks hold lanes, lanes hold steps, arrows say what waits for what. Ids are numbers, so only labels carry plan text. */
export function chartMermaid(chart: Chart, labels: ChartLabels): string {
  const nodeIds = new Map(chart.nodes.map(({ id }, at) => [id, `n${at + 1}`]));
  const groupIds = new Map(chart.groups.map(({ id }, at) => [id, `g${at + 1}`]));
  const stepLines = (group: string | undefined, indent: string) =>
    chart.nodes
      .filter((node) => node.group === group)
      .map(({ id }) => `${indent}${nodeIds.get(id)}${boxOf(labels.steps.get(id))}`);
  const groupLines = (parent: string | undefined, indent: string): readonly string[] =>
    chart.groups
      .filter((group) => group.parent === parent)
      .flatMap(({ id }) => {
        const { title = id, opens = '' } = labels.groups.get(id) ?? {};
        const words = opens === '' ? mermaidText(title) : `${mermaidText(title)}<br/>${mermaidText(opens)}`;
        return [
          `${indent}subgraph ${groupIds.get(id)}["${words}"]`,
          ...groupLines(id, `${indent}  `),
          ...stepLines(id, `${indent}  `),
          `${indent}end`,
        ];
      });
  const outside = chart.nodes.filter(({ group }) => group === undefined).map(({ id }) => nodeIds.get(id) ?? '');
  const critical = chart.nodes.filter(({ id }) => labels.steps.get(id)?.isCritical).map(({ id }) => nodeIds.get(id));
  const lines = [
    'flowchart LR',
    ...groupLines(undefined, '  '),
    ...stepLines(undefined, '  '),
    ...chart.edges.map((edge) => {
      const words = labels.edges.get(edge.id) ?? '';
      const label = words === '' ? '' : `|"${mermaidText(words)}"|`;
      return `  ${nodeIds.get(edge.from)} ${arrowOf(edge)}${label} ${nodeIds.get(edge.to)}`;
    }),
    ...(outside.length === 0
      ? []
      : ['  classDef outside stroke-dasharray: 5 4', `  class ${outside.join(',')} outside`]),
    ...(critical.length === 0
      ? []
      : ['  classDef critical stroke-width: 3px', `  class ${critical.join(',')} critical`]),
  ];
  return `${lines.join('\n')}\n`;
}

function boxOf(label: StepLabel | undefined): string {
  if (!label) return '';
  const [open, close] = label.kind === undefined ? OUTSIDE : SHAPES[label.kind];
  const words = [label.above, label.title, label.below].filter((line) => line !== '').map(mermaidText);
  return `${open}"${words.join('<br/>')}"${close}`;
}

/** An answer leads on with a thick line, an overdue deadline with a dotted one. */
function arrowOf(edge: ChartEdge): string {
  if (edge.kind === 'when') return '==>';
  return edge.ways.includes('missed') ? '-.->' : '-->';
}

/**
 * Text that Mermaid takes as text wherever it stands: anything that could mean something to it, or to the HTML it makes, becomes a character code. Codes are
 * Mermaid's own (`#34;`), which it decodes after parsing.
 */
export function mermaidText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .replace(/[!-/:-@[-`{-~]/g, (one) => (SAFE.has(one) ? one : `#${one.charCodeAt(0)};`));
}

/** Punctuation without a meaning inside a quoted label. */
const SAFE: ReadonlySet<string> = new Set([',', '.', '(', ')', '/', '+', '?', '!']);
