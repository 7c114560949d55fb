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

/** Whether a text is the one that the files of a package which can be read by people are written in: this value, indented, each member once. */
export function isWrittenAs(text: string, value: unknown): boolean {
  return text === `${JSON.stringify(value, undefined, 2)}\n`;
}

/** A file's text; empty when it is missing, which is a finding of its own. */
export function textOf(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const content = files.get(name);
  if (!content) return '';
  // The decoder drops a byte order mark; a text of ours has none, so that one is a change like any other.
  const [first, second, third] = content;
  return `${first === 0xef && second === 0xbb && third === 0xbf ? '\ufeff' : ''}${strFromU8(content)}`;
}

export function linesOf(files: ReadonlyMap<string, Uint8Array>, name: string): readonly string[] {
  return textOf(files, name)
    .split('\n')
    .filter((line) => line !== '');
}

export const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
