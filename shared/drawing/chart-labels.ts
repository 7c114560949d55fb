import { text, type Language, type Text } from '../base/text.ts';
import type { Chart, ChartEdge, ChartNode } from '../machines/chart.ts';
import type { CompiledPlan } from '../machines/compile.ts';
import type { StepKind } from '../plan/vocabulary.ts';
import type { PlanNames } from '../review/plan-names.ts';
import { KIND_NAMES, LANE_NAMES, opensText, TIER_NAMES } from '../review/plan-words.ts';
import { edgeWords } from './edge-words.ts';

/** The words of one box: a line above, the title, a line below (empty where there is none). */
export interface StepLabel {
  /** Undefined for a step outside the part that is drawn. */
  readonly kind: StepKind | undefined;
  readonly isCritical: boolean;
  readonly above: string;
  readonly title: string;
  readonly below: string;
}

/** What a group is called; a block also says when it opens. */
export interface GroupLabel {
  readonly title: string;
  readonly opens: string;
}

/** Every word of a chart in one language, by the ids of its parts. */
export interface ChartLabels {
  readonly groups: ReadonlyMap<string, GroupLabel>;
  readonly steps: ReadonlyMap<string, StepLabel>;
  readonly edges: ReadonlyMap<string, string>;
}

const MARKS = {
  critical: { zh: '关键', en: 'Critical' },
  shared: { zh: '共用', en: 'Shared' },
  replaced: { zh: '站区改写', en: 'Replaced by the station' },
  added: { zh: '站区增加', en: 'Added by the station' },
} satisfies Record<string, Text>;

const eachStation = (one: Text) => text(`各站，如${one.zh}`, `each station, such as ${one.en}`);

export function chartLabels(chart: Chart, compiled: CompiledPlan, names: PlanNames, language: Language): ChartLabels {
  const pick = (both: Text) => both[language];
  const groups = chart.groups.map(({ id, block, lane }) => {
    const of = compiled.blocks[block]?.block;
    const label: GroupLabel =
      lane === undefined && of
        ? { title: pick(of.title), opens: pick(opensText(of.opens)) }
        : { title: lane === undefined ? id : pick(LANE_NAMES[lane]), opens: '' };
    return [id, label] as const;
  });
  return {
    groups: new Map(groups),
    steps: new Map(chart.nodes.map((node) => [node.id, labelOf(node, compiled, names, pick)])),
    edges: new Map(chart.edges.map((edge) => [edge.id, edgeWords(language, edge, answersOf(edge, names).map(pick))])),
  };
}

function labelOf(node: ChartNode, compiled: CompiledPlan, names: PlanNames, pick: (both: Text) => string): StepLabel {
  const { group, placed, id } = node;
  if (group === undefined || !placed) {
    const key = id.slice(0, id.indexOf('/'));
    const example = names.example(id);
    const found = names.step(id) ?? example;
    const block = placed && compiled.blocks[placed.block]?.block.title;
    const place = example ? eachStation(example.plan.short) : key === 'station' ? TIER_NAMES.station : names.plan(key);
    return {
      kind: undefined,
      isCritical: false,
      above: pick(block ?? place),
      title: pick((placed ?? found)?.step.title ?? { zh: id, en: id }),
      below: '',
    };
  }
  const { step, layer } = placed;
  const marks = [
    KIND_NAMES[step.kind],
    ...(step.critical ? [MARKS.critical] : []),
    ...(layer === 'own' ? [] : [MARKS[layer]]),
    ...(step.shared === undefined ? [] : [MARKS.shared]),
  ];
  return {
    kind: step.kind,
    isCritical: step.critical === true,
    above: marks.map(pick).join(' · '),
    title: pick(step.title),
    below: pick(names.post(step.owner)),
  };
}

/** Titles of the answers an edge asks for. */
function answersOf(edge: ChartEdge, names: PlanNames): readonly Text[] {
  const options = (names.step(edge.from) ?? names.example(edge.from))?.step.options ?? [];
  return edge.answers.map((id) => options.find((one) => one.id === id)?.title ?? { zh: id, en: id });
}
