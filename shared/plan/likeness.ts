/** How alike two texts are, from 0 (nothing in common) to 1 (the same), by the pairs of neighbouring characters they share. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const total = sizeOf(pairs) + sizeOf(others);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, times] of pairs) shared += Math.min(times, others.get(pair) ?? 0);
  return (2 * shared) / total;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const letters = Array.from(text);
  const pairs = new Map<string, number>();
  for (const [at, letter] of letters.entries()) {
    const next = letters[at + 1];
    if (next !== undefined) pairs.set(letter + next, (pairs.get(letter + next) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, times) => sum + times, 0);
}
