import { defined } from '../base/defined.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import { lifeCycleTakes } from '../machines/step-machine.ts';
import type { AnswerAct } from '../plan/vocabulary.ts';
import { isMessageCommand } from '../messages/commands.ts';
import { decideMessages } from '../messages/decide.ts';
import type { ReportingCommand } from '../reporting/commands.ts';
import { decideReporting } from '../reporting/decide.ts';
import { isTrainCommand } from '../transport/commands.ts';
import type { ResponseCommand } from './commands.ts';
import { decideClosing } from './decide-closing.ts';
import { decideEdition } from './decide-edition.ts';
import { decideRecord, isRecordCommand } from './decide-record.ts';
import { decideStep, isStepCommand } from './decide-step.ts';
import { duesOf } from './dues.ts';
import { generalPlanOf } from './general-plan.ts';
import { ENGINE_RULES } from './engine-rules.ts';
import type { CriterionMark, NewResponseEvent } from './events.ts';
import { followUps } from './follow-ups.ts';
import { inquiriesOfReport } from './report-inquiries.ts';
import { levelProposal } from './level-proposal.ts';
import { pin, type PlansInForce } from './plans-in-force.ts';
import { findStep, isRunning, type Response } from './state.ts';
import { decideTrain } from './trains/decide-train.ts';
import { refuseTrainFact, withTrainNames } from './trains/told-of-trains.ts';

type Decision = Result<readonly NewResponseEvent[]>;

/**
 * What a command comes to: events, or a refusal with a sentence. Pure; the state is not changed. A refusal writes nothing.
 */
export function decide(response: Response, command: ResponseCommand, meta: CommandMeta, plans: PlansInForce): Decision {
  const decided = decideAct(response, command, meta, plans);
  if (!decided.ok) return decided;
  const brought = followUps(response, decided.value, meta);
  return brought.length === 0 ? decided : ok([...decided.value, ...brought]);
}

function decideAct(response: Response, command: ResponseCommand, meta: CommandMeta, plans: PlansInForce): Decision {
  const clock = refuseClock(response, command, meta);
  if (clock) return clock;
  if (command.type === 'RecordAwareness') return recordAwareness(response, command, meta, plans);
  if (!response.awareness) {
    return refuse(
      'no-response',
      '没有这次处置，请回总览重新打开',
      'There is no such response: open it again from the overview',
    );
  }
  if (!isRunning(response)) {
    return refuse(
      'closed',
      '这次处置已经归档，不能再改；有补充请另记',
      'This response is closed and cannot be changed',
    );
  }
  if (isStepCommand(command)) return decideStep(response, command, meta);
  if (isRecordCommand(command)) return decideRecord(response, command, meta);
  if (isMessageCommand(command)) return decideMessages(response.messages ?? [], command, meta);
  if (isTrainCommand(command)) return decideTrain(response, command, meta, plans);
  const { at } = meta;
  switch (command.type) {
    case 'JoinPlan': {
      const edition = plans.special(command.plan);
      if (!edition) return noPlan(command.plan);
      if (response.plans.some((plan) => plan.pinned.key === command.plan && plan.left === undefined)) {
        return refuse('plan-already-in-force', '这个专项预案已在本次处置中', 'This plan is already in force here');
      }
      if (response.plans.some((plan) => plan.pinned.key === command.plan)) {
        return refuse(
          'plan-was-left',
          '这个专项预案在本次处置中已退出，不能再次加入；请在总体预案下继续，或另起一次处置',
          'This plan has left this response and cannot join it again',
        );
      }
      const { reason, returnTo } = command;
      const back = returnTo === undefined || !findStep(response, returnTo) ? {} : { returnTo };
      return ok([{ type: 'PlanJoined', at, data: { plan: pin(edition), reason, ...back } }]);
    }
    case 'LeavePlan': {
      const plan = response.plans.find((one) => one.pinned.key === command.plan && one.left === undefined);
      if (plan?.pinned.tier !== 'special') {
        return refuse('plan-not-in-force', '本次处置中没有这个专项预案', 'No such special plan is in force here');
      }
      return ok([{ type: 'PlanLeft', at, data: { plan: command.plan, reason: command.reason } }]);
    }
    case 'MoveEdition':
    case 'KeepEdition':
      return decideEdition(response, command, meta, plans);
    case 'EnterEarlyHandling':
      if (!lifeCycleTakes(response.lifeCycle, { type: 'stage.early' })) return wrongStage('先期处置', 'early handling');
      return ok([{ type: 'StageEntered', at, data: { stage: 'early', basis: command.basis } }]);
    case 'StartResponse': {
      if (!lifeCycleTakes(response.lifeCycle, { type: 'stage.graded' }))
        return wrongStage('分级响应', 'graded response');
      const authority = refuseAuthority(response, command.authority);
      if (authority) return authority;
      return ok([
        ...answersBy(response, 'start-response', command.basis, at),
        { type: 'StageEntered', at, data: { stage: 'graded', basis: command.basis } },
        levelSet(response, command, meta),
      ]);
    }
    case 'SetLevel': {
      if (response.stage !== 'graded') {
        return refuse(
          'not-graded',
          '还没有启动分级响应，不能调级',
          'The response is not graded, so it has no level to change',
        );
      }
      if (response.level === command.level) {
        return refuse('same-level', '现在就是这个级别', 'This is already the level in force');
      }
      const authority = refuseAuthority(response, command.authority);
      if (authority) return authority;
      return ok([levelSet(response, command, meta)]);
    }
    case 'StandDown': {
      if (!lifeCycleTakes(response.lifeCycle, { type: 'stage.stand-down' }))
        return wrongStage('响应终止', 'stand-down');
      const authority = refuseAuthority(response, command.authority);
      if (authority) return authority;
      return ok([
        ...answersBy(response, 'stand-down', command.basis, at),
        {
          type: 'StageEntered',
          at,
          data: { stage: 'stand-down', basis: command.basis, ...criteriaOf(command.criteria) },
        },
      ]);
    }
    case 'EnterRecovery':
      if (!lifeCycleTakes(response.lifeCycle, { type: 'stage.recovery' })) return wrongStage('恢复复盘', 'recovery');
      return ok([{ type: 'StageEntered', at, data: { stage: 'recovery', basis: command.basis } }]);
    case 'WriteLog':
      return ok([{ type: 'LogWritten', at, data: { text: command.text, tags: command.tags } }]);
    case 'CloseResponse':
      return decideClosing(response, command, meta);
    case 'NoteDuePassed':
      return noteDuePassed(response, command, meta);
    default:
      return decideReport(response, command, meta);
  }
}

