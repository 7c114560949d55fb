import { ViewportPortal } from '@xyflow/react';
import { edgePath } from '../../../../shared/drawing/edge-path.ts';
import type { DrawnChart } from '../../../../shared/drawing/layout.ts';
import type { ChartEdge } from '../../../../shared/machines/chart.ts';

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
                d={edgePath(line.points)}
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
