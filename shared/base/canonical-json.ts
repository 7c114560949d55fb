/**
 * Canonical JSON: one text for one value, so that equal values have equal hashes.
 *
 * Keys are sorted by UTF-16 code unit, no white space, members that are `undefined` are left out (as JSON.stringify does).
 * The subset of RFC 8785 that our own data needs; written here because it is part of every hash ever stored and must
 * never change with a library.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('A number that is not finite has no JSON text');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object') {
    const record = value as Record<string, unknown>;
    const members = Object.keys(record)
      .filter((key) => record[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`);
    return `{${members.join(',')}}`;
  }
  throw new Error(`A ${typeof value} has no JSON text`);
}
