/** Writes values as YAML the way plan files are written: ids plain, sentences in double quotes, short maps and lists on one line. */

/** Longer than this a value gets lines of its own (characters). */
const ONE_LINE = 150;
const PLAIN = /^([A-Za-z][A-Za-z0-9-]*(\/[a-z][a-z0-9-]*)?|\d+ (s|min|h|d)|\d{4}-\d{2}-\d{2})$/;
/** Words that YAML reads as something else than text. */
const RESERVED = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off']);

type Fields = Readonly<Record<string, unknown>>;
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function writeScalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return PLAIN.test(value) && !RESERVED.has(value.toLowerCase()) ? value : JSON.stringify(value);
}

/** On one line, whatever its length: what may stand inside `{ … }` and `[ … ]`. */
export function writeInline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeInline).join(', ')}]`;
  if (!isFields(value)) return writeScalar(value);
  const entries = entriesOf(value);
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, one]) => `${key}: ${writeInline(one)}`).join(', ')} }`;
}

/** Whether plan files write this on one line: nothing with an id of its own, nothing long. */
export function fitsOneLine(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Object.keys(value).length === 0) return true;
  return !hasId(value) && writeInline(value).length <= ONE_LINE;
}

/** On lines of its own; the first line has no indentation, the others `indent` spaces and more. */
export function writeBlock(value: unknown, indent: number): string {
  const next = `\n${' '.repeat(indent)}`;
  if (Array.isArray(value)) return value.map((one) => `- ${afterDash(one, indent + 2)}`).join(next);
  if (!isFields(value)) return writeScalar(value);
  return entriesOf(value)
    .map(([key, one]) => `${key}:${afterColon(one, indent)}`)
    .join(next);
}

/** What follows `key:` of a map that stands at `indent`, with the space or line break before it. */
export function afterColon(value: unknown, indent: number): string {
  if (fitsOneLine(value)) return ` ${writeInline(value)}`;
  return `\n${' '.repeat(indent + 2)}${writeBlock(value, indent + 2)}`;
}

function afterDash(value: unknown, indent: number): string {
  return fitsOneLine(value) ? writeInline(value) : writeBlock(value, indent);
}

const entriesOf = (value: Fields) => Object.entries(value).filter(([, one]) => one !== undefined);

function hasId(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasId);
  return (
    isFields(value) && (value['id'] !== undefined || value['steps'] !== undefined || Object.values(value).some(hasId))
  );
}
