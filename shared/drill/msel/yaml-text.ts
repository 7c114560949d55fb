/**
 * A scenario as YAML in the manner of the shipped files: one field a line, small entries in one line, every text in quotes. Only for values
 * that JSON could hold; the quoted strings of JSON are strings of YAML, too.
 */
export function yamlText(value: Readonly<Record<string, unknown>>): string {
  return `${SCHEMA_LINE}\n${fields(value, '').join('\n')}\n`;
}

const SCHEMA_LINE = '# yaml-language-server: $schema=./scenario.schema.json';

/** Entries that come out shorter stand in one line. */
const ONE_LINE = 100;

function fields(value: Readonly<Record<string, unknown>>, indent: string): readonly string[] {
  return Object.entries(value).flatMap(([key, one]) =>
    one === undefined ? [] : field(`${indent}${key}:`, one, indent),
  );
}

function field(head: string, value: unknown, indent: string): readonly string[] {
  const flow = flowOf(value);
  if (isPlain(value) || flow.length <= ONE_LINE) return [`${head} ${flow}`];
  if (Array.isArray(value)) return [head, ...value.flatMap((item) => entry(item, `${indent}  `))];
  return [head, ...fields(value as Record<string, unknown>, `${indent}  `)];
}

function entry(item: unknown, indent: string): readonly string[] {
  const flow = flowOf(item);
  if (isPlain(item) || Array.isArray(item) || flow.length <= ONE_LINE) return [`${indent}- ${flow}`];
  const [first = '', ...rest] = fields(item as Record<string, unknown>, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

const isPlain = (value: unknown) => typeof value !== 'object' || value === null;

function flowOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowOf).join(', ')}]`;
  if (isPlain(value)) return JSON.stringify(value);
  const members = Object.entries(value as Record<string, unknown>).filter(([, one]) => one !== undefined);
  return members.length === 0 ? '{}' : `{ ${members.map(([key, one]) => `${key}: ${flowOf(one)}`).join(', ')} }`;
}
