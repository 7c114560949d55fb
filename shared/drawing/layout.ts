import type { Chart } from '../machines/chart.ts';
import { textWidth } from './text-room.ts';

/** A graph as ELK takes it and gives it back with places; the fields are ELK's own. Places are measured from the node that holds them. */
export interface GraphNode {
  id: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  layoutOptions?: Record<string, string>;
  children?: GraphNode[];
  edges?: GraphEdge[];
}

interface GraphEdge {
  id: string;
  sources: string[];
  targets: string[];
  container?: string;
  labels?: { text?: string; x?: number; y?: number; width?: number; height?: number }[];
  sections?: { id: string; startPoint: Point; bendPoints?: Point[]; endPoint: Point }[];
}

interface Point {
  x: number;
  y: number;
}

/** The layout engine: ELK in a worker of the page, or in Node. Rejects when it cannot. */
export type LayOut = (graph: GraphNode) => Promise<GraphNode>;

/** A place in pixels, from the top left corner of the whole drawing. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly id: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly label: Box | undefined;
}

/** A chart with its places; all coordinates are absolute. */
export interface DrawnChart {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly Box[];
  readonly nodes: readonly Box[];
  readonly lines: readonly Line[];
}

const STEP = { width: 196, height: 68 };
const OUTSIDE = { width: 176, height: 50 };
const LABEL_HEIGHT = 20;
/** Size of the words on an edge, in pixels. */
const LABEL_SIZE = 12.5;

const layered = (direction: 'RIGHT' | 'DOWN') => ({
  'elk.algorithm': 'layered',
  'elk.direction': direction,
  'elk.spacing.nodeNode': '14',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '9',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': direction === 'RIGHT' ? '36' : '26',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.edgeLabels.inline': 'true',
});
/** Edges that are not drawn: they keep the blocks of a whole plan in their order. */
const IN_ORDER = 'in-order:';

/**
 * Finds a place for every part of a chart; `labelOf` gives the words on an edge, if any. One block is drawn both across and downwards, and the pane
 * shows what fits it better; a whole plan reads from left to right as the response goes on.
 */
export async function drawChart(chart: Chart, labelOf: LabelOf, layOut: LayOut): Promise<readonly DrawnChart[]> {
  const isWhole = chart.groups.filter((group) => group.parent === undefined).length > 1;
  const across = await layOut(graphOf(chart, labelOf, 'RIGHT'));
  if (isWhole) return [absolute(across, chart)];
  return [absolute(across, chart), absolute(await layOut(graphOf(chart, labelOf, 'DOWN')), chart)];
}

type LabelOf = (edge: Chart['edges'][number]) => string;

function graphOf(chart: Chart, labelOf: LabelOf, direction: 'RIGHT' | 'DOWN'): GraphNode {
  const options = layered(direction);
  const laneBox = { ...options, 'elk.padding': '[top=34,left=12,bottom=12,right=12]' };
  const blockBox = { ...options, 'elk.padding': '[top=84,left=14,bottom=14,right=14]' };
  const stepsIn = (group: string | undefined, size: typeof STEP): GraphNode[] =>
    chart.nodes.filter((node) => node.group === group).map((node) => ({ id: node.id, ...size }));
  const lanesOf = (block: string): GraphNode[] =>
    chart.groups
      .filter((group) => group.parent === block)
      .map((lane) => ({ id: lane.id, layoutOptions: laneBox, children: stepsIn(lane.id, STEP) }));
  const blocks = chart.groups.filter((group) => group.parent === undefined);
  return {
    id: 'chart',
    layoutOptions: {
      ...options,
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.padding': '[top=8,left=8,bottom=8,right=8]',
    },
    children: [
      ...(blocks.length > 1
        ? blocks.map((block) => ({ id: block.id, layoutOptions: blockBox, children: lanesOf(block.id) }))
        : blocks.flatMap((block) => lanesOf(block.id))),
      ...stepsIn(undefined, OUTSIDE),
    ],
    edges: [
      ...chart.edges.map((edge): GraphEdge => {
        const label = labelOf(edge);
        return {
          id: edge.id,
          sources: [edge.from],
          targets: [edge.to],
          ...(label === ''
            ? {}
            : { labels: [{ text: label, width: Math.ceil(textWidth(label, LABEL_SIZE)) + 10, height: LABEL_HEIGHT }] }),
        };
      }),
      ...blocks.slice(1).map((block, at): GraphEdge => {
        const before = blocks[at]?.id ?? '';
        return { id: `${IN_ORDER}${block.id}`, sources: [before], targets: [block.id] };
      }),
    ],
  };
}

function absolute(root: GraphNode, chart: Chart): DrawnChart {
  const boxes = new Map<string, Box>();
  const edges: GraphEdge[] = [];
  const visit = (node: GraphNode, left: number, top: number): void => {
    const x = left + (node.x ?? 0);
    const y = top + (node.y ?? 0);
    boxes.set(node.id, { id: node.id, x, y, width: node.width ?? 0, height: node.height ?? 0 });
    edges.push(...(node.edges ?? []));
    for (const child of node.children ?? []) visit(child, x, y);
  };
  visit(root, 0, 0);
  const boxOf = (id: string) => boxes.get(id) ?? [];
  return {
    width: root.width ?? 0,
    height: root.height ?? 0,
    groups: chart.groups.flatMap((group) => boxOf(group.id)),
    nodes: chart.nodes.flatMap((node) => boxOf(node.id)),
    lines: edges.filter((edge) => !edge.id.startsWith(IN_ORDER)).map((edge) => lineOf(edge, boxes)),
  };
}

function lineOf(edge: GraphEdge, boxes: ReadonlyMap<string, Box>): Line {
  // Sections are measured from the group that holds the edge.
  const { x: left, y: top } = boxes.get(edge.container ?? 'chart') ?? { x: 0, y: 0 };
  const points = (edge.sections ?? []).flatMap((section) =>
    [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(
      ({ x, y }) => [left + x, top + y] as const,
    ),
  );
  const label = edge.labels?.[0];
  return {
    id: edge.id,
    points,
    label: label && {
      id: edge.id,
      x: left + (label.x ?? 0),
      y: top + (label.y ?? 0),
      width: label.width ?? 0,
      height: label.height ?? 0,
    },
  };
}
