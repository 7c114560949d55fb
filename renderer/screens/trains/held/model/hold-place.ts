/**
 * The rows in their order, except that the row under the cursor stays where it stands: values change while somebody reads, and a row that jumps away is
 * the wrong one when the key comes down.
 */
export function holdPlace<Row extends { readonly id: string }>(
  sorted: readonly Row[],
  cursor: { readonly id: string; readonly index: number } | undefined,
): readonly Row[] {
  const held = sorted.find(({ id }) => id === cursor?.id);
  if (!held || !cursor) return sorted;
  const others = sorted.filter((row) => row !== held);
  const index = Math.min(cursor.index, others.length);
  return [...others.slice(0, index), held, ...others.slice(index)];
}
