import type { LayOut } from '../../shared/drawing/layout.ts';

/** Lays a graph out in this process. The engine is large, and fetched only once there is something to draw. */
export const layOut: LayOut = async (graph) => {
  const { default: ELK } = await import('elkjs/lib/elk.bundled.js');
  return new ELK().layout(graph);
};
