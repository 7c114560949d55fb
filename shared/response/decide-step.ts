import { defined } from '../base/defined.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Refusal, type Result } from '../base/result.ts';
import { stepTakes } from '../machines/step-machine.ts';
import { messageOf } from '../messages/state.ts';
import type { StepVerb } from '../machines/lane-machine.ts';
import type { ResponseCommand } from './commands.ts';
import type { NewResponseEvent, SecondPerson } from './events.ts';
import { reportedEffect } from './orders.ts';
import { findStep, isBegun, isLive, type Response, type StepPlace, type StepRecord } from './state.ts';
import { levelRank } from './thresholds.ts';

const STEP_COMMANDS = [
  'BeginStep',
  'AdvanceOrder',
  'AnswerQuestion',
  'CheckWatch',
  'CheckOrder',
  'EndStep',
  'ReopenStep',
] as const satisfies readonly ResponseCommand['type'][];

type StepCommand = Extract<ResponseCommand, { type: (typeof STEP_COMMANDS)[number] }>;
type Decision = Result<readonly NewResponseEvent[]>;

export function isStepCommand(command: ResponseCommand): command is StepCommand {
  return (STEP_COMMANDS as readonly string[]).includes(command.type);
}

/** Acts on one step. What its lane machine does not take is refused with where the step stands. */
export function decideStep(response: Response, command: StepCommand, meta: CommandMeta): Decision {
  const place = findStep(response, command.step);
  if (!place) {
    return refuse('no-step', '本次处置的预案里没有这一步', 'No plan in force here has this step');
  }
  const step = place.plan.compiled.steps[place.index]?.step;
  if (!step) throw new Error(`Step ${command.step} is not in its own plan`);
  const { at } = meta;
  const takes = (verb: StepVerb) => stepTakes(step.kind, place.record.phase, verb);
  switch (command.type) {
    case 'BeginStep': {
      if (!takes('begin')) return standing(place);
      const begun: NewResponseEvent = { type: 'StepBegun', at, data: { step: command.step } };
      return ok([begun]);
    }
    case 'AdvanceOrder': {
      const verbs = { issued: 'issue', received: 'receive', acting: 'act', reported: 'report' } as const;
      if (step.kind !== 'order') return refuse('not-an-order', '这一步不是指令', 'This step is not an order');
      if (!takes(verbs[command.phase])) return standing(place);
      if (command.phase === 'reported' && command.text === undefined) {
        return refuse('effect-missing', '请写明对方回报的效果', 'Write down the effect that was reported');
      }
      // What an order sets going cannot be called back, so the second person is asked for when it is issued.
      if (step.twoPerson && command.phase === 'issued' && !isSecond(command.second, meta)) return secondMissing();
      const { type: _, text, other, second, ...data } = command;
      const advanced: NewResponseEvent = {
        type: 'OrderAdvanced',
        at,
        data: {
          ...data,
          ...(text === undefined ? {} : { text }),
          ...(other === undefined ? {} : { other: defined(other) }),
          ...(second === undefined ? {} : { second }),
        },
      };
      // An order is done by its reported effect: the report ends it in the same act.
      return command.phase === 'reported'
        ? ok([advanced, { type: 'StepEnded', at, data: { step: command.step, end: 'done' } }])
        : ok([advanced]);
    }
    case 'AnswerQuestion': {
      if (step.kind !== 'question' || !step.options?.some((option) => option.id === command.option)) {
        return refuse('no-option', '这一步没有这个选项', 'This step has no such answer');
      }
      const { record } = place;
      const again = record.phase === 'ended' && record.answer !== undefined;
      if (!again && record.phase !== 'open' && record.phase !== 'acting') return standing(place);
      if (again && record.answer?.option === command.option) {
        return refuse('same-answer', '现在就是这个答案', 'This is already the answer');
      }
      const previous = record.answer?.option;
      const { type: _, ...given } = command;
      const data = defined({ ...given, previous });
      return ok([{ type: 'QuestionAnswered', at, data }]);
    }
    case 'CheckOrder': {
      const { record } = place;
      if (!reportedEffect(record)) {
        return refuse('nothing-to-check', '对方还没有回报效果，先等回报', 'No effect has been reported yet');
      }
      const { type: _, ...data } = command;
      const looked: NewResponseEvent = { type: 'OrderChecked', at, data };
      // What was reported is not there: the order is not done, and stands open again.
      return command.result === 'fails' && takes('reopen')
        ? ok([looked, { type: 'StepReopened', at, data: { step: command.step, reason: command.note } }])
        : ok([looked]);
    }
    case 'CheckWatch': {
      if (step.kind !== 'watch') return refuse('not-a-watch', '这一步不是持续监看', 'This step is not a watch');
      const checked: NewResponseEvent = {
        type: 'WatchChecked',
        at,
        data: { step: command.step, note: command.note },
      };
      if (place.record.phase === 'acting') return ok([checked]);
      // The first check starts the watch.
      if (!takes('begin')) return standing(place);
      return ok([{ type: 'StepBegun', at, data: { step: command.step } }, checked]);
    }
    case 'EndStep':
      return endStep(response, place, command, meta, takes);
    case 'ReopenStep': {
      if (!takes('reopen') && !takes('return')) return standing(place);
      const { step: ref, reason } = command;
      return ok([
        takes('return')
          ? { type: 'DeferralReturned', at, data: { step: ref } }
          : { type: 'StepReopened', at, data: { step: ref, reason } },
      ]);
    }
  }
}

