import type { ChartEdge } from '../machines/chart.ts';
import { ACCENT, LINE, WARN } from './svg-parts.ts';

/** Stroke of an edge by what it says, as SVG attributes: weight and dashes tell what colour tells. */
export function edgeLook(kind: ChartEdge['kind'], isLate: boolean): string {
  if (isLate) return `stroke="${WARN}" stroke-width="1.5" stroke-dasharray="7 4" marker-end="url(#arrow-late)"`;
  if (kind === 'when') return `stroke="${ACCENT}" stroke-width="3" marker-end="url(#arrow-on)"`;
  if (kind === 'after') return `stroke="${ACCENT}" stroke-width="1.5" marker-end="url(#arrow-on)"`;
  return `stroke="${LINE}" stroke-width="1" marker-end="url(#arrow-order)"`;
}