/**
 * A time in the future is a slip of the keyboard or of the clock; so is one before awareness. But a fact may be older than that, and with it a
 * deadline that counts from the fact: it had passed before anybody here knew of it.
 */
function refuseClock(response: Response, command: ResponseCommand, meta: CommandMeta): Decision | undefined {
  if (meta.at > meta.now) {
    return refuse('future', '发生时间晚于现在，请核对时间', 'The time given lies in the future: check it');
  }
  // An act of this very moment is never older than the awareness: if it seems so, the clock was set back, and nobody is locked out for that.
  const mayBeOlder = ['RecordFact', 'ImportFacts', 'NoteDuePassed'].includes(command.type) || meta.at === meta.now;
  if (!mayBeOlder && response.awareness && meta.at < response.awareness.at) {
    return refuse('before-awareness', '发生时间早于接报时间，请核对', 'The time given lies before awareness: check it');
  }
  return undefined;
}

type CommandNamed<Type extends ResponseCommand['type']> = Extract<ResponseCommand, { type: Type }>;

function recordAwareness(
  response: Response,
  command: CommandNamed<'RecordAwareness'>,
  meta: CommandMeta,
  plans: PlansInForce,
): Decision {
  if (response.awareness) return refuse('already-aware', '这次接报已经记录', 'This awareness is already on record');
  const general = plans.general;
  if (general?.plan.tier !== 'general') return noPlan('general');
  const station = plans.station(command.station);
  if (!station) return noPlan(command.station);
  const specials = [];
  for (const id of new Set(command.specials)) {
    const edition = plans.special(id);
    if (!edition) return noPlan(id);
    specials.push(edition);
  }
  const { type: _, specials: __, eventAt, place, caller, phone, ...data } = command;
  return ok([
    {
      type: 'AwarenessRecorded',
      at: meta.at,
      data: {
        engine: ENGINE_RULES,
        ...data,
        ...(eventAt === undefined ? {} : { eventAt }),
        ...defined({ place, caller, phone }),
        reportRule: general.plan.reportRule,
        plans: [general, station, ...specials].map(pin),
      },
    },
  ]);
}

