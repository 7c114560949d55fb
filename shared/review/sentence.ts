import { beijingStamp } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import type { ResponseEvent } from '../response/events.ts';
import { stepNumber } from '../response/step-number.ts';
import { findStep, type Response } from '../response/state.ts';
import { reportSentence, sourceWords } from './report-sentence.ts';
import { messageSentence } from './message-words.ts';
import { recordSentence } from './record-sentence.ts';
import { trainSentence } from './train-sentence.ts';
import { endingWords, secondWords } from './ending-words.ts';
import { factSentence } from './fact-sentence.ts';
import { dueTitle, LEVEL_NAMES, ORDER_NAMES, postTitle, STAGE_NAMES, stepTitle, unitTitle } from './names.ts';

/**
 * One journal event as a sentence of the log. `response` is any later state of the same response: it only lends titles, so a
 * sentence never says more than its event does.
 */
export function sentence(response: Response, event: ResponseEvent): Text {
  switch (event.type) {
    case 'AwarenessRecorded': {
      const { what, place } = event.data;
      const source = sourceWords(event.data);
      return text(
        `接报：${what}${place === undefined ? '' : `（${place}）`}。来源：${source.zh}`,
        `Aware: ${what}${place === undefined ? '' : ` (${place})`}. Source: ${source.en}`,
      );
    }
    case 'PlanJoined': {
      const { plan, reason } = event.data;
      return text(`加入预案《${plan.title.zh}》：${reason}`, `Plan joined: ${plan.title.en}. ${reason}`);
    }
    case 'EditionMoved': {
      const { to, reason, second, gone, come } = event.data;
      const who = secondWords(response, second);
      return text(
        `《${to.title.zh}》换用版本“${to.edition}”（新增 ${come.length} 步，取消 ${gone.length} 步）：${reason}。${who.zh}`,
        `${to.title.en} goes on in the edition "${to.edition}" (${come.length} steps new, ${gone.length} gone): ${reason}. ${who.en}`,
      );
    }
    case 'PlanLeft': {
      const title = response.plans.find((plan) => plan.pinned.key === event.data.plan)?.pinned.title;
      return text(
        `退出预案《${title?.zh ?? event.data.plan}》：${event.data.reason}`,
        `Plan left: ${title?.en ?? event.data.plan}. ${event.data.reason}`,
      );
    }
    case 'StageEntered': {
      const name = STAGE_NAMES[event.data.stage];
      return text(`进入${name.zh}阶段。依据：${event.data.basis}`, `Entered ${name.en}. Basis: ${event.data.basis}`);
    }
    case 'LevelSet': {
      const { from, to, basis, authority, proposed } = event.data;
      const post = postTitle(response, authority);
      const was =
        from === undefined
          ? text('启动', 'Response started at')
          : text(`由${LEVEL_NAMES[from].zh}调整为`, `Level changed from ${LEVEL_NAMES[from].en} to`);
      const said =
        proposed === undefined
          ? text('', '')
          : text(`；规则建议${LEVEL_NAMES[proposed].zh}`, `; the rules proposed ${LEVEL_NAMES[proposed].en}`);
      return text(
        `${was.zh}${LEVEL_NAMES[to].zh}响应，${post.zh}决定。依据：${basis}${said.zh}`,
        `${was.en} ${LEVEL_NAMES[to].en}, decided by ${post.en}. Basis: ${basis}${said.en}`,
      );
    }
    case 'StepBegun':
      return about(response, event.data.step, text('开始', 'begun'));
    case 'OrderAdvanced': {
      const { step, phase, text: said, other, second } = event.data;
      const who =
        other === undefined
          ? text('', '')
          : text(
              `，${unitTitle(response, other.unit).zh}${other.who}`,
              `, ${unitTitle(response, other.unit).en} ${other.who}`,
            );
      const pair = second === undefined ? undefined : secondWords(response, second);
      const what = text(
        `${said === undefined ? '' : `：${said}`}${pair ? `；${pair.zh}` : ''}`,
        `${said === undefined ? '' : `: ${said}`}${pair ? `; ${pair.en}` : ''}`,
      );
      return about(
        response,
        step,
        text(`${ORDER_NAMES[phase].zh}${who.zh}${what.zh}`, `${ORDER_NAMES[phase].en}${who.en}${what.en}`),
      );
    }
    case 'QuestionAnswered': {
      const { step, option, previous, basis } = event.data;
      const now = optionTitle(response, step, option);
      const before = previous === undefined ? undefined : optionTitle(response, step, previous);
      return about(
        response,
        step,
        text(
          `${before ? `改答（原为“${before.zh}”）` : '回答'}“${now.zh}”。依据：${basis}`,
          `${before ? `answer changed from "${before.en}" to` : 'answered'} "${now.en}". Basis: ${basis}`,
        ),
      );
    }
    case 'WatchChecked':
      return about(response, event.data.step, text(`查看：${event.data.note}`, `checked: ${event.data.note}`));
    case 'StepEnded':
      return about(response, event.data.step, endingWords(response, event));
    case 'StepReopened':
      return about(
        response,
        event.data.step,
        text(`退回重办：${event.data.reason}`, `stepped back: ${event.data.reason}`),
      );
    case 'DeferralReturned':
      return about(response, event.data.step, text('暂缓到期，重新打开', 'back from deferral'));
    case 'DueMissed': {
      const title = dueTitle(response, event.data.due);
      const at = beijingStamp(event.data.dueAt, event.recordedAt);
      return text(`时限已过：${title.zh}（应于 ${at} 前）`, `Deadline passed: ${title.en} (due ${at})`);
    }
    case 'ResponseClosed':
      return text(`处置归档：${event.data.summary}`, `Closed: ${event.data.summary}`);
    case 'FactRecorded':
      return factSentence(response, event);
    case 'ReportSent':
    case 'ReportAcknowledged':
    case 'DeliveryTried':
    case 'InquiryOpened':
    case 'InquiryClosed':
      return reportSentence(response, event);
    case 'StepAdded': {
      const { step, title, do: words, reason } = event.data;
      const number = stepNumber(response, step);
      return text(
        `增加预案外措施 ${number}【${title}】：${words}。原因：${reason}`,
        `Measure outside the plans added ${number} [${title}]: ${words}. Reason: ${reason}`,
      );
    }
    case 'OrderChecked': {
      const { step, result, note } = event.data;
      return about(response, step, text(`${CHECKS[result].zh}：${note}`, `${CHECKS[result].en}: ${note}`));
    }
    case 'MessageDrafted':
    case 'MessageRequested':
    case 'MessageApproved':
    case 'MessageRefused':
    case 'MessageReleased':
    case 'MessageReached':
    case 'MessageWithdrawn':
      return messageSentence(response, event);
    case 'TrainListed':
    case 'TrainCorrected':
    case 'TrainStruck':
    case 'TrainsLinked':
    case 'ContactTried':
    case 'ContactJudged':
    case 'TrainDecided':
    case 'LegCounted':
    case 'LegDifferenceExplained':
    case 'ArrivalHandedOver':
    case 'ArrivalWithdrawn':
    case 'TrainReleased':
    case 'FamilyEnquired':
    case 'FamilyAnswered':
      return trainSentence(response, event);
    default:
      return recordSentence(response, event);
  }
}

const CHECKS = {
  holds: { zh: '核查属实', en: 'effect checked and there' },
  fails: { zh: '核查不符，退回重办', en: 'effect checked and not there' },
  'not-checked': { zh: '效果未核查', en: 'effect never checked' },
} as const;

function about(response: Response, step: string, what: Text): Text {
  const title = stepTitle(response, step);
  return text(`【${title.zh}】${what.zh}`, `[${title.en}] ${what.en}`);
}

function optionTitle(response: Response, ref: string, option: string): Text {
  const place = findStep(response, ref);
  const options = place?.plan.compiled.steps[place.index]?.step.options;
  return options?.find((one) => one.id === option)?.title ?? text(option, option);
}
