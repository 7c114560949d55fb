const CORNER = 5;

type Point = readonly [x: number, y: number];

/** A line of right angles with rounded corners, as the `d` of an SVG path. */
export function edgePath(points: readonly Point[]): string {
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

function towards(from: Point, to: Point): Point {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length = Math.hypot(dx, dy);
  const step = Math.min(CORNER, length / 2);
  return length === 0 ? from : [from[0] + (dx / length) * step, from[1] + (dy / length) * step];
}
