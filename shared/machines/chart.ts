import { STEP_ENDS, type LaneId, type StepEnd } from '../plan/vocabulary.ts';
import type { CompiledPlan, CompiledStep } from './compile.ts';
import { ORDER_PHASES, type Test } from './conditions.ts';
import type { StepRules } from './lane-machine.ts';

export { planStatechart } from './plan-statechart.ts';

/** A block, or a lane inside a block; steps stand in lanes. */
export interface ChartGroup {
  /** `<block>` or `<block>/<lane>`. */
  readonly id: string;
  /** The block a lane belongs to; undefined for a block. */
  readonly parent: string | undefined;
  readonly block: number;
  readonly lane: LaneId | undefined;
}

/** A step, by its ref. One outside the part that is drawn has no group; one of another plan has no text here either. */
export interface ChartNode {
  readonly id: string;
  readonly group: string | undefined;
  readonly placed: CompiledStep | undefined;
}

/**
 * What has to have happened at the step an edge comes from: `ended` in whatever way, `missed` for a deadline that passed unmet, or what it must have
 * come to: the phase of an order (and anything further on), `open` for a watch that can run, or one particular end.
 */
export type ChartWay = 'ended' | 'missed' | 'open' | (typeof ORDER_PHASES)[number] | StepEnd;

/** What lets a step open: its turn in the lane (`order`), another step (`after`), or the answer to a question (`when`). */
export interface ChartEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'order' | 'after' | 'when';
  /** Any one of these is enough. */
  readonly ways: readonly ChartWay[];
  /** `when`: the options of the question that lead here. */
  readonly answers: readonly string[];
  /** Set where one of several steps is enough: edges into one step with the same number belong together. */
  readonly any: number | undefined;
}

/** A plan, or one block of it, as a picture of steps and of what each waits for. */
export interface Chart {
  readonly groups: readonly ChartGroup[];
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
}

/**
 * Draws what the lane machines go by: edges are read from their conditions, not from the plan's text, so the picture cannot say other than what runs.
 * With `block`, only that block; steps elsewhere that it waits for are drawn at its edge.
 */
export function chartOf(compiled: CompiledPlan, block?: number): Chart {
  const groups: ChartGroup[] = [];
  const nodes = new Map<string, ChartNode>();
  const edges: ChartEdge[] = [];
  for (const [blockIndex, { block: one, lanes }] of compiled.blocks.entries()) {
    if (block !== undefined && block !== blockIndex) continue;
    groups.push({ id: one.id, parent: undefined, block: blockIndex, lane: undefined });
    for (const laneIndex of lanes) {
      const lane = compiled.lanes[laneIndex];
      if (!lane) continue;
      const group = `${one.id}/${lane.id}`;
      groups.push({ id: group, parent: one.id, block: blockIndex, lane: lane.id });
      const inOrder = one.lanes.find((written) => written.lane === lane.id)?.order === 'sequence';
      for (const [at, rules] of lane.rules.entries()) {
        nodes.set(rules.ref, { id: rules.ref, group, placed: placedAt(compiled, rules.ref) });
        edges.push(...edgesOf(rules, inOrder && at > 0));
      }
    }
  }
  for (const { from } of edges) {
    if (!nodes.has(from)) nodes.set(from, { id: from, group: undefined, placed: placedAt(compiled, from) });
  }
  return { groups, nodes: [...nodes.values()], edges };
}

function placedAt(compiled: CompiledPlan, ref: string): CompiledStep | undefined {
  if (!ref.startsWith(`${compiled.key}/`)) return undefined;
  const index = compiled.indexOf.get(ref.slice(compiled.key.length + 1));
  return index === undefined ? undefined : compiled.steps[index];
}

type Arrow = Omit<ChartEdge, 'id' | 'to'>;

function edgesOf(rules: StepRules, followsLane: boolean): readonly ChartEdge[] {
  // The lane's own turn is always the last of the needs; see needsOf.
  const written = followsLane ? rules.needs.slice(0, -1) : rules.needs;
  const turn = followsLane ? rules.needs.at(-1)?.[0] : undefined;
  const arrows: Arrow[] = [];
  if (turn) arrows.push({ from: refOf(turn), kind: 'order', ways: [turnOf(turn)], answers: [], any: undefined });
  for (const [index, group] of written.entries()) {
    const bySource = new Map<string, ChartWay[]>();
    for (const test of group) bySource.set(refOf(test), [...(bySource.get(refOf(test)) ?? []), ...waysOf(test)]);
    const any = bySource.size > 1 ? index + 1 : undefined;
    for (const [from, ways] of bySource) {
      arrows.push({ from, kind: 'after', ways: [...new Set(ways)], answers: [], any });
    }
  }
  for (const { answer, is } of rules.branches) {
    arrows.push({ from: answer.slice(answer.indexOf(':') + 1), kind: 'when', ways: [], answers: is, any: undefined });
  }
  return arrows.map((arrow, at) => ({ ...arrow, id: `${rules.ref}<${at}`, to: rules.ref }));
}

const refOf = (test: Test) => test.key.slice(test.key.indexOf(':') + 1);

/** An order that must have been issued may also be further on, or done; the picture names only how far it must be at least. */
function waysOf(test: Test): readonly ChartWay[] {
  if (test.key.startsWith('missed:')) return ['missed'];
  if (test.absent) return ['ended'];
  const least = ORDER_PHASES.find((phase) => test.is.includes(phase));
  const ends = STEP_ENDS.filter((end) => test.is.includes(end) && !(least !== undefined && end === 'done'));
  return least === undefined ? ends : [least, ...ends];
}

/** The lane moves on past an order once it is issued, past a watch once it can run, past anything else at its end. */
function turnOf(turn: Test): ChartWay {
  return turn.is.includes('issued') ? 'issued' : turn.is.includes('open') ? 'open' : 'ended';
}
