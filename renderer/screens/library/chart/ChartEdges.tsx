import { ViewportPortal } from '@xyflow/react';
import type { ChartEdge } from '../../../../shared/machines/chart.ts';
import type { DrawnChart } from './layout.ts';

const CORNER = 5;

/** What waits for what, over the steps; the edges of the selected step stand out. */
export function ChartEdges(props: {
  readonly drawn: DrawnChart;
  readonly edges: readonly ChartEdge[];
  readonly labelOf: (edge: ChartEdge) => string;
  readonly selected: string | undefined;
}) {
  const { drawn, selected } = props;
  const lines = new Map(drawn.lines.map((line) => [line.id, line]));
  const touches = (edge: ChartEdge) => selected !== undefined && (edge.from === selected || edge.to === selected);
  // What stands out is drawn last, on top.
  const edges = props.edges.toSorted((a, b) => Number(touches(a)) - Number(touches(b)));
  return (
    <ViewportPortal>
      <svg className="src-chart-edges" width={drawn.width} height={drawn.height} aria-hidden>
        <defs>
          {['plain', 'strong'].map((look) => (
            <marker
              key={look}
              id={`src-arrow-${look}`}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerUnits="userSpaceOnUse"
              markerWidth="10"
              markerHeight="10"
              orient="auto"
            >
              <path className={`src-chart-arrow src-chart-arrow--${look}`} d="M0,0 L8,4 L0,8 z" />
            </marker>
          ))}
        </defs>
        {edges.map((edge) => {
          const line = lines.get(edge.id);
          if (!line) return null;
          const isStrong = touches(edge);
          const late = edge.ways.includes('missed');
          const label = props.labelOf(edge);
          return (
            <g
              key={edge.id}
              className={`src-chart-edge src-chart-edge--${edge.kind}${isStrong ? ' src-chart-edge--strong' : ''}`}
              data-from={edge.from}
              data-to={edge.to}
            >
              <path
                d={pathOf(line.points)}
                className={late ? 'src-chart-edge__late' : undefined}
                markerEnd={`url(#src-arrow-${isStrong ? 'strong' : 'plain'})`}
              />
              {line.label && label !== '' ? (
                <>
                  <rect x={line.label.x} y={line.label.y} width={line.label.width} height={line.label.height} rx="3" />
                  <text
                    x={line.label.x + line.label.width / 2}
                    y={line.label.y + line.label.height / 2}
                    textAnchor="middle"
                    dominantBaseline="central"
                  >
                    {label}
                  </text>
                </>
              ) : null}
            </g>
          );
        })}
      </svg>
    </ViewportPortal>
  );
}

/** A line of right angles with rounded corners. */
function pathOf(points: readonly (readonly [number, number])[]): string {
  const [start, ...rest] = points;
  if (!start) return '';
  let path = `M${start[0]},${start[1]}`;
  let before = start;
  for (const [at, point] of rest.entries()) {
    const next = rest[at + 1];
    if (!next) return `${path} L${point[0]},${point[1]}`;
    const into = towards(point, before);
    const out = towards(point, next);
    path += ` L${into[0]},${into[1]} Q${point[0]},${point[1]} ${out[0]},${out[1]}`;
    before = point;
  }
  return path;
}

function towards(from: readonly [number, number], to: readonly [number, number]): readonly [number, number] {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length = Math.hypot(dx, dy);
  const step = Math.min(CORNER, length / 2);
  return length === 0 ? from : [from[0] + (dx / length) * step, from[1] + (dy / length) * step];
}
