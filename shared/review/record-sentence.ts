import { assertNever } from '../base/assert-never.ts';
import { beijingStamp, MINUTE, type Duration } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import type { CalledFor, RecordEvent } from '../response/record-events.ts';
import type { Response } from '../response/state.ts';
import { LEVEL_NAMES, postTitle, stepTitle } from './names.ts';

/** Sentences for what happens beside the plans; see sentence.ts for the others. */
export function recordSentence(response: Response, event: RecordEvent): Text {
  switch (event.type) {
    case 'LogWritten':
      return text(event.data.text, event.data.text);
    case 'ThresholdPassed': {
      const { calls, grounds } = event.data;
      const what = callWords(response, calls);
      const lines = grounds.join('、');
      return text(
        `达到阈值：${what.zh}（依据第 ${lines} 行读数），尚未启动`,
        `Threshold passed: calls for ${what.en} (readings in lines ${grounds.join(', ')}), not activated yet`,
      );
    }
    case 'ThresholdDeclined': {
      const { calls, reason, authority } = event.data;
      const [what, post] = [callWords(response, calls), postTitle(response, authority)];
      return text(
        `不启动${what.zh}，${post.zh}决定。理由：${reason}`,
        `Not activating ${what.en}, decided by ${post.en}. Reason: ${reason}`,
      );
    }
    case 'NotePinned': {
      const { text: words, until } = event.data;
      const at = until === undefined ? undefined : beijingStamp(until, event.at);
      return text(
        `常备提示：${words}${at === undefined ? '' : `（至 ${at}）`}`,
        `Standing note: ${words}${at === undefined ? '' : ` (until ${at})`}`,
      );
    }
    case 'NoteStruck': {
      const { note, reason } = event.data;
      const which = typeof note === 'number' ? text(`第 ${note} 行`, `line ${note}`) : stepTitle(response, note);
      return text(`撤下常备提示（${which.zh}）：${reason}`, `Standing note struck (${which.en}): ${reason}`);
    }
    case 'DecisionRecorded':
      return decisionWords(response, event);
    case 'LineCorrected': {
      const { version, reason, text: words } = event.data;
      return text(
        `更正第 ${version} 行：${words === undefined ? '该行作废' : words}。原因：${reason}`,
        `Line ${version} corrected: ${words ?? 'it counts no more'}. Reason: ${reason}`,
      );
    }
    case 'EditionKept': {
      const { plan, reason } = event.data;
      const title = response.plans.find((one) => one.pinned.key === plan)?.pinned.title ?? text(plan, plan);
      return text(
        `看过《${title.zh}》新版，本次处置仍用原版：${reason}`,
        `A newer edition of ${title.en} was looked at; this response stays on the one it has: ${reason}`,
      );
    }
    case 'AlarmAcknowledged':
      return text('告警已确认', 'Alarm acknowledged');
    case 'PostHandedOver': {
      const { post, from, to } = event.data;
      const title = postTitle(response, post);
      return text(`${title.zh}换岗：${from} 交 ${to}`, `${title.en} handed over: ${from} to ${to}`);
    }
    case 'ClockJumped':
      return clockJumpWords(event.data.by);
    default:
      return assertNever(event, 'record event');
  }
}

/** That the machine's clock was moved, by so many milliseconds (forward positive). */
export function clockJumpWords(by: Duration): Text {
  const minutes = Math.round(Math.abs(by) / MINUTE);
  const seconds = Math.round(Math.abs(by) / 1000);
  const [zh, en] = minutes > 0 ? [`${minutes} 分钟`, `${minutes} min`] : [`${seconds} 秒`, `${seconds} s`];
  return by > 0
    ? text(`系统时钟向前跳了 ${zh}，请核对时间`, `The clock jumped ahead by ${en}: check the time`)
    : text(`系统时钟向后拨了 ${zh}，请核对时间`, `The clock was set back by ${en}: check the time`);
}

/** What a threshold calls for: a level, or a special plan. */
export function callWords(response: Response, calls: CalledFor): Text {
  if ('level' in calls) {
    const level = LEVEL_NAMES[calls.level];
    return text(`${level.zh}响应`, level.en);
  }
  const slash = calls.interrupt.indexOf('/');
  const plan = response.plans.find((one) => one.pinned.key === calls.interrupt.slice(0, slash))?.compiled.plan;
  const title = plan?.interrupts.find((one) => one.id === calls.interrupt.slice(slash + 1))?.title;
  return text(
    `专项预案（${title?.zh ?? calls.plan}）`,
    `the special plan ${calls.plan}${title === undefined ? '' : ` (${title.en})`}`,
  );
}

function decisionWords(response: Response, event: Extract<RecordEvent, { type: 'DecisionRecorded' }>): Text {
  const { step, reviews, situation, risk, rejected, decided, reason, reviewAt } = event.data;
  const of = step === undefined ? undefined : stepTitle(response, step);
  const at = reviewAt === undefined ? undefined : beijingStamp(reviewAt, event.at);
  const head = text(
    `决策记录${of ? `【${of.zh}】` : ''}${reviews === undefined ? '' : `（复核第 ${reviews} 行）`}`,
    `Decision${of ? ` [${of.en}]` : ''}${reviews === undefined ? '' : ` (reviews line ${reviews})`}`,
  );
  return text(
    `${head.zh}：决定 ${decided}。情况：${situation}。风险：${risk}。未选方案：${rejected}。理由：${reason}${at === undefined ? '' : `。${at} 复核`}`,
    `${head.en}: ${decided}. Situation: ${situation}. Risk: ${risk}. Rejected: ${rejected}. Reason: ${reason}${at === undefined ? '' : `. Review at ${at}`}`,
  );
}
