import { text, type Text } from '../base/text.ts';
import type { Fact } from '../plan/schema.ts';
import type { Level, Stage, StepEnd } from '../plan/vocabulary.ts';
import type { Phase } from '../machines/lane-machine.ts';
import { receiptOf } from '../reporting/receipts.ts';
import { reportName } from '../reporting/report-name.ts';
import { generalPlanOf } from '../response/general-plan.ts';
import type { OrderPhase } from '../response/events.ts';
import type { Response } from '../response/state.ts';
import { trainDueTitle } from './train-due-words.ts';

/** The trade's words for what the engine calls by ids; plan texts have their own. */

export const LEVEL_NAMES: Readonly<Record<Level, Text>> = {
  IV: { zh: 'Ⅳ级（蓝）', en: 'level IV (blue)' },
  III: { zh: 'Ⅲ级（黄）', en: 'level III (yellow)' },
  II: { zh: 'Ⅱ级（橙）', en: 'level II (orange)' },
  I: { zh: 'Ⅰ级（红）', en: 'level I (red)' },
};

export const STAGE_NAMES: Readonly<Record<Stage, Text>> = {
  watch: { zh: '值守监测', en: 'watch' },
  verify: { zh: '接报核报', en: 'verify and report' },
  early: { zh: '先期处置', en: 'early handling' },
  graded: { zh: '分级响应', en: 'graded response' },
  'stand-down': { zh: '响应终止', en: 'stand-down' },
  recovery: { zh: '恢复复盘', en: 'recovery and review' },
  closed: { zh: '已归档', en: 'closed' },
};

export const END_NAMES: Readonly<Record<StepEnd, Text>> = {
  done: { zh: '已完成', en: 'done' },
  'previously-done': { zh: '此前已做', en: 'previously done' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  overridden: { zh: '越过', en: 'overridden' },
  deferred: { zh: '暂缓', en: 'deferred' },
  failed: { zh: '未能完成', en: 'failed' },
  'not-doing': { zh: '决定不做', en: 'not doing' },
};

/** Where a step stands; `retired` and `watching` are what an ended and an acting one are called where that says more. */
export const PHASE_NAMES: Readonly<Record<Phase | 'retired' | 'watching', Text>> = {
  closed: { zh: '未开启', en: 'Not open' },
  waiting: { zh: '等待前置', en: 'Waiting' },
  open: { zh: '待办', en: 'To do' },
  acting: { zh: '进行中', en: 'In progress' },
  issued: { zh: '已下达', en: 'Issued' },
  received: { zh: '已接令', en: 'Received' },
  reported: { zh: '已回报', en: 'Reported' },
  ended: { zh: '已了结', en: 'Ended' },
  deferred: { zh: '暂缓', en: 'Deferred' },
  passed: { zh: '不经此路', en: 'Not on this branch' },
  elsewhere: { zh: '他处办理', en: 'Carried elsewhere' },
  retired: { zh: '随级别收回', en: 'Retired with level' },
  watching: { zh: '监看中', en: 'Watching' },
};

export const ORDER_NAMES: Readonly<Record<OrderPhase, Text>> = {
  issued: { zh: '已下达', en: 'issued' },
  received: { zh: '对方已接收', en: 'received' },
  acting: { zh: '正在落实', en: 'acting' },
  reported: { zh: '效果已回报', en: 'effect reported' },
};

/** Title of a step by ref, also of a plan that has left or of an edition that was moved from; the ref itself when no plan of this response has it. */
export function stepTitle(response: Response, ref: string): Text {
  const slash = ref.indexOf('/');
  const key = ref.slice(0, slash);
  const id = ref.slice(slash + 1);
  // The newest first; what only a former edition had is found there.
  for (const { pinned, compiled } of [...response.plans.toReversed(), ...(response.former ?? []).toReversed()]) {
    const index = pinned.key === key ? compiled.indexOf.get(id) : undefined;
    const title = index === undefined ? undefined : compiled.steps[index]?.step.title;
    if (title) return title;
  }
  return { zh: ref, en: ref };
}

export function postTitle(response: Response, id: string): Text {
  if (id === 'console') return { zh: '系统', en: 'console' };
  return generalPlanOf(response)?.posts.find((post) => post.id === id)?.title ?? { zh: id, en: id };
}

export function unitTitle(response: Response, id: string): Text {
  return generalPlanOf(response)?.units.find((unit) => unit.id === id)?.title ?? { zh: id, en: id };
}

/** A fact by `<plan key>/<fact id>`, with its title, unit and choices; undefined for a fact no plan names. */
export function factTitle(response: Response, key: string): Fact | undefined {
  const slash = key.indexOf('/');
  for (const { pinned, compiled } of [...response.plans, ...(response.former ?? []).toReversed()]) {
    const isOf = pinned.key === key.slice(0, slash);
    const fact = isOf ? compiled.plan.facts.find((one) => one.id === key.slice(slash + 1)) : undefined;
    if (fact) return fact;
  }
  return undefined;
}

/** What a due key is about, in words. */
export function dueTitle(response: Response, key: string): Text {
  switch (key) {
    case 'report:first-phone':
      return { zh: '电话首报', en: 'first report by phone' };
    case 'report:first-written':
      return { zh: '书面首报', en: 'first report in writing' };
    case 'report:follow-up':
      return { zh: '续报', en: 'follow-up report' };
    case 'report:final':
      return { zh: '终报', en: 'final report' };
    default: {
      if (key.startsWith('receipt:')) return receiptTitle(response, key);
      if (key.startsWith('report:follow-up@')) {
        const unit = unitTitle(response, key.slice('report:follow-up@'.length));
        return { zh: `续报${unit.zh}`, en: `follow-up report to ${unit.en}` };
      }
      const [kind, ref = ''] = key.split(':');
      const title = stepTitle(response, ref);
      if (kind === 'watch') return { zh: `查看：${title.zh}`, en: `check: ${title.en}` };
      if (kind === 'check') return { zh: `核查效果：${title.zh}`, en: `check the effect: ${title.en}` };
      if (key === 'threshold:level') return { zh: '越限作答（定级）', en: 'answer the threshold passed (level)' };
      if (kind === 'threshold') return { zh: '越限作答（专项预案）', en: 'answer the threshold passed (plan)' };
      if (kind === 'review') return { zh: `复核决策（第 ${ref} 行）`, en: `review the decision (line ${ref})` };
      const train = trainDueTitle(response, key);
      if (train) return train;
      if (kind === 'message') return { zh: `公众信息 ${ref} 等答复`, en: `answer to message ${ref} awaited` };
      if (kind === 'return') return { zh: `暂缓到期：${title.zh}`, en: `deferral ends: ${title.en}` };
      return title;
    }
  }
}

function receiptTitle(response: Response, key: string): Text {
  const found = receiptOf(response.reporting, key);
  if (!found) return { zh: '报告回执', en: 'receipt of a report' };
  const { report, unit } = found;
  const [name, to] = [reportName(report.kind, report.number), unitTitle(response, unit)];
  // The first report goes by phone and in writing: without the channel two receipts of one unit would bear the same name.
  const how = report.channel === 'phone' ? { zh: '电话', en: 'by phone' } : { zh: '书面', en: 'in writing' };
  return { zh: `${how.zh}${name.zh}回执：${to.zh}`, en: `receipt of the ${name.en} ${how.en}: ${to.en}` };
}

/** The full name of the station area of a response. */
export function stationName(response: Response): Text {
  const plan = response.plans.find((one) => one.pinned.tier === 'station')?.compiled.plan;
  return plan?.tier === 'station' ? plan.station.name : text(response.station, response.station);
}
