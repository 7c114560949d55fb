import { text } from '../base/text.ts';
import { escaped, joined, table } from './markdown.ts';
import type { Page } from './page.ts';

/** Which weather warnings call for the plan, and in which of its facts their colour stands. */
export function warningSection({ compiled, names, say, marks }: Page): string {
  const { plan } = compiled;
  if (plan.tier !== 'special' || !plan.warnings) return '';
  return joined([
    `## ${say(W.warnings)}`,
    table(
      [W.hazard, W.fact, W.meaning, W.basis].map(say),
      plan.warnings.map(({ hazard, fact, activates, basis }) => [
        escaped(hazard),
        say(names.fact(fact)),
        say(activates ? W.activates : W.informs),
        marks(basis),
      ]),
    ),
  ]);
}

const W = {
  warnings: text('气象预警', 'Weather warnings'),
  hazard: text('灾种', 'Hazard'),
  fact: text('记入情况项', 'Held in the fact'),
  meaning: text('作用', 'Meaning'),
  basis: text('依据', 'Basis'),
  activates: text('提议启用本预案', 'Calls for this plan'),
  informs: text('只记颜色', 'Only fills the fact'),
};
