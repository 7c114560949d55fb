import type { Language } from '../base/text.ts';
import type { Chart, ChartEdge } from '../machines/chart.ts';
import type { ChartLabels, GroupLabel, StepLabel } from './chart-labels.ts';
import { edgeLook } from './edge-look.ts';
import { edgePath } from './edge-path.ts';
import { legendSvg, LEGEND_HEIGHT } from './chart-legend.ts';
import type { Box, DrawnChart, Line } from './layout.ts';
import { stepShape } from './step-shape.ts';
import {
  ACCENT,
  fittingSize,
  GREY,
  INK,
  LINE,
  lineOfText,
  PAPER,
  PANEL,
  rounded,
  textLines,
  WARN,
} from './svg-parts.ts';
import { textWidth, wrapped } from './text-room.ts';
import { xmlText } from './xml.ts';

/** What stands above the drawing. */
export interface ChartHead {
  readonly title: string;
  /** Edition, hash and the like, in one line. */
  readonly note: string;
}

const HEAD_HEIGHT = 64;
const MARGIN = 16;
/** A heading and a legend need this much even around a small chart. */
const LEAST_WIDTH = 940;
/** From this width on it is a poster, looked at from further away: heading and legend are drawn twice as large. */
const POSTER = 3000;

/**
 * A drawn chart as one SVG file that needs nothing else: no font file, no script, no style from outside. A kind shows by its word and by the shape of
 * its box, never by colour alone, so that a black-and-white print says the same.
 */
export function chartSvg(
  chart: Chart,
  drawn: DrawnChart,
  labels: ChartLabels,
  head: ChartHead,
  language: Language,
): string {
  const width = rounded(Math.max(drawn.width + 2 * MARGIN, LEAST_WIDTH));
  const scale = width > POSTER ? 2 : 1;
  const top = HEAD_HEIGHT * scale;
  const legendTop = rounded(top + drawn.height + MARGIN);
  const height = legendTop + LEGEND_HEIGHT * scale;
  const room = width / scale - 2 * MARGIN;
  const boxes = new Map([...drawn.groups, ...drawn.nodes].map((box) => [box.id, box]));
  const lines = new Map(drawn.lines.map((line) => [line.id, line]));
  // Where one block is drawn alone, it has no frame of its own: the lanes stand on the paper.
  const groups = chart.groups.flatMap(({ id, parent }) => {
    const box = boxes.get(id);
    const label = labels.groups.get(id);
    return box && label ? [groupSvg(box, label, parent === undefined)] : [];
  });
  const edges = chart.edges.flatMap((edge) => {
    const line = lines.get(edge.id);
    return line ? [edgeSvg(edge, line)] : [];
  });
  const words = chart.edges.flatMap((edge) => labelSvg(lines.get(edge.id)?.label, labels.edges.get(edge.id) ?? ''));
  const steps = chart.nodes.flatMap(({ id }) => {
    const box = boxes.get(id);
    const label = labels.steps.get(id);
    return box && label ? [stepSvg(box, label)] : [];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${language === 'zh' ? 'zh-CN' : 'en'}" font-family="'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif">`,
    `<title>${xmlText(head.title)}</title>`,
    ARROWS,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    `<g transform="scale(${scale})">`,
    lineOfText(head.title, { x: MARGIN, y: 30, size: 20, room, isBold: true }),
    lineOfText(head.note, { x: MARGIN, y: 52, size: 12, room, fill: GREY }),
    '</g>',
    `<g transform="translate(${MARGIN},${top})">`,
    ...groups,
    ...edges,
    ...steps,
    ...words,
    '</g>',
    `<g transform="translate(${MARGIN},${legendTop}) scale(${scale})">`,
    legendSvg(language),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

const ARROWS = `<defs>${(
  [
    ['order', LINE],
    ['on', ACCENT],
    ['late', WARN],
  ] as const
)
  .map(
    ([id, fill]) =>
      `<marker id="arrow-${id}" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="10" markerHeight="10" orient="auto"><path d="M0,0 L8,4 L0,8 z" fill="${fill}"/></marker>`,
  )
  .join('')}</defs>`;

function groupSvg(box: Box, { title, opens }: GroupLabel, isBlock: boolean): string {
  const room = box.width - 28;
  const frame = `<rect x="${rounded(box.x)}" y="${rounded(box.y)}" width="${rounded(box.width)}" height="${rounded(box.height)}" rx="6" fill="${isBlock ? PAPER : PANEL}" stroke="${LINE}" stroke-width="${isBlock ? 2 : 1}"/>`;
  if (!isBlock) return frame + lineOfText(title, { x: box.x + 12, y: box.y + 22, size: 14, room, isBold: true });
  // The head of a narrow block is set smaller rather than cut off.
  const size = fittingSize(title, room, { most: 30, least: 15 });
  const heads = [lineOfText(title, { x: box.x + 14, y: box.y + 40, size, room, isBold: true })];
  const small = textWidth(opens, 15) > room;
  const lines = small ? wrapped(opens, room, 12, 2) : [opens];
  for (const [at, line] of lines.entries()) {
    heads.push(lineOfText(line, { x: box.x + 14, y: box.y + 62 + at * 15, size: small ? 12 : 15, room, fill: GREY }));
  }
  return `${frame}<g><title>${xmlText(`${title} · ${opens}`)}</title>${heads.join('')}</g>`;
}

function stepSvg(box: Box, label: StepLabel): string {
  const shape = stepShape(box, label.kind, label.isCritical);
  const room = box.width - 2 * shape.inset;
  const middle = box.x + box.width / 2;
  const full = [label.above, label.title, label.below].filter((one) => one !== '').join(' · ');
  return [
    `<g><title>${xmlText(full)}</title>`,
    shape.svg,
    textLines(
      [
        { words: label.above, size: 11, most: 1, fill: GREY },
        { words: label.title, size: 13, most: 2, isBold: true },
        { words: label.below, size: 11, most: 1, fill: GREY },
      ],
      { x: middle, y: box.y + box.height / 2, room },
    ),
    '</g>',
  ].join('');
}

function edgeSvg(edge: ChartEdge, line: Line): string {
  const points = line.points.map(([x, y]) => [rounded(x), rounded(y)] as const);
  return `<path d="${edgePath(points)}" fill="none" ${edgeLook(edge.kind, edge.ways.includes('missed'))}/>`;
}

function labelSvg(box: Box | undefined, words: string): readonly string[] {
  if (!box || words === '') return [];
  return [
    `<rect x="${rounded(box.x)}" y="${rounded(box.y)}" width="${rounded(box.width)}" height="${rounded(box.height)}" rx="3" fill="${PAPER}" stroke="${LINE}"/>`,
    `<text x="${rounded(box.x + box.width / 2)}" y="${rounded(box.y + box.height / 2)}" font-size="12" fill="${INK}" text-anchor="middle" dominant-baseline="central">${xmlText(words)}</text>`,
  ];
}