function levelSet(
  response: Response,
  command: CommandNamed<'SetLevel' | 'StartResponse'>,
  meta: CommandMeta,
): NewResponseEvent {
  const proposed = levelProposal(response, meta.now).level;
  return {
    type: 'LevelSet',
    at: meta.at,
    data: {
      ...(response.level === undefined ? {} : { from: response.level }),
      to: command.level,
      basis: command.basis,
      authority: command.authority,
      ...(proposed === undefined ? {} : { proposed }),
      ...criteriaOf('criteria' in command ? command.criteria : undefined),
    },
  };
}

const criteriaOf = (criteria: readonly CriterionMark[] | undefined) => (criteria === undefined ? {} : { criteria });

/**
 * A life-cycle act done directly also answers the plan's question that leads to it, so that nobody is asked again what has been decided. Only
 * an open question with exactly one such answer is taken as answered.
 */
function answersBy(response: Response, act: AnswerAct, basis: string, at: number): NewResponseEvent[] {
  return response.plans.flatMap((plan) =>
    plan.left !== undefined
      ? []
      : plan.compiled.steps.flatMap(({ ref, step, index }) => {
          const [option, ...others] = step.options?.filter((one) => one.act === act) ?? [];
          const phase = plan.steps[index]?.phase;
          if (!option || others.length > 0 || (phase !== 'open' && phase !== 'waiting')) return [];
          return [{ type: 'QuestionAnswered' as const, at, data: { step: ref, option: option.id, basis } }];
        }),
  );
}

function noteDuePassed(response: Response, command: CommandNamed<'NoteDuePassed'>, meta: CommandMeta): Decision {
  const due = duesOf(response).find((one) => one.key === command.due && one.dueAt === command.dueAt);
  if (!due || due.missed) return refuse('due-not-running', '这个时限已经了结', 'This deadline is no longer running');
  if (due.dueAt > meta.now) return refuse('due-not-passed', '这个时限还没有到', 'This deadline has not passed yet');
  if (due.kind === 'return' && due.step !== undefined) {
    return ok([{ type: 'DeferralReturned', at: meta.at, data: { step: due.step } }]);
  }
  return ok([{ type: 'DueMissed', at: meta.at, data: { due: due.key, dueAt: due.dueAt } }]);
}

/** A report that has gone also ends the plan steps that ask for it, and what it leaves unknown becomes a task. */
function decideReport(
  response: Response,
  command: CommandNamed<ReportingCommand['type']>,
  meta: CommandMeta,
): Decision {
  const stranger = command.type === 'SendReport' ? unknownUnit(response, command) : undefined;
  if (stranger !== undefined) {
    return refuse(
      'unknown-unit',
      `本次处置的总体预案里没有单位“${stranger}”，请重新选择接收单位`,
      `The general plan of this response has no unit “${stranger}”: choose the recipients again`,
    );
  }
  const wrong = refuseTrainFact(response, command);
  if (wrong) return wrong;
  const decided = decideReporting(response.reporting, withTrainNames(response, command), meta);
  if (!decided.ok || command.type !== 'SendReport') return decided;
  const steps = response.plans.flatMap((plan) =>
    plan.left !== undefined
      ? []
      : plan.compiled.steps.flatMap(({ ref, step, index }) => {
          const phase = plan.steps[index]?.phase;
          const asks = step.kind === 'report' && step.report === command.kind;
          return asks && (phase === 'open' || phase === 'acting' || phase === 'waiting') ? [ref] : [];
        }),
  );
  const ended = steps.map(
    (step): NewResponseEvent => ({ type: 'StepEnded', at: meta.at, data: { step, end: 'done' } }),
  );
  const inquiries = decided.value.flatMap((event) =>
    event.type === 'ReportSent' ? inquiriesOfReport(response, event, meta.actor.post) : [],
  );
  return ok([...decided.value, ...ended, ...inquiries]);
}

function unknownUnit(response: Response, { recipients }: CommandNamed<'SendReport'>): string | undefined {
  const units = generalPlanOf(response)?.units ?? [];
  return recipients.find((to) => !units.some(({ id }) => id === to.unit))?.unit;
}

function refuseAuthority(response: Response, authority: string): Decision | undefined {
  if (generalPlanOf(response)?.posts.some((post) => post.id === authority)) return undefined;
  return refuse('unknown-post', '请写明由哪个岗位决定', 'Name the post that decides');
}

function wrongStage(zh: string, en: string): Decision {
  return refuse('wrong-stage', `现在不能进入${zh}阶段`, `The response cannot enter ${en} from where it stands`);
}

function noPlan(id: string): Decision {
  return refuse(
    'no-plan',
    `预案库中没有可用的预案“${id}”，请到预案库查看检查结果`,
    `The library has no plan "${id}" in force: see the findings in the plan library`,
  );
}