function endStep(
  response: Response,
  place: StepPlace,
  command: Extract<StepCommand, { type: 'EndStep' }>,
  meta: CommandMeta,
  takes: (verb: StepVerb) => boolean,
): Decision {
  const step = place.plan.compiled.steps[place.index]?.step;
  if (!step || !takes('end')) return standing(place);
  const { at } = meta;
  const { type: _, reason, note, until, link, second, message, ...data } = command;
  if (command.end === 'done') {
    if (place.record.phase === 'waiting') return standing(place);
    if (step.kind === 'question') {
      return refuse('answer-it', '问题要选答案，不能直接办结', 'A question ends with its answer');
    }
    if (step.kind === 'order') {
      return refuse(
        'effect-missing',
        '指令要等对方回报效果才算完成',
        'An order is done only when its effect is reported back',
      );
    }
    if (step.kind === 'link' && !link) {
      return refuse(
        'link-incomplete',
        '联络要写明双方联系人并记录试呼时间',
        'A link needs both ends named and a test call',
      );
    }
    if (link && link.testedAt > meta.now) {
      return refuse('future', '试呼时间晚于现在，请核对', 'The test call lies in the future: check it');
    }
    if (step.twoPerson && !isSecond(second, meta)) return secondMissing();
  } else if (reason === undefined) {
    return refuse('reason-missing', '除“已完成”外都要写明理由', 'Every end but "done" needs a reason');
  }
  if (command.end === 'deferred') {
    const refused = refuseUntil(response, command, meta);
    if (refused) return refused;
  }
  if (message !== undefined && !messageOf(response.messages ?? [], message)) {
    return refuse('no-message', '本次处置没有这条公众信息', 'This response has no such message to the public');
  }
  const ended: NewResponseEvent = {
    type: 'StepEnded',
    at,
    data: {
      ...data,
      ...(reason === undefined ? {} : { reason }),
      ...(note === undefined ? {} : { note }),
      ...(until === undefined || command.end !== 'deferred' ? {} : { until: defined(until) }),
      ...(link === undefined ? {} : { link: { ...link, near: defined(link.near), far: defined(link.far) } }),
      ...(second === undefined ? {} : { second }),
      ...(message === undefined ? {} : { message }),
    },
  };
  return ok([ended]);
}

/** A deferral must be able to come back: until a time ahead, a level not yet reached, another step not yet ended, or the next hand-over. */
function refuseUntil(
  response: Response,
  { step, until }: Extract<StepCommand, { type: 'EndStep' }>,
  meta: CommandMeta,
): ReturnType<typeof refuse> | undefined {
  if (until?.at !== undefined && until.at <= meta.now) {
    return refuse('until-passed', '暂缓到的时间已经过去，请改一个以后的时间', 'Defer to a time that lies ahead');
  }
  if (until?.level !== undefined && levelRank(response.level) >= levelRank(until.level)) {
    return refuse('until-reached', '现在已经达到这个级别，暂缓没有意义', 'This level is in force already');
  }
  if (until?.step !== undefined) {
    const phase = until.step === step ? 'ended' : findStep(response, until.step)?.record.phase;
    if (phase === undefined || !isLive(phase) || waitsFor(response, until.step, step)) {
      return refuse(
        'until-reached',
        '所等的步骤没有、不会再了结，或者正在等这一步，请另选一步',
        'The step waited for is not there, will not end any more, or waits for this one: choose another',
      );
    }
  }
  if (until === undefined || Object.values(defined(until)).length === 0) {
    return refuse(
      'until-missing',
      '请说明暂缓到什么时间、什么级别、哪一步了结，或到交接班',
      'Say until when, until which level or step, or until the hand-over it is deferred',
    );
  }
  return undefined;
}

/** Whether this step waits, through other deferrals, for `step`: then neither would ever come back. */
function waitsFor(response: Response, from: string, step: string): boolean {
  const seen = new Set<string>();
  let ref: string | undefined = from;
  while (ref !== undefined && !seen.has(ref)) {
    if (ref === step) return true;
    seen.add(ref);
    const record: StepRecord | undefined = findStep(response, ref)?.record;
    ref = record?.phase === 'deferred' ? record.ending?.until?.step : undefined;
  }
  return false;
}

/** Somebody else, or the statement that nobody else is there. */
const isSecond = (second: SecondPerson | undefined, { actor }: CommandMeta): boolean =>
  second !== undefined && ('alone' in second || second.person !== actor.person);

function secondMissing() {
  return refuse(
    'second-person',
    '这一步须两人：写明另一人的姓名岗位，不能是自己；确只有一人值守时请声明',
    'This step needs a second named person other than yourself, or the statement that you are alone',
  );
}

/** Why the act is not possible: where the step stands now. */
function standing(place: StepPlace): { readonly ok: false; readonly refusal: Refusal } {
  const { phase } = place.record;
  if (phase === 'ended')
    return refuse(
      'ended',
      '这一步已经了结，要改请先退回并写明理由',
      'This step has ended: step back first, with a reason',
    );
  if (phase === 'waiting')
    return refuse('waiting', '这一步的前置条件还没有满足', 'What this step waits for has not happened yet');
  if (phase === 'passed')
    return refuse('not-on-branch', '按现在的答案，不需要做这一步', 'On the present answer this step is not called for');
  if (phase === 'elsewhere') {
    return refuse(
      'carried-elsewhere',
      '这项措施正在另一个预案中办理，请到那里操作',
      'This shared measure is carried by another plan: act on it there',
    );
  }
  if (phase === 'closed')
    return refuse('not-open', '这一步所在的级别或阶段没有开启', 'The level or stage of this step is not open');
  if (phase === 'deferred')
    return refuse('deferred', '这一步已暂缓，先恢复再办理', 'This step is deferred: bring it back first');
  if (isBegun(phase) || isLive(phase))
    return refuse('wrong-order', '这一步现在不能这样操作', 'This step cannot take that act now');
  throw new Error(`A step in phase ${phase} refused for no reason`);
}
