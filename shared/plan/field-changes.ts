import { canonicalJson } from '../base/canonical-json.ts';
import type { Text } from '../base/text.ts';

/**
 * A field that says something else. `field` is the way to it inside its entry (`due.within`, `at.II`, `options.yes.title`); a side where it does not stand
 * is undefined. A list of entries with ids shows as a whole where one came, went or changed places, and field by field where both sides have the entry.
 */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export function fieldChanges(before: unknown, after: unknown, field = ''): readonly FieldChange[] {
  if (isSame(before, after)) return [];
  const at = (key: string) => (field === '' ? key : `${field}.${key}`);
  if (isRecord(before) && isRecord(after) && !isTextPair(before) && !isTextPair(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => fieldChanges(before[key], after[key], at(key)));
  }
  if (isIdList(before) && isIdList(after)) {
    const isListed = isSame(before.map(idOf), after.map(idOf));
    const kept = before.flatMap((one) => {
      const other = after.find((candidate) => candidate.id === one.id);
      return other ? fieldChanges(one, other, at(one.id)) : [];
    });
    return isListed ? kept : [{ field, before, after }, ...kept];
  }
  return [{ field, before, after }];
}

export function isSame(before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined) return before === after;
  return canonicalJson(before) === canonicalJson(after);
}

export function isTextPair(value: unknown): value is Text {
  return isRecord(value) && Object.keys(value).sort().join() === 'en,zh';
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface WithId {
  readonly id: string;
}

const idOf = ({ id }: WithId) => id;

export function isIdList(value: unknown): value is readonly WithId[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const ids = value.map((one: unknown) => (isRecord(one) && typeof one.id === 'string' ? one.id : undefined));
  return !ids.includes(undefined) && new Set(ids).size === ids.length;
}
