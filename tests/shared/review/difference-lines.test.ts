import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planKey } from '../../../shared/machines/compile.ts';
import { planDifference } from '../../../shared/plan/difference.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { planSchema, type Plan } from '../../../shared/plan/schema.ts';
import { CHANGE_GROUPS } from '../../../shared/review/change-line.ts';
import { differenceLines } from '../../../shared/review/difference-lines.ts';
import type { Side } from '../../../shared/review/field-words.ts';
import { planNames } from '../../../shared/review/plan-names.ts';
import { textMarks } from '../../../shared/review/text-marks.ts';
import { planFiles, stepIn, type PlanFiles } from '../../support/plan-builder.ts';
import { shipped } from '../../support/real-plans.ts';
import { root } from '../../support/root.ts';

const editions = [...shipped.byHash.values()];

function sideOf(plan: Plan, others: readonly Plan[] = editions.map((one) => one.plan)): Side {
  const library = [plan, ...others.filter(({ id }) => id !== plan.id)].map((one) => ({ hash: one.id, plan: one }));
  return { plan, home: planKey(plan), names: planNames(library, plan, undefined) };
}

const linesOf = (before: Side, after: Side) =>
  differenceLines(planDifference(before.plan, after.plan), { before, after });

/** What is said of a change of a plan of the small set. */
function said<K extends keyof PlanFiles>(name: K, change: (plan: PlanFiles[K]) => void) {
  const [before, after] = [planFiles(), planFiles()];
  change(after[name]);
  const general = planSchema.parse(before.general);
  const [was, is] = [planSchema.parse(before[name]), planSchema.parse(after[name])];
  return linesOf(sideOf(was, [general]), sideOf(is, [general]));
}

describe('a difference in words', () => {
  it('says every kind of change in one sentence, steps first', () => {
    const lines = said('surge', (plan) => {
      plan.edition = 'second edition';
      const gates = stepIn(plan, 'open-gates');
      gates.due = { within: '15 min', from: 'block', basis: 'a-times' };
      gates.owner = 'leader';
      gates.after = ['look'];
      stepIn(plan, 'hold').critical = true;
      stepIn(plan, 'hold').to = ['metro', 'railway'];
      stepIn(plan, 'look').every = { time: '5 min', basis: 'a-times' };
      const people = plan.levelRules?.[0];
      if (people) people.at = { IV: 150, III: 200, II: 300, I: 400 };
    });
    expect(lines.map(({ group, sentence }) => `${group}: ${sentence.zh} | ${sentence.en}`)).toEqual([
      'header: 预案的版次由 test edition 改为 second edition | Plan: edition changed from test edition to second edition',
      'steps-due: 步骤“中文（open-gates）”的时限由 10 分钟改为 15 分钟（自本块开启起） | Step “open-gates”: deadline changed from 10 min to 15 min (from the opening of its block)',
      'steps-due: 步骤“中文（open-gates）”的时限改为自本块开启起计（原自本步可办起） | Step “open-gates”: deadline now counted from the opening of its block (before: from when the step becomes possible)',
      'steps-owner: 步骤“中文（open-gates）”的责任岗位由中文（duty-officer）改为中文（leader） | Step “open-gates”: owner changed from duty-officer to leader',
      'steps-other: 步骤“中文（look）”的间隔·时长由 10 分钟改为 5 分钟 | Step “look”: interval, length changed from 10 min to 5 min',
      'steps-other: 步骤“中文（open-gates）”增加开启条件：“中文（look）”办结 | Step “open-gates”: what it opens after added: “look” has ended',
      'steps-other: 步骤“中文（hold）”的对方单位由中文（metro）改为中文（metro）、中文（railway） | Step “hold”: units on the other side changed from metro to metro, railway',
      'steps-other: 步骤“中文（hold）”加上标记“关键” | Step “hold”: now marked “critical”',
      'levelRules: 分级标准“中文（people）”的阈值·Ⅳ级（蓝）由 100 改为 150 | Level rule “people”: threshold, level IV (blue) changed from 100 to 150',
      'levelRules: 分级标准“中文（people）”增加阈值·Ⅱ级（橙）：300 | Level rule “people”: threshold, level II (orange) added: 300',
    ]);
  });

  it('warns of an id that names another step', () => {
    const [line] = said('surge', (plan) => {
      Object.assign(stepIn(plan, 'water'), {
        kind: 'message',
        title: { zh: '发短信劝返', en: 'Text people to stay away' },
      });
    });
    expect(line).toMatchObject({
      group: 'steps-reused',
      step: 'water',
      sentence: { zh: '编号 water 原是措施“中文（water）”，现用于发布“发短信劝返”：请给新步骤另取编号' },
    });
  });

  /** The editions that a recorded response pinned are older than the plans that ship. */
  const folder = join(root, 'tests/replay/logs/0.1.0-flood-23-7/editions');
  const old = readdirSync(folder).flatMap(
    (file) => parsePlan(readFileSync(join(folder, file), 'utf8'), file).edition ?? [],
  );

  it.each(old.map(({ plan }) => [plan.id, plan] as const))('tells what has become of %s in words only', (id, plan) => {
    const now = editions.find((one) => one.plan.id === id)?.plan;
    if (!now) throw new Error(`No shipped plan ${id}`);
    const lines = linesOf(sideOf(plan), sideOf(now));
    expect(lines.length).toBeGreaterThan(0);
    const sentences = lines.flatMap(({ sentence }) => [sentence.zh, sentence.en]);
    expect(sentences.filter((one) => /undefined|\[object|\{"/.test(one))).toEqual([]);
  });

  it('has a group for every change, also between plans that share nothing', () => {
    const groups = new Set(CHANGE_GROUPS.map(({ group }) => group));
    for (const one of editions) {
      for (const other of editions.slice(0, 4)) {
        const [before, after] = [sideOf(one.plan), sideOf(other.plan)];
        const { header, steps, parts } = planDifference(one.plan, other.plan);
        const lines = linesOf(before, after);
        const fields = [...steps.changed, ...parts.flatMap((part) => part.changed)].flatMap((change) => change.fields);
        const whole = [...steps.added, ...steps.removed, ...steps.moved, ...steps.reused].length;
        const entries = parts.flatMap((part) => [...part.added, ...part.removed, ...(part.isReordered ? [1] : [])]);
        expect(lines).toHaveLength(header.length + fields.length + whole + entries.length);
        expect(lines.filter(({ group }) => !groups.has(group))).toEqual([]);
      }
    }
  });
});

describe('marks of a rewritten text', () => {
  const shown = (before: string, after: string) =>
    textMarks({ zh: before, en: before }, { zh: after, en: after })
      .zh.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
      .join('');

  it('keep figures whole and join what was rewritten as one phrase', () => {
    expect(shown('在15分钟内逐点试呼', '在10分钟内逐点试呼2次')).toBe('在[-15-]{+10+}分钟内逐点试呼{+2次+}');
    expect(shown('call the old post now', 'call a new unit now')).toBe('call [-the old post-]{+a new unit+} now');
    expect(shown('21:30前，3.5人/㎡', '21:45前，3.3人/㎡')).toBe('[-21:30-]{+21:45+}前，[-3.5-]{+3.3+}人/㎡');
  });

  it('give either text again', () => {
    const texts = fc.string({ unit: fc.constantFrom('站', '口', '1', '5', 'a', 'b', ' ', '，', '.', '\n', '🚆') });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { zh } = textMarks({ zh: before, en: '' }, { zh: after, en: '' });
        const without = (kind: string) =>
          zh
            .filter((one) => one.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });
});
