import { text } from '../base/text.ts';
import type { SpecialPlan, StationPlan } from '../plan/schema.ts';
import { capacityText, ONWARD_MODE_NAMES, trialChangeText } from '../review/onward-words.ts';
import { joined, table } from './markdown.ts';
import type { Page } from './page.ts';

/** The ways onward of a station; empty where the plan names none. */
export function onwardSection({ say, marks }: Page, { onward }: StationPlan): string {
  if (!onward?.length) return '';
  return joined([
    `## ${say(W.onward)}`,
    table(
      [W.mode, W.way, W.capacity, W.from, W.until].map(say),
      onward.map((one) => [
        say(ONWARD_MODE_NAMES[one.mode]),
        say(one.title),
        `${say(capacityText(one.capacity))}${marks(...one.basis)}`,
        one.from,
        one.until,
      ]),
    ),
  ]);
}

/** The measures of a special plan that can be tried on the forecast; empty where it has none. */
export function trialSection({ names, say, marks }: Page, plan: SpecialPlan): string {
  if (!plan.trials?.length) return '';
  return joined([
    `## ${say(W.trials)}`,
    table(
      [W.measure, W.change, W.from, W.until, W.order].map(say),
      plan.trials.map((one) => [
        say(one.title),
        `${say(trialChangeText(one.change))}${marks(...one.basis)}`,
        one.from ?? '',
        one.until ?? '',
        `${say(names.step(`${plan.id}/${one.step}`)?.step.title ?? text(one.step, one.step))} (\`${one.step}\`)`,
      ]),
    ),
  ]);
}

const W = {
  onward: text('接驳方式和运力', 'Ways onward and what they carry'),
  mode: text('方式', 'Mode'),
  way: text('名称', 'Name'),
  capacity: text('运力', 'Capacity'),
  from: text('起', 'From'),
  until: text('止', 'Until'),
  trials: text('可试算的措施', 'Measures that can be tried on the forecast'),
  measure: text('措施', 'Measure'),
  change: text('改变', 'Change'),
  order: text('由哪条指令下达', 'Ordered by'),
};
