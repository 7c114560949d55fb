/** Ids that look like UUIDv7 and count up; `series` keeps those of several runs apart (up to eight hex digits). */
export function countedIds(series = 0): () => string {
  let count = 0;
  const head = (0x01899e21 + series).toString(16).padStart(8, '0');
  return () => `${head}-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`;
}
