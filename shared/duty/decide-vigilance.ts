import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import { leads } from '../plan/leader.ts';
import type { DutyCommand } from './commands.ts';
import type { NewDutyEvent } from './events.ts';
import { noVigilance, openCheck, type Vigilance } from './vigilance.ts';

type Decision = Result<readonly NewDutyEvent[]>;

/** A duty leader says how often the desk is asked; switching it off takes back the check that waits. */
export function decideVigilance(
  vigilance: Vigilance = noVigilance,
  { rhythm }: Extract<DutyCommand, { type: 'SetVigilance' }>,
  { at, actor }: CommandMeta,
  posts: readonly string[],
): Decision {
  if (!leads(posts, actor.post)) {
    return refuse(
      'leader-only',
      '在岗确认由带班领导设定，请带班领导签到后设定',
      'The duty leader sets the desk check: have the duty leader sign on and set it',
    );
  }
  const isSame =
    rhythm === 'off'
      ? !vigilance.rhythm
      : rhythm.everyMinutes === vigilance.rhythm?.everyMinutes &&
        rhythm.answerWithinMinutes === vigilance.rhythm.answerWithinMinutes;
  if (isSame) return refuse('unchanged', '在岗确认已是这样设定', 'The desk check is set so already');
  const waiting = rhythm === 'off' ? openCheck(vigilance) : undefined;
  return ok([
    { type: 'VigilanceSet', at, data: { rhythm } },
    ...(waiting ? [{ type: 'VigilanceDropped' as const, at, data: { ask: waiting.ask, why: 'off' as const } }] : []),
  ]);
}

/** Somebody at the desk says so. The time given does not count, only when it arrives: nobody answers after the fact. */
export function decideVigilanceAnswer(
  vigilance: Vigilance = noVigilance,
  { ask }: Extract<DutyCommand, { type: 'AnswerVigilance' }>,
  { now }: CommandMeta,
): Decision {
  const check = vigilance.checks.find((one) => one.ask === ask);
  if (!check) return refuse('no-check', '没有这次在岗确认', 'There is no such desk check');
  if (check.end?.how === 'answered') {
    return refuse(
      'answered-already',
      `${check.end.by} 已经确认在岗，不用再按`,
      `${check.end.by} has answered this already: nothing more to do`,
    );
  }
  if (check.end || now > check.answerBy) {
    return refuse(
      'check-over',
      '这次在岗确认已经过时，不能补按；下次提示时再按',
      'This desk check is over and cannot be answered any more: answer the next one',
    );
  }
  return ok([{ type: 'VigilanceAnswered', at: now, data: { ask } }]);
}
