import type { RollCallTarget } from '../../../../shared/duty/roll-call.ts';

/** Targets as a table: station areas down, posts across, each cell the place of its target in the list. */
export interface Matrix {
  readonly stations: readonly string[];
  readonly posts: readonly string[];
  readonly at: (row: number, column: number) => number | undefined;
}

/** Undefined where the targets make no table: some without station area or post, two of the same in one place, or one column only. */
export function matrixOf(targets: readonly RollCallTarget[]): Matrix | undefined {
  const places = new Map<string, number>();
  for (const [index, { station, post }] of targets.entries()) {
    const place = `${station} ${post}`;
    if (station === undefined || post === undefined || places.has(place)) return undefined;
    places.set(place, index);
  }
  const stations = [...new Set(targets.map((target) => target.station ?? ''))];
  const posts = [...new Set(targets.map((target) => target.post ?? ''))];
  if (posts.length < 2) return undefined;
  return { stations, posts, at: (row, column) => places.get(`${stations[row]} ${posts[column]}`) };
}

/** The next cell with a target in a direction; the same place at the edge. */
export function neighbour(matrix: Matrix, from: number, rows: number, columns: number): number {
  const { stations, posts, at } = matrix;
  const row = stations.findIndex((_, one) => posts.some((__, column) => at(one, column) === from));
  const column = posts.findIndex((_, one) => at(row, one) === from);
  for (let step = 1; step <= Math.max(stations.length, posts.length); step += 1) {
    const [r, c] = [row + rows * step, column + columns * step];
    if (r < 0 || c < 0 || r >= stations.length || c >= posts.length) break;
    const found = at(r, c);
    if (found !== undefined) return found;
  }
  return from;
}
