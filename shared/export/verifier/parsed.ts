import { strFromU8 } from 'fflate';
import { canonicalJson } from '../../base/canonical-json.ts';

/** A JSON object as it was found, to be looked at member by member. */
export type Found = Partial<Readonly<Record<string, unknown>>>;

/** The JSON object of a text; undefined for anything else. */
export function parsedObject(text: string): Found | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined for what has no canonical text: a number beyond all bounds, or text nested without end. */
export function canonicalOf(value: unknown): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}

/** A file's text; empty when it is missing, which is a finding of its own. */
export function textOf(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const content = files.get(name);
  return content ? strFromU8(content) : '';
}

export function linesOf(files: ReadonlyMap<string, Uint8Array>, name: string): readonly string[] {
  return textOf(files, name)
    .split('\n')
    .filter((line) => line !== '');
}

export const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
