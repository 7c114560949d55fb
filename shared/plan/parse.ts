import type { Text } from '../base/text.ts';
import { contentHash, normalText } from '../base/content-hash.ts';
import type { Finding } from './findings.ts';
import type { LineOf, PlanPath } from './plan-path.ts';
import { readYaml } from './read-yaml.ts';
import { schemaFindings } from './schema-findings.ts';
import { planSchema, type Plan } from './schema.ts';

/** A larger file is not a plan: the largest real one stays under a tenth of this. */
export const MAX_PLAN_CHARACTERS = 2_000_000;

/** Nobody can work a plan with more steps; the largest real one has under a twentieth of this. */
export const MAX_PLAN_STEPS = 3000;

/** One published text of a plan: what it says, and the hash that identifies it. */
export interface PlanEdition {
  readonly hash: string;
  /** Normal text (line feeds, no byte-order mark): what the hash is taken over and what the journal stores. */
  readonly text: string;
  readonly plan: Plan;
}

export interface ParsedPlan {
  readonly edition?: PlanEdition;
  readonly findings: readonly Finding[];
  /** Line of a value in the file, counted from 1; for findings of later checks. */
  readonly lineOf: LineOf;
}

/**
 * Reads a plan file's text. Never throws on any text: what is wrong comes back as findings with their lines.
 * Aliases, anchors, custom tags and duplicate keys are refused: a plan is to be read by people, line by line.
 */
export function parsePlan(source: string, file: string): ParsedPlan {
  if (source.length > MAX_PLAN_CHARACTERS) return refused(file, TOO_LONG, 'too-long');
  if (NOT_TEXT.test(source)) return refused(file, BINARY, 'not-text');
  try {
    return read(normalText(source), file);
  } catch (error) {
    // Text nested so deeply that the YAML library or zod runs out of stack; anything else is a bug.
    if (error instanceof RangeError) return refused(file, TOO_DEEP, 'yaml');
    throw error;
  }
}

function read(text: string, file: string): ParsedPlan {
  const yaml = readYaml(text, file);
  const { lineOf } = yaml;
  if (!yaml.ok) return { findings: yaml.findings, lineOf };
  const beyond = stepBeyond(yaml.value);
  if (beyond) return { findings: [tooManySteps(file, lineOf(beyond))], lineOf };
  const parsed = planSchema.safeParse(yaml.value, { reportInput: true });
  if (!parsed.success) {
    return { findings: schemaFindings(parsed.error.issues.slice(0, 200), file, yaml.value, lineOf), lineOf };
  }
  return { edition: { hash: contentHash(text), text, plan: parsed.data }, findings: [], lineOf };
}

/** Path of the first step that is one too many; looked for before anything is checked step by step. */
function stepBeyond(value: unknown): PlanPath | undefined {
  let left = MAX_PLAN_STEPS;
  for (const [b, block] of listIn(value, 'blocks').entries()) {
    for (const [l, lane] of listIn(block, 'lanes').entries()) {
      const count = listIn(lane, 'steps').length;
      if (count > left) return ['blocks', b, 'lanes', l, 'steps', left];
      left -= count;
    }
  }
  return undefined;
}

function listIn(value: unknown, field: string): readonly unknown[] {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
  return Array.isArray(list) ? list : [];
}

function tooManySteps(file: string, line: number | undefined): Finding {
  const message = {
    zh: `从这里起超过 ${MAX_PLAN_STEPS} 步，没有人办得完；请分成几份预案`,
    en: `From here on there are more than ${MAX_PLAN_STEPS} steps, more than anybody can work: make several plans of it`,
  };
  return { severity: 'error', rule: 'too-many-steps', file, line, message };
}

/** The id that a text gives itself, found even where the text does not parse; undefined when it gives none. */
export function claimedId(source: string): string | undefined {
  return /^id:[ \t]*["']?([a-z0-9-]{1,60})\b/m.exec(source.slice(0, MAX_PLAN_CHARACTERS))?.[1];
}

/** Controls that no text file holds, and what decoding leaves of bytes that are not UTF-8. */
const NOT_TEXT = /(?![\t\n\r])\p{Cc}|\uFFFD/u;

const TOO_LONG: Text = {
  zh: `文件超过 ${MAX_PLAN_CHARACTERS} 字符，不是预案文件`,
  en: `The file is longer than ${MAX_PLAN_CHARACTERS} characters and is not a plan`,
};
const BINARY: Text = {
  zh: '不是 UTF-8 文本文件；请用文本编辑器另存为 UTF-8',
  en: 'This is not a UTF-8 text file: save it as UTF-8 in a text editor',
};
const TOO_DEEP: Text = {
  zh: '嵌套太深，不是预案文件；请检查括号和缩进',
  en: 'Nested too deeply for a plan: check brackets and indentation',
};

function refused(file: string, message: Text, rule: string): ParsedPlan {
  return { findings: [{ severity: 'error', rule, file, line: 1, message }], lineOf: () => undefined };
}
