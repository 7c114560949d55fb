/** Where a value stands inside a plan: keys and indexes from the top, e.g. `['blocks', 0, 'lanes', 1, 'steps', 4, 'due']`. */
export type PlanPath = readonly (string | number)[];

/** Line of a value in the plan file, counted from 1. */
export type LineOf = (path: PlanPath) => number | undefined;

/** A missing field has no line of its own: the line of the thing it is missing from serves. */
export function nearestLine(lineOf: LineOf, path: PlanPath): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const line = lineOf(path.slice(0, length));
    if (line !== undefined) return line;
  }
  return undefined;
}

/** The clause named by the innermost step (or the clause entry) on the path, so that a finding speaks in the plan's own numbering. */
export function clauseAt(value: unknown, path: PlanPath): string | undefined {
  let here: unknown = value;
  let clause: string | undefined;
  for (const [depth, key] of path.entries()) {
    if (typeof here !== 'object' || here === null) break;
    here = (here as Record<string | number, unknown>)[key];
    const isClauseEntry = depth === 1 && path[0] === 'clauses';
    const named = (here as Record<string, unknown> | null | undefined)?.[isClauseEntry ? 'id' : 'clause'];
    if (typeof named === 'string') clause = named;
  }
  return clause;
}

/** Every value inside a plan with its path, parents before children. */
export function* valuesOf(
  value: unknown,
  path: PlanPath = [],
): Generator<{ readonly path: PlanPath; readonly value: unknown }> {
  yield { path, value };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* valuesOf(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* valuesOf(item, [...path, key]);
  }
}
