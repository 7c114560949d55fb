/** The value below which the share `p` (0 to 1) of the values lies, between two neighbours in proportion. Undefined of none. */
export function quantileOf(values: readonly number[], p: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? undefined : low + (high - low) * (place - Math.floor(place));
}

/** The middle value; of an even number the mean of the two in the middle. Undefined of none. */
export const medianOf = (values: readonly number[]): number | undefined => quantileOf(values, 0.5);
