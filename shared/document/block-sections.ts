import { text, type Text } from '../base/text.ts';
import type { CompiledStep } from '../machines/compile.ts';
import {
  ACT_NAMES,
  durationText,
  KIND_NAMES,
  LANE_NAMES,
  opensText,
  PLACE_KIND_NAMES,
  REPORT_STEP_NAMES,
} from '../review/plan-words.ts';
import { afterText, dueText, whenText } from '../review/step-words.ts';
import { escaped, joined, list } from './markdown.ts';
import type { Page } from './page.ts';

/** The working part: blocks, in each its lanes, in each its steps. */
export function blockSections(page: Page): readonly string[] {
  const { compiled, say } = page;
  return compiled.blocks.flatMap(({ block, lanes }) => [
    `## ${say(block.title)}`,
    `*${say(opensText(block.opens))}*`,
    ...lanes.flatMap((index) => {
      const lane = compiled.lanes[index];
      if (!lane) return [];
      const inOrder = block.lanes.find((one) => one.lane === lane.id)?.order === 'sequence';
      const order = lane.steps.length < 2 ? '' : ` (${say(inOrder ? W.sequence : W.any)})`;
      return [
        `### ${say(LANE_NAMES[lane.id])}${order}`,
        ...lane.steps.flatMap((at, place) => {
          const placed = compiled.steps[at];
          return placed ? [stepPart(page, placed, place + 1)] : [];
        }),
      ];
    }),
  ]);
}

function stepPart(page: Page, { step, layer }: CompiledStep, place: number): string {
  const { compiled, names, say } = page;
  const tags = [
    KIND_NAMES[step.kind],
    ...(step.critical ? [W.critical] : []),
    ...(step.twoPerson ? [W.twoPerson] : []),
    ...(step.shared === undefined ? [] : [W.shared]),
    ...(step.decision ? [W.decision] : []),
    ...(layer === 'own' ? [] : [layer === 'added' ? W.added : W.replaced]),
  ];
  const term = (label: Text, value: string | undefined) =>
    value === undefined || value === '' ? [] : [`**${say(label)}** ${value}`];
  const both = (words: Text | undefined) => words && say(words);
  const of = (ids: readonly string[] | undefined, name: (id: string) => Text) => page.row((ids ?? []).map(name));
  const options = (step.options ?? []).map(({ title, opens, act }) =>
    [say(title), ...(opens ? [`→ ${say(opens)}`] : []), ...(act ? [`(${say(ACT_NAMES[act])})`] : [])].join(' '),
  );
  return joined([
    `#### ${place}. ${say(step.title)} — ${tags.map(say).join(' · ')} \`${step.id}\``,
    step.caution && `> **${say(W.caution)}** ${say(step.caution)}`,
    `${say(step.do)}${page.marks(...(step.basis ?? []))}`,
    list([
      ...term(W.owner, say(names.post(step.owner))),
      ...term(W.to, of(step.to, names.unit)),
      ...term(W.due, step.due && `${say(dueText(step.due, compiled.key, names))}${page.marks(step.due.basis)}`),
      ...term(W.every, step.every && `${say(durationText(step.every.time))}${page.marks(step.every.basis)}`),
      ...term(W.check, step.check && `${say(durationText(step.check.within))}${page.marks(step.check.basis)}`),
      ...term(W.back, both(step.back)),
      ...term(W.after, both(afterText(step.after, compiled.key, names))),
      ...term(W.when, both(whenText(step.when, compiled.key, names))),
      ...term(W.report, step.report && say(REPORT_STEP_NAMES[step.report])),
      ...term(W.options, options.join(' / ')),
      ...term(W.note, both(step.note)),
      ...term(W.facts, of(step.facts, names.fact)),
      ...term(
        W.uses,
        of(step.uses, (kind) => PLACE_KIND_NAMES[kind as keyof typeof PLACE_KIND_NAMES]),
      ),
      ...term(W.calls, of(step.calls, names.plan)),
      ...term(W.clause, escaped(step.clause)),
    ]),
  ]);
}

const W = {
  sequence: text('依次办理', 'one after another'),
  any: text('不分先后', 'in any order'),
  critical: text('关键', 'Critical'),
  twoPerson: text('两人核对', 'Two people'),
  shared: text('共用措施', 'Shared measure'),
  decision: text('可记决策', 'Decision record offered'),
  replaced: text('站区改写', 'Replaced by the station'),
  added: text('站区增加', 'Added by the station'),
  caution: text('注意：', 'Caution:'),
  owner: text('责任岗位：', 'Owner:'),
  to: text('对方单位：', 'To:'),
  due: text('时限：', 'Due:'),
  every: text('每隔：', 'Every:'),
  check: text('效果核查：', 'Effect checked within:'),
  back: text('回报：', 'Comes back:'),
  after: text('开启条件：', 'Opens after:'),
  when: text('分支：', 'On the branch:'),
  report: text('报告：', 'Report:'),
  options: text('答案：', 'Answers:'),
  note: text('常备提示：', 'Standing note:'),
  facts: text('情况项：', 'Facts:'),
  uses: text('用到的点位：', 'Places used:'),
  calls: text('可调用专项：', 'May call:'),
  clause: text('条款：', 'Clause:'),
};
