import { text } from '../base/text.ts';
import type { GeneralPlan } from '../plan/schema.ts';
import { LEVELS } from '../plan/vocabulary.ts';
import { seatText } from '../review/desk-words.ts';
import { END_NAMES, LEVEL_NAMES } from '../review/names.ts';
import { durationText } from '../review/plan-words.ts';
import { dailyTable } from './daily-table.ts';
import { escaped, joined, list, table } from './markdown.ts';
import type { Page } from './page.ts';

/** What only the general plan has: stages, levels, posts, units, clocks of the desk, postures and the day's common tasks. */
export function generalSections(page: Page, plan: GeneralPlan): readonly string[] {
  const { names, say, row, marks } = page;
  const perLevel = (lengths: GeneralPlan['reportRules'][number]['followUp']) =>
    LEVELS.map((level) => `${say(LEVEL_NAMES[level])} ${say(durationText(lengths[level]))}`).join(' · ');
  const clocks = [
    ...(plan.orderCheck ? [[W.orderCheck, plan.orderCheck] as const] : []),
    ...(plan.activation ? [[W.activation, plan.activation] as const] : []),
    ...(plan.receipt ? [[W.receipt, plan.receipt] as const] : []),
    ...(plan.contactCheck ? [[W.contactCheck, plan.contactCheck] as const] : []),
    ...(plan.warningCheck ? [[W.warningCheck, plan.warningCheck] as const] : []),
    ...(plan.messageAnswer ? [[W.messageAnswer, plan.messageAnswer] as const] : []),
  ];
  return [
    `## ${say(W.stages)}`,
    table(
      [W.name, W.meaning].map(say),
      plan.stages.map((one) => [say(one.title), say(one.meaning)]),
    ),
    `## ${say(W.levels)}`,
    table(
      [W.name, W.meaning, W.authority].map(say),
      plan.levels.map((one) => [
        say(one.title),
        `${say(one.meaning)}${marks(one.basis)}`,
        say(names.post(one.authority)),
      ]),
    ),
    `## ${say(W.posts)}`,
    table(
      [W.name, W.duty].map(say),
      plan.posts.map((one) => [say(one.title), say(one.duty)]),
    ),
    `## ${say(W.units)}`,
    table(
      [W.name, W.role, W.phone].map(say),
      plan.units.map((one) => [
        say(one.title),
        say(one.role),
        one.phone === undefined ? say(W.unknown) : escaped(one.phone),
      ]),
    ),
    `## ${say(W.reportRules)}`,
    ...plan.reportRules.flatMap((rule) => [
      `### ${say(rule.title)}${rule.id === plan.reportRule ? ` (${say(W.inForce)})` : ''}`,
      list([
        `**${say(W.effective)}** ${escaped(rule.effective)}${marks(...rule.basis)}`,
        `**${say(W.firstPhone)}** ${say(durationText(rule.firstPhone))}`,
        `**${say(W.firstWritten)}** ${say(durationText(rule.firstWritten))}`,
        `**${say(W.followUp)}** ${perLevel(rule.followUp)}`,
        ...(rule.rhythms ?? []).map(
          ({ to, followUp }) => `**${say(W.followUp)}** ${say(names.unit(to))} · ${perLevel(followUp)}`,
        ),
        `**${say(W.final)}** ${say(durationText(rule.final))}`,
        `**${say(W.recipients)}** ${row(rule.recipients.map(names.unit))}`,
      ]),
    ]),
    clocks.length === 0
      ? ''
      : list(clocks.map(([label, one]) => `**${say(label)}** ${say(durationText(one.within))}${marks(one.basis)}`)),
    plan.shifts
      ? joined([
          `## ${say(W.shifts)}`,
          list([
            ...plan.shifts.list.map((one) => `**${say(one.title)}** ${escaped(one.from)}`),
            `**${say(W.seats)}** ${row(plan.shifts.seats.map((seat) => seatText(seat, names)))}${marks(...plan.shifts.basis)}`,
          ]),
        ])
      : '',
    `## ${say(W.rollCall)}`,
    list(plan.rollCall.map((one) => `**${say(one.title)}** ${say(durationText(one.window))}${marks(one.basis)}`)),
    `## ${say(W.reasons)}`,
    table(
      [W.name, W.ends].map(say),
      plan.reasons.map((one) => [say(one.title), row(one.ends.map((end) => END_NAMES[end]))]),
    ),
    plan.postures
      ? joined([
          `## ${say(W.postures)}`,
          table(
            [W.name, W.meaning].map(say),
            plan.postures.map((one) => [say(one.title), `${say(one.meaning)}${marks(one.basis)}`]),
          ),
        ])
      : '',
    dailyTable(page, plan.daily),
  ];
}

const W = {
  name: text('名称', 'Name'),
  meaning: text('含义', 'Meaning'),
  stages: text('处置阶段', 'Stages'),
  levels: text('响应级别', 'Response levels'),
  authority: text('由谁决定', 'Decided by'),
  posts: text('岗位', 'Posts'),
  duty: text('职责', 'Duty'),
  units: text('单位', 'Units'),
  role: text('职责', 'Role'),
  phone: text('电话', 'Phone'),
  unknown: text('不明', 'Unknown'),
  reportRules: text('报告时限规则', 'Report rules'),
  inForce: text('现行', 'in force'),
  effective: text('施行：', 'Effective:'),
  firstPhone: text('电话首报：', 'First by phone:'),
  firstWritten: text('书面首报：', 'First in writing:'),
  followUp: text('续报：', 'Follow-up:'),
  final: text('终报：', 'Final:'),
  recipients: text('报送单位：', 'Recipients:'),
  orderCheck: text('指令效果核查：', 'Check of an order’s effect:'),
  activation: text('越限后启动或说明：', 'Activation after a threshold:'),
  receipt: text('报告回执时限：', 'Time for a receipt:'),
  contactCheck: text('电话核对周期：', 'A number is checked again after:'),
  warningCheck: text('无有效期预警核对周期：', 'A warning without an end is checked every:'),
  shifts: text('班次', 'Shifts'),
  seats: text('每班应到：', 'In every shift:'),
  messageAnswer: text('公众信息请求后答复：', 'Answer to a message asked for:'),
  rollCall: text('点名时限', 'Roll-call windows'),
  reasons: text('常用理由', 'Short reasons'),
  ends: text('用于', 'Offered for'),
  postures: text('值守状态', 'Postures'),
};
