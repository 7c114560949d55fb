import type { z } from 'zod';
import type { Text } from '../base/text.ts';
import type { Finding } from './findings.ts';
import { clauseAt, nearestLine, type LineOf, type PlanPath } from './plan-path.ts';

type Issue = z.core.$ZodIssue;

/** What zod found, in words for the author of the plan: where, what is wrong, what to write instead. */
export function schemaFindings(
  issues: readonly Issue[],
  file: string,
  value: unknown,
  lineOf: LineOf,
): readonly Finding[] {
  return issues
    .flatMap((issue) => narrowed(issue, []))
    .map(({ issue, path }): Finding => {
      const clause = clauseAt(value, path);
      const line = nearestLine(lineOf, path);
      const message = untranslated(issue, path) ?? inWords(issue);
      return {
        severity: 'error',
        rule: 'schema',
        file,
        ...(line === undefined ? {} : { line }),
        ...(clause === undefined ? {} : { clause }),
        message: {
          zh: `${path.length === 0 ? '文件开头' : path.join('.')}：${message.zh}`,
          en: `${path.length === 0 ? 'the file' : path.join('.')}: ${message.en}`,
        },
      };
    });
}

/** Where a value may have several forms, zod lists the faults of all. If exactly one form was meant, only its faults count. */
function narrowed(issue: Issue, base: PlanPath): readonly { readonly issue: Issue; readonly path: PlanPath }[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const meant = issue.errors.filter((faults) => !faults.some((fault) => fault.path.length === 0 && isOtherForm(fault)));
  const [only] = meant;
  return only && meant.length === 1 ? only.flatMap((fault) => narrowed(fault, path)) : [{ issue, path }];
}

/** One language of a text is still empty: what is missing is a translation, whatever its length. */
function untranslated(issue: Issue, path: PlanPath): Text | undefined {
  if (issue.code !== 'too_small' || issue.origin !== 'string') return undefined;
  if (path.at(-1) === 'en') return { zh: '英文还空着，请译成英文', en: 'the English is still empty: translate it' };
  if (path.at(-1) === 'zh') return { zh: '中文还空着，请写中文', en: 'the Chinese is still empty: write it' };
  return undefined;
}

function isOtherForm(fault: Issue): boolean {
  return fault.code === 'invalid_type' || fault.code === 'unrecognized_keys' || fault.code === 'invalid_value';
}

function inWords(issue: Issue): Text {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.slice(0, 5).map((key) => key.slice(0, 40));
      return {
        zh: `有不认识的字段 ${keys.join('、')}，请改正拼写或删去`,
        en: `unknown field ${keys.join(', ')}: correct the spelling or take it out`,
      };
    }
    case 'invalid_type':
      if (issue.input === undefined) return { zh: '缺少这一项，请补写', en: 'this field is missing: add it' };
      return {
        zh: `这里应为${TYPES[issue.expected]?.zh ?? issue.expected}${issue.input === null ? '，现在是空的；请补写或整项删去' : ''}`,
        en: `this should be ${TYPES[issue.expected]?.en ?? issue.expected}${issue.input === null ? ' but is empty: fill it in, or take the field out' : ''}`,
      };
    case 'invalid_value':
      if (issue.input === undefined) return { zh: '缺少这一项，请补写', en: 'this field is missing: add it' };
      return {
        zh: `只能是 ${issue.values.map(String).join('、')} 之一`,
        en: `this can only be one of ${issue.values.map(String).join(', ')}`,
      };
    case 'invalid_union':
      if (issue.discriminator === 'tier') {
        return { zh: '只能是 general、station、special 之一', en: 'this can only be one of general, station, special' };
      }
      return {
        zh: '不是允许的任何一种写法，请对照编写说明（shared/plan/README.md）',
        en: 'this fits none of the allowed forms: see shared/plan/README.md',
      };
    case 'too_small':
      return {
        zh: `太少或太短，至少 ${String(issue.minimum)}`,
        en: `too few or too short, at least ${String(issue.minimum)}`,
      };
    case 'too_big':
      return {
        zh: `太多或太长，至多 ${String(issue.maximum)}`,
        en: `too many or too long, at most ${String(issue.maximum)}`,
      };
    case 'invalid_format':
      return { zh: `写法不对，应为${FORMATS[issue.message] ?? issue.format}`, en: `this should be ${issue.message}` };
    default:
      return { zh: `写法不对（${issue.message}）`, en: issue.message };
  }
}

const TYPES: Readonly<Record<string, Text>> = {
  string: { zh: '文字（数字请加引号）', en: 'text (put numbers in quotes)' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '带字段的一项', en: 'an entry with fields' },
};

/** Chinese for the messages that schema.ts gives its patterns. */
const FORMATS: Readonly<Record<string, string>> = {
  'lower-case letters, digits and hyphens, beginning with a letter': '小写字母、数字和连字符，以字母开头',
  'a step id, or plan/step': '步骤编号，或“预案/步骤”',
  'a length of time such as "5 min", "2 h" or "3 d"': '时长，如 5 min、2 h、3 d',
};
