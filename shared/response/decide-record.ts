import { defined } from '../base/defined.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import { alarmsOf } from './alarms.ts';
import type { ResponseCommand } from './commands.ts';
import { generalPlanOf } from './general-plan.ts';
import type { NewResponseEvent } from './events.ts';
import { standingNotes } from './notes.ts';
import { findStep, type Response } from './state.ts';
import { callKey } from './thresholds.ts';
import { nextUnplanned } from './unplanned.ts';

const RECORD_COMMANDS = [
  'AddStep',
  'DeclineThreshold',
  'CorrectLine',
  'PinNote',
  'StrikeNote',
  'RecordDecision',
  'AcknowledgeAlarm',
  'NoteHandover',
  'NoteClockJump',
] as const satisfies readonly ResponseCommand['type'][];

type RecordCommand = Extract<ResponseCommand, { type: (typeof RECORD_COMMANDS)[number] }>;
type Decision = Result<readonly NewResponseEvent[]>;

export function isRecordCommand(command: ResponseCommand): command is RecordCommand {
  return (RECORD_COMMANDS as readonly string[]).includes(command.type);
}

/** Acts that stand beside the plans: what was added, corrected, noted, decided and acknowledged. */
export function decideRecord(response: Response, command: RecordCommand, meta: CommandMeta): Decision {
  const { at } = meta;
  switch (command.type) {
    case 'AddStep': {
      const { type: _, ...step } = command;
      if (!isPost(response, step.owner)) return unknownPost();
      if (step.kind === 'watch' && step.everyMinutes === undefined) {
        return refuse('watch-without-interval', '持续监看要写明多久看一次', 'Say how often this is to be looked at');
      }
      if (step.kind !== 'watch' && step.everyMinutes !== undefined) {
        return refuse('interval-on-non-watch', '只有持续监看才写多久看一次', 'Only a watch has an interval');
      }
      return ok([{ type: 'StepAdded', at, data: { step: nextUnplanned(response), ...defined(step) } }]);
    }
    case 'DeclineThreshold': {
      const standing = response.thresholds?.[callKey(command.calls)];
      if (!standing || standing.declined) {
        return refuse(
          'no-threshold',
          '没有待处理的越限，或已有处理结论',
          'No passed threshold waits for a decision here',
        );
      }
      if (!isPost(response, command.authority)) return unknownPost();
      const { reason, authority } = command;
      return ok([{ type: 'ThresholdDeclined', at, data: { calls: standing.calls, reason, authority } }]);
    }
    case 'CorrectLine':
      return correctLine(response, command, meta);
    case 'PinNote': {
      if (command.until !== undefined && command.until <= meta.now) {
        return refuse('until-passed', '有效时间已经过去，请改一个以后的时间', 'The note must hold until a time ahead');
      }
      const { text, until } = command;
      return ok([{ type: 'NotePinned', at, data: { text, ...(until === undefined ? {} : { until }) } }]);
    }
    case 'StrikeNote': {
      if (!standingNotes(response).some((note) => note.id === command.note)) {
        return refuse('no-note', '没有这条在用的常备提示', 'There is no such standing note');
      }
      return ok([{ type: 'NoteStruck', at, data: { note: command.note, reason: command.reason } }]);
    }
    case 'RecordDecision': {
      const { type: _, ...lines } = command;
      if (lines.step !== undefined && !findStep(response, lines.step)) return noStep();
      if (lines.reviews !== undefined && !response.decisions?.some((one) => one.version === lines.reviews)) {
        return refuse('no-decision', '没有这条决策记录', 'There is no such decision on record');
      }
      if (lines.reviewAt !== undefined && lines.reviewAt <= meta.now) {
        return refuse(
          'review-passed',
          '复核时间已经过去，请改一个以后的时间',
          'Set the review for a time that lies ahead',
        );
      }
      return ok([{ type: 'DecisionRecorded', at, data: defined(lines) }]);
    }
    case 'AcknowledgeAlarm':
      if (response.acknowledged?.[command.alarm]) {
        return refuse('acknowledged', '这条告警已经确认过', 'This alarm has been acknowledged');
      }
      if (!alarmsOf(response).some((alarm) => alarm.id === command.alarm)) {
        return refuse('no-alarm', '这条告警已经不在了', 'This alarm does not stand any more');
      }
      return ok([{ type: 'AlarmAcknowledged', at, data: { alarm: command.alarm } }]);
    case 'NoteHandover': {
      const { type: _, ...data } = command;
      return ok([{ type: 'PostHandedOver', at, data }]);
    }
    case 'NoteClockJump':
      return ok([{ type: 'ClockJumped', at, data: { by: command.by } }]);
  }
}

function correctLine(
  response: Response,
  command: Extract<RecordCommand, { type: 'CorrectLine' }>,
  { at }: CommandMeta,
): Decision {
  const { version, reason, text } = command;
  if (version > response.version) return refuse('no-line', '记录里没有这一行', 'The record has no such line');
  if (response.corrected?.[version]) {
    return refuse(
      'corrected',
      '这一行已经更正过，请更正新的一行',
      'This line has been corrected: correct the newer one',
    );
  }
  return ok([{ type: 'LineCorrected', at, data: { version, reason, ...(text === undefined ? {} : { text }) } }]);
}

const isPost = (response: Response, post: string) =>
  generalPlanOf(response)?.posts.some((one) => one.id === post) === true;

function unknownPost() {
  return refuse('unknown-post', '总体预案里没有这个岗位', 'The general plan has no such post');
}

function noStep() {
  return refuse('no-step', '本次处置的预案里没有这一步', 'No plan in force here has this step');
}
