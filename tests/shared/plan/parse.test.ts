import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MAX_PLAN_CHARACTERS, parsePlan } from '../../../shared/plan/parse.ts';
import { planFiles, planText, step, stepIn, type SpecialSource } from '../../support/plan-builder.ts';

function surgeText(change: (plan: SpecialSource) => void = () => {}): string {
  const { surge } = planFiles();
  change(surge);
  return planText(surge);
}

function lineOfText(text: string, words: string): number {
  return text.split('\n').findIndex((line) => line.includes(words)) + 1;
}

const findingsOf = (text: string) => parsePlan(text, 'plan.yaml').findings;
const rulesOf = (text: string) => [...new Set(findingsOf(text).map(({ rule }) => rule))];

describe('a plan file that parses', () => {
  it('gives the plan with defaults filled in, and the lines of its values', () => {
    const text = surgeText();
    const { edition, findings, lineOf } = parsePlan(text, 'plan.yaml');
    expect(findings).toEqual([]);
    expect(edition?.plan.blocks[0]?.lanes[0]).toMatchObject({ order: 'sequence', steps: [{}, { kind: 'action' }, {}] });
    expect(lineOf(['blocks', 0, 'lanes', 1, 'steps', 0])).toBe(lineOfText(text, 'id: water'));
    expect(lineOf(['blocks', 0, 'lanes', 0, 'steps', 2, 'to', 0])).toBe(lineOfText(text, '- metro'));
    expect(lineOf(['blocks', 7, 'title'])).toBeUndefined();
    expect(lineOf(['nothing'])).toBeUndefined();
    expect(lineOf([])).toBe(1);
  });

  it('has one hash, whatever editor wrote it', () => {
    const text = surgeText();
    const hash = parsePlan(text, 'plan.yaml').edition?.hash;
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
    for (const variant of [`\uFEFF${text}`, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')]) {
      expect(parsePlan(variant, 'plan.yaml').edition?.hash).toBe(hash);
      expect(parsePlan(variant, 'plan.yaml').edition?.text).toBe(text);
    }
  });

  it('has another hash when anything is changed, be it a comment', () => {
    const text = surgeText();
    expect(parsePlan(`${text}# checked\n`, 'plan.yaml').edition?.hash).not.toBe(
      parsePlan(text, 'plan.yaml').edition?.hash,
    );
  });
});

describe('what the schema refuses', () => {
  it.each([
    [
      'a missing field',
      (plan: SpecialSource) => delete (stepIn(plan, 'water') as { owner?: string }).owner,
      'id: water',
      'blocks.0.lanes.1.steps.0.owner: this field is missing: add it',
      'blocks.0.lanes.1.steps.0.owner：缺少这一项，请补写',
      '4.1',
    ],
    [
      'an unknown field',
      (plan: SpecialSource) => Object.assign(stepIn(plan, 'water'), { ownr: 'x' }),
      'id: water',
      'blocks.0.lanes.1.steps.0: unknown field ownr: correct the spelling or take it out',
      'blocks.0.lanes.1.steps.0：有不认识的字段 ownr，请改正拼写或删去',
      '4.1',
    ],
    [
      'a number for text',
      (plan: SpecialSource) => Object.assign(plan, { edition: 2026 }),
      'edition: 2026',
      'edition: this should be text (put numbers in quotes)',
      'edition：这里应为文字（数字请加引号）',
      undefined,
    ],
    [
      'an empty field',
      (plan: SpecialSource) => Object.assign(plan, { interrupts: null }),
      'interrupts:',
      'interrupts: this should be a list but is empty: fill it in, or take the field out',
      'interrupts：这里应为列表，现在是空的；请补写或整项删去',
      undefined,
    ],
    [
      'an id in other letters',
      (plan: SpecialSource) => Object.assign(plan, { id: 'surgе' }),
      'id: surgе',
      'id: this should be lower-case letters, digits and hyphens, beginning with a letter',
      'id：写法不对，应为小写字母、数字和连字符，以字母开头',
      undefined,
    ],
    [
      'a length of time in words',
      (plan: SpecialSource) => Object.assign(stepIn(plan, 'look').every ?? {}, { time: 'ten minutes' }),
      'time: ten',
      'blocks.0.lanes.0.steps.0.every.time: this should be a length of time such as "5 min", "2 h" or "3 d"',
      'blocks.0.lanes.0.steps.0.every.time：写法不对，应为时长，如 5 min、2 h、3 d',
      '4.1',
    ],
    [
      'a condition that lacks a part',
      (plan: SpecialSource) => Object.assign(stepIn(plan, 'water'), { after: [{ step: 'hold' }] }),
      'step: hold',
      'blocks.0.lanes.1.steps.0.after.0.is: this field is missing: add it',
      'blocks.0.lanes.1.steps.0.after.0.is：缺少这一项，请补写',
      '4.1',
    ],
    [
      'a condition of no known form',
      (plan: SpecialSource) => Object.assign(stepIn(plan, 'water'), { after: [{ until: 'hold' }] }),
      'until: hold',
      'blocks.0.lanes.1.steps.0.after.0: this fits none of the allowed forms: see shared/plan/README.md',
      'blocks.0.lanes.1.steps.0.after.0：不是允许的任何一种写法，请对照编写说明（shared/plan/README.md）',
      '4.1',
    ],
    [
      'an unknown tier',
      (plan: SpecialSource) => Object.assign(plan, { tier: 'local' }),
      'tier: local',
      'tier: this can only be one of general, station, special',
      'tier：只能是 general、station、special 之一',
      undefined,
    ],
    [
      'an empty clause text',
      (plan: SpecialSource) => Object.assign(plan.clauses[2]?.text ?? {}, { zh: ' ' }),
      'zh: " "',
      'clauses.2.text.zh: the Chinese is still empty: write it',
      'clauses.2.text.zh：中文还空着，请写中文',
      '4.1',
    ],
  ])('%s', (_, change, words, en, zh, clause) => {
    const text = surgeText(change);
    expect(findingsOf(text)).toEqual([
      {
        severity: 'error',
        rule: 'schema',
        file: 'plan.yaml',
        line: lineOfText(text, words),
        ...(clause === undefined ? {} : { clause }),
        message: { zh, en },
      },
    ]);
  });
});

describe('what YAML allows and a plan does not', () => {
  it.each([
    ['an anchor', 'purpose: &a x', 'anchors'],
    ['an alias', 'purpose: *a', 'anchors|alias'],
    ['a custom tag', 'purpose: !!js/function x', 'tags'],
    ['a tag on the whole', '!plan\nid: a', 'tags'],
    ['a binary tag', 'purpose: !!binary aGk=', 'tags'],
    ['a directive', '%YAML 1.1\n---\nid: yes', 'directives'],
    ['a handle for tags', '%TAG !e! tag:example.com,2000:\n---\nid: yes', 'directives'],
    ['a repeated field', 'id: a\nid: b', 'twice'],
    ['a list as field name', '? [a, b]\n: c', 'field name'],
    ['two plans in one file', 'id: a\n---\nid: b', 'one plan'],
    ['a tab as indent', 'purpose:\n\ten: x', 'tab'],
    ['two fields on a line', 'purpose: see: this', 'Two fields'],
    ['an open quote', 'purpose: "see', 'missing'],
  ])('%s', (_, text, words) => {
    const [first] = findingsOf(text);
    expect(first).toMatchObject({ severity: 'error', rule: 'yaml', file: 'plan.yaml' });
    expect(first?.line).toBeGreaterThan(0);
    expect(first?.message.en).toMatch(new RegExp(words));
    expect(first?.message.zh).toMatch(/\p{Script=Han}/u);
  });

  it('names the line of the second of two equal fields', () => {
    expect(findingsOf('id: a\n# so\nid: b\n')).toMatchObject([{ line: 3 }]);
  });
});

describe('hostile text', () => {
  const bomb = ['a0: &a0 [x,x,x,x,x,x,x,x,x]'];
  for (let at = 1; at < 9; at += 1) {
    bomb.push(
      `a${at}: &a${at} [${Array(9)
        .fill(`*a${at - 1}`)
        .join(',')}]`,
    );
  }

  const manySteps = surgeText((plan) => {
    const steps = Array.from({ length: 4000 }, (_, at) => step(`s${at}`));
    plan.blocks[0]?.lanes[0]?.steps.push(...steps);
  });

  it.each([
    ['nothing', '', ['schema']],
    ['an alias bomb', bomb.join('\n'), ['yaml']],
    ['10,000 brackets', '['.repeat(10_000), ['yaml']],
    ['10,000 pairs of brackets', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, ['yaml']],
    ['10,000 braces', '{a: '.repeat(10_000), ['yaml']],
    ['10,000 nested list items', `${'- '.repeat(10_000)}a`, ['yaml']],
    ['10,000 nested keys', '? '.repeat(10_000), ['yaml']],
    ['200 pairs of brackets, which the library can read', `a: ${'['.repeat(200)}${']'.repeat(200)}`, ['yaml']],
    ['5 MB of text', 'x'.repeat(5_000_000), ['too-long']],
    ['the bytes of a zip file', `PK\u0003\u0004${'\u0014\u0000\u0006\uFFFD'.repeat(1000)}`, ['not-text']],
    [
      'random bytes',
      Array.from({ length: 5000 }, (_, at) => String.fromCharCode((at * 7919) % 256)).join(''),
      ['not-text'],
    ],
    ['20,000 keys in one map', Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n'), ['schema']],
    ['keys that name the prototype', '__proto__: { tier: special }\nconstructor: 1', ['schema']],
    ['4,000 steps', manySteps, ['too-many-steps']],
    ['a list for a plan', '- a', ['schema']],
    ['a plain word', 'plan', ['schema']],
  ])('%s gives findings and never throws', (_, text, rules) => {
    expect(rulesOf(text)).toEqual(rules);
  });

  it('gives few findings, with short messages', () => {
    const many = surgeText((plan) => {
      for (let at = 0; at < 5000; at += 1) Object.assign(plan, { [`field-with-a-rather-long-name-${at}`]: at });
    });
    for (const text of [many, ': : :\n'.repeat(2000), '['.repeat(10_000)]) {
      expect(findingsOf(text).length).toBeLessThanOrEqual(20);
      for (const { message } of findingsOf(text)) expect(message.en.length).toBeLessThan(400);
    }
  });

  it('takes a text of the greatest length allowed', () => {
    const text = surgeText();
    const filled = `${text}#${'x'.repeat(MAX_PLAN_CHARACTERS - text.length - 1)}`;
    expect(findingsOf(filled)).toEqual([]);
    expect(rulesOf(`${filled}x`)).toEqual(['too-long']);
  });

  it('does not reach the prototype of anything', () => {
    findingsOf('__proto__: { polluted: 1 }');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
