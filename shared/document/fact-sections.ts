import { text } from '../base/text.ts';
import type { Fact } from '../plan/schema.ts';
import { LEVELS } from '../plan/vocabulary.ts';
import { deriveText } from '../review/derive-words.ts';
import { LEVEL_NAMES } from '../review/names.ts';
import { durationText, FACT_PER_NAMES, FACT_SOURCE_NAMES, FACT_TYPE_NAMES } from '../review/plan-words.ts';
import { thresholdText } from '../review/threshold-words.ts';
import { joined, list, table } from './markdown.ts';
import type { Page } from './page.ts';

/** What the plan counts, which value proposes which level, when one may step down, and what calls another plan. */
export function factSections(page: Page): readonly string[] {
  return [facts(page), levels(page), stepDown(page), interrupts(page)];
}

function facts({ compiled, names, say, row, marks }: Page): string {
  const { facts: all } = compiled.plan;
  if (all.length === 0) return '';
  const derived = (fact: Fact) => (fact.derive ? ` (${say(W.derived)} ${say(deriveText(fact.derive, names))})` : '');
  return joined([
    `## ${say(W.facts)}`,
    table(
      [W.fact, W.type, W.unit, W.per, W.sources, W.stale, W.basis].map(say),
      all.map((fact) => [
        `${say(fact.title)}${derived(fact)}`,
        fact.choices ? fact.choices.map((one) => say(one.title)).join(' < ') : say(FACT_TYPE_NAMES[fact.type]),
        fact.unit ? say(fact.unit) : '',
        say(FACT_PER_NAMES[fact.per]),
        row(fact.sources.map((source) => FACT_SOURCE_NAMES[source])),
        fact.staleAfter === undefined ? '—' : say(durationText(fact.staleAfter)),
        marks(fact.basis),
      ]),
    ),
  ]);
}

function levels({ compiled, names, say, marks }: Page): string {
  const { levelRules } = compiled.plan;
  if (levelRules.length === 0) return '';
  return joined([
    `## ${say(W.levels)}`,
    say(W.highest),
    table(
      [say(W.fact), ...LEVELS.map((level) => say(LEVEL_NAMES[level])), say(W.basis)],
      levelRules.map((rule) => [
        say(names.fact(rule.fact)),
        ...LEVELS.map((level) => {
          const at = rule.at[level];
          return at === undefined ? '—' : `≥ ${say(thresholdText(compiled.plan, rule.fact, at))}`;
        }),
        marks(rule.basis),
      ]),
    ),
  ]);
}

function stepDown({ compiled, say, marks }: Page): string {
  const rule = compiled.plan.stepDown;
  if (!rule) return '';
  return joined([
    `## ${say(W.stepDown)}`,
    rule.hold && `${say(W.hold)} ${say(durationText(rule.hold.time))}${marks(rule.hold.basis)}`,
    list(rule.criteria.map((one) => `${say(one.title)}${marks(one.basis)}`)),
  ]);
}

function interrupts({ compiled, names, say, marks }: Page): string {
  const all = compiled.plan.interrupts;
  if (all.length === 0) return '';
  return joined([
    `## ${say(W.interrupts)}`,
    table(
      [W.interrupt, W.condition, W.calls, W.returns].map(say),
      all.map((one) => [
        `${say(one.title)}${marks(one.basis)}`,
        `${say(names.fact(one.if.fact))} ≥ ${say(thresholdText(compiled.plan, one.if.fact, one.if.at))}`,
        say(names.plan(one.calls)),
        say(one.returns),
      ]),
    ),
  ]);
}

const W = {
  facts: text('情况项', 'Facts'),
  fact: text('情况项', 'Fact'),
  type: text('类型', 'Type'),
  unit: text('单位', 'Unit'),
  per: text('范围', 'One for'),
  sources: text('来源', 'Sources'),
  stale: text('多久算旧', 'Old after'),
  basis: text('依据', 'Basis'),
  derived: text('推算：', 'worked out:'),
  levels: text('分级标准', 'What proposes which level'),
  highest: text(
    '各项中最高的一级为建议级别，由有权的人决定。',
    'The highest level of any fact is proposed; a person with authority decides.',
  ),
  stepDown: text('降级和终止条件', 'When one may step down'),
  hold: text('连续保持', 'Held without a break for'),
  interrupts: text('插入其他专项', 'What calls another plan'),
  interrupt: text('名称', 'Name'),
  condition: text('条件', 'Condition'),
  calls: text('调用', 'Calls'),
  returns: text('返回', 'Afterwards'),
};
