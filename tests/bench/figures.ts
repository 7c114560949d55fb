/** The value that `share` of the values do not exceed; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('No values to take a quantile of');
  return value;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** Runs one piece of synchronous work and says how many milliseconds it took. */
export function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** Collects garbage where `--expose-gc` allows, so that one part does not pay for the one before it. */
export function collect(): void {
  (globalThis as { gc?: () => void }).gc?.();
}
