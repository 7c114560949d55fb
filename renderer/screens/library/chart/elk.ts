import ELK, { type ELK as Elk, type ElkNode } from 'elkjs/lib/elk-api.js';
// The worker as its makers built it, unmodified, served as a file of its own: the page's policy allows no code made from text.
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';

let elk: Elk | undefined;

/** Lays a graph out in the background; rejects when the engine cannot. The worker is started at the first chart and kept. */
export function layOut(graph: ElkNode): Promise<ElkNode> {
  elk ??= new ELK({ workerFactory: () => new Worker(workerUrl) });
  return elk.layout(graph);
}
