import { text, type Text } from '../../base/text.ts';
import type { ResponseEvent } from '../../response/events.ts';
import { LEVEL_NAMES, STAGE_NAMES } from '../names.ts';
import type { DeviationKind } from './shape.ts';

/** Names of the kinds, for filters and headings. */
export const DEVIATION_NAMES: Readonly<Record<DeviationKind, Text>> = {
  skipped: text('没办就关闭', 'Closed while open'),
  'not-reached': text('到结束未办', 'Open at the end'),
  'not-applicable': text('不适用', 'Not applicable'),
  overridden: text('越过', 'Overridden'),
  'not-doing': text('决定不做', 'Not doing'),
  failed: text('未能完成', 'Failed'),
  deferred: text('暂缓', 'Deferred'),
  late: text('超时办结', 'Done late'),
  missed: text('到期未办', 'Missed'),
  'out-of-order': text('次序颠倒', 'Out of order'),
  reopened: text('重新打开', 'Reopened'),
  'order-fails': text('核查不符', 'Effect not there'),
  unplanned: text('预案外措施', 'Outside the plans'),
  'threshold-declined': text('越限不启动', 'Threshold declined'),
  'level-otherwise': text('未按建议定级', 'Level other than proposed'),
  'edition-moved': text('换用版本', 'Edition moved'),
  'plan-left': text('退出预案', 'Plan left'),
};

/** What each kind means, for whoever reads a count of them. */
export const DEVIATIONS_DEFINITION = text(
  '偏差是记录与所用预案版本之间的差别，只陈述，不打分；是否妥当由复盘判断。没办就关闭：所在时段结束、预案退出或换版时步骤还开着；次序颠倒：有先后次序的一列里，排在前面的还开着或在等，后面的先做了；越过一类含没有等前置步骤就登记为此前已做的。超时、到期未办含全部时限，按事情发生时计。',
  'A deviation is a difference between the record and the edition in force. It is stated, not marked; whether it was right is for the review. Closed while open: the step was open when its block was over, its plan left or its edition moved from. Out of order: in an ordered lane a later step was done while an earlier one was open or waiting. Overridden includes steps entered as previously done without what they wait for. Late and missed are of all deadlines, by when things happened.',
);

const quoted = ({ zh, en }: Text): Text => text(`“${zh}”`, `“${en}”`);

/** `越过：“…”`, with what more there is to say in brackets. */
export function kindWords(kind: DeviationKind, subject: Text, more?: Text): Text {
  const [name, what] = [DEVIATION_NAMES[kind], quoted(subject)];
  return more
    ? text(`${name.zh}：${what.zh}（${more.zh}）`, `${name.en}: ${what.en} (${more.en})`)
    : text(`${name.zh}：${what.zh}`, `${name.en}: ${what.en}`);
}

/** What closed a step: the event that brought it about. */
export function causeWords(event: ResponseEvent): Text {
  switch (event.type) {
    case 'StageEntered': {
      const name = STAGE_NAMES[event.data.stage];
      return text(`转入${name.zh}`, `${name.en} was entered`);
    }
    case 'LevelSet': {
      const name = LEVEL_NAMES[event.data.to];
      return text(`级别定为${name.zh}`, `${name.en} was set`);
    }
    case 'PlanLeft':
      return text('预案退出', 'its plan was left');
    case 'EditionMoved':
      return text(`换用版本“${event.data.to.edition}”`, `the edition “${event.data.to.edition}” took its place`);
    case 'ResponseClosed':
      return text('处置归档', 'the response was closed');
    default:
      return text(`第 ${event.version} 行之后`, `after line ${event.version}`);
  }
}
