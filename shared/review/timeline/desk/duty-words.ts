import { assertNever } from '../../../base/assert-never.ts';
import { beijingStamp } from '../../../base/instant.ts';
import { spanWords } from '../../../base/span-words.ts';
import { text, type Text } from '../../../base/text.ts';
import type { TaskEnd } from '../../../duty/commands.ts';
import type { NamedItem } from '../../../duty/daily.ts';
import { callSentence } from '../../../duty/call-sentence.ts';
import type { DutyEvent } from '../../../duty/events.ts';
import type { SignOnProof } from '../../../duty/sign-on-proof.ts';
import type { VigilanceDrop } from '../../../duty/vigilance.ts';
import { joinTexts } from '../../join-texts.ts';
import { clockJumpWords } from '../../record-sentence.ts';
import { POSTURE_NAMES } from '../../plan-words.ts';
import type { Titles } from '../titles.ts';
import { handoverWords } from './handover-words.ts';

/** One line of a duty day as a sentence. `party` names whoever answered a roll call. */
export function dutyWords(event: DutyEvent, titles: Titles, party: Text | undefined): Text {
  switch (event.type) {
    case 'DutyDayOpened': {
      const { day, holders } = event.data;
      return text(
        `值班日 ${day} 开始，在岗 ${holders.length} 席`,
        `Duty day ${day} begins, seats taken: ${holders.length}`,
      );
    }
    case 'PostTaken': {
      const { post, person, from, proof } = event.data;
      const title = titles.post(post);
      const how = proof === undefined ? undefined : PROOFS[proof];
      const relieved =
        from === undefined || from === person ? text('', '') : text(`，接替 ${from}`, `, relieving ${from}`);
      return text(
        `${person} 到岗：${title.zh}${relieved.zh}${how ? `（${how.zh}）` : ''}`,
        `${person} takes the post ${title.en}${relieved.en}${how ? ` (${how.en})` : ''}`,
      );
    }
    case 'PostReleased': {
      const { post, person } = event.data;
      const title = titles.post(post);
      return text(`${person} 离岗：${title.zh}`, `${person} leaves the post ${title.en}`);
    }
    case 'TakeOverReviewed': {
      const { finding, words } = event.data;
      return finding === 'accepted'
        ? text(`复核紧急接岗：认可。${words}`, `Emergency sign-on reviewed and accepted. ${words}`)
        : text(`复核紧急接岗：不认可。${words}`, `Emergency sign-on reviewed, with an objection. ${words}`);
    }
    case 'DeskLocked':
      return event.data.cause === 'key'
        ? text(`锁屏：${event.workstation}`, `Screen locked: ${event.workstation}`)
        : text(
            `久未操作，自动锁屏：${event.workstation}`,
            `Screen locked after a time without input: ${event.workstation}`,
          );
    case 'DeskUnlocked': {
      const how = PROOFS[event.data.proof];
      return text(
        `${event.data.person} 解锁：${event.workstation}（${how.zh}）`,
        `Unlocked by ${event.data.person}: ${event.workstation} (${how.en})`,
      );
    }
    case 'CityCallAnswered':
    case 'RollCallOpened':
    case 'RollCallAnswered':
      return callSentence(event, party);
    case 'RollCallClosed':
      return text('点名结束', 'Roll call closed');
    case 'RollCallPlanned': {
      const { targets, content, moment } = event.data;
      const at = beijingStamp(moment.at, event.at);
      return text(
        `预定 ${at} 点名，应答 ${targets.length} 方：${content}`,
        `Roll call of ${targets.length} planned for ${at}: ${content}`,
      );
    }
    case 'RollCallPlanDropped':
      return text(`取消预定的点名：${event.data.reason}`, `Planned roll call dropped: ${event.data.reason}`);
    case 'RollCallOverdue':
      return text('预定的点名过时未开始', 'A planned roll call was not begun in its time');
    case 'PostureSet': {
      const { station, posture, from, basis, authority } = event.data;
      const [place, name, post] = [titles.station(station), POSTURE_NAMES[posture], titles.post(authority)];
      const since = from === undefined ? undefined : beijingStamp(from, event.at);
      return text(
        `${place.zh}值守状态：${name.zh}${since === undefined ? '' : `，自 ${since} 起`}，${post.zh}决定。依据：${basis}`,
        `Posture of ${place.en}: ${name.en}${since === undefined ? '' : ` from ${since}`}, decided by ${post.en}. Basis: ${basis}`,
      );
    }
    case 'DailyTaskEnded': {
      const { end, reason, note, ...item } = event.data;
      const [task, name] = [itemWords(item, titles), TASK_ENDS[end]];
      const more = [reason, note].filter((part) => part !== undefined && part !== '');
      return text(
        `每日事项 ${task.zh}：${name.zh}${more.length === 0 ? '' : `。${more.join('；')}`}`,
        `Daily task ${task.en}: ${name.en}${more.length === 0 ? '' : `. ${more.join('; ')}`}`,
      );
    }
    case 'DailyTasksLeft': {
      const { tasks } = event.data;
      if (tasks.length === 0) return text('当日事项全部办结', 'Every daily task of the day has ended');
      const list = joinTexts(
        tasks.map((item) => itemWords(item, titles)),
        '、',
        ', ',
      );
      return text(`当日未办结 ${tasks.length} 项：${list.zh}`, `Daily tasks left (${tasks.length}): ${list.en}`);
    }
    case 'ConsoleStarted': {
      const { version, cleanStop, rowsSinceStart, duesPassed } = event.data;
      const rows = text(
        `，上次未正常退出，其间记录 ${rowsSinceStart} 行均在`,
        `; the last run did not stop by itself, its ${rowsSinceStart} rows are kept`,
      );
      const dues =
        duesPassed === 0
          ? text('', '')
          : text(`；停机期间过时限 ${duesPassed} 项`, `; deadlines passed meanwhile: ${duesPassed}`);
      return text(
        `程序启动（${version}）${cleanStop ? '' : rows.zh}${dues.zh}`,
        `Console started (${version})${cleanStop ? '' : rows.en}${dues.en}`,
      );
    }
    case 'ConsoleStopped':
      return text(`程序退出（${event.data.version}）`, `Console stopped (${event.data.version})`);
    case 'ClockJumped':
      return clockJumpWords(event.data.by);
    case 'HandoverOpened':
    case 'HandoverNoted':
    case 'HandoverItemsRead':
    case 'HandoverItemsPassed':
    case 'HandoverSigned':
    case 'HandoverCompleted':
    case 'HandoverCancelled':
      return handoverWords(event, titles);
    case 'VigilanceSet': {
      const { rhythm } = event.data;
      if (rhythm === 'off') return text('停用在岗确认', 'Checks of the desk switched off');
      const { everyMinutes, answerWithinMinutes } = rhythm;
      return text(
        `启用在岗确认：每 ${everyMinutes} 分钟一次，${answerWithinMinutes} 分钟内确认`,
        `Checks of the desk: one every ${everyMinutes} min, to be answered within ${answerWithinMinutes} min`,
      );
    }
    case 'VigilanceAsked': {
      const within = spanWords(event.data.answerBy - event.at);
      return text(`在岗确认：请在 ${within.zh}内确认`, `Check of the desk: to be answered within ${within.en}`);
    }
    case 'VigilanceAnswered':
      return text('在岗确认：已确认', 'Check of the desk answered');
    case 'VigilanceMissed':
      return text('在岗确认：到时无人确认', 'Nobody answered the check of the desk in time');
    case 'VigilanceDropped': {
      const why = DROPS[event.data.why];
      return text(`撤回在岗确认：${why.zh}`, `Check of the desk taken back: ${why.en}`);
    }
    default:
      return assertNever(event, 'duty event');
  }
}

function itemWords({ title, clock, station }: NamedItem, titles: Titles): Text {
  const place = station === undefined ? undefined : titles.station(station);
  return text(
    `${clock} ${title.zh}${place ? `（${place.zh}）` : ''}`,
    `${clock} ${title.en}${place ? ` (${place.en})` : ''}`,
  );
}

const PROOFS: Readonly<Record<SignOnProof, Text>> = {
  pin: text('口令核对', 'by PIN'),
  none: text('未设口令', 'has no PIN'),
  emergency: text('紧急接岗，未核口令', 'in an emergency, without a PIN'),
  unlisted: text('不在名单上', 'not on the list'),
};

const TASK_ENDS: Readonly<Record<TaskEnd, Text>> = {
  done: text('已办完', 'done'),
  'not-applicable': text('不适用', 'not applicable'),
  'not-doing': text('决定不办', 'not doing'),
  failed: text('没能办成', 'failed'),
};

const DROPS: Readonly<Record<VigilanceDrop, Text>> = {
  response: text('有处置在办', 'a response is running'),
  off: text('已停用', 'it was switched off'),
  clock: text('时钟被调整', 'the clock was moved'),
  stopped: text('处置台停过', 'the console had stopped'),
};
