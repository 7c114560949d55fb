/** Entries by their key, in order. Where a key stands twice, the second is `key#2`: a plan that the gate would refuse can still be compared. */
export function keyed<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, T> {
  const seen = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const key = keyOf(entry);
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      return [times === 1 ? key : `${key}#${times}`, entry];
    }),
  );
}

/**
 * Of keys that stand in both lists, those that changed their place among the others: as few as will explain the new order, so that one entry put
 * to the front is one that moved, not all the others.
 */
export function movedKeys(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(after.map((key, at) => [key, at]));
  const common = before.filter((key) => place.has(key));
  const places = common.map((key) => place.get(key) ?? 0);
  // Longest rising run that ends at each entry, and the entry before it in that run.
  const length: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, own] of places.entries()) {
    let best: number | undefined;
    for (let one = 0; one < at; one += 1) {
      if ((places[one] ?? 0) < own && (best === undefined || (length[one] ?? 0) > (length[best] ?? 0))) best = one;
    }
    length.push(best === undefined ? 1 : (length[best] ?? 0) + 1);
    previous.push(best);
  }
  let at: number | undefined = length.length === 0 ? undefined : length.indexOf(Math.max(...length));
  const stayed = new Set<string>();
  for (; at !== undefined; at = previous[at]) stayed.add(common[at] ?? '');
  return new Set(common.filter((key) => !stayed.has(key)));
}
