import { durationOf, MINUTE } from '../../shared/base/instant.ts';
import { LEVELS } from '../../shared/plan/vocabulary.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { generalPlanOf } from '../../shared/response/general-plan.ts';
import type { Response } from '../../shared/response/state.ts';
import { openStepsOf } from '../../shared/drill/player/open-steps.ts';
import { nextAct } from './next-act.ts';

/**
 * What a duty room does next in a running response, drawn at random in the proportions of a busy night: steps and orders first, much
 * logging, values for the fact board, now and then a report, a second thought or another level. Most of what it
 * draws is legal; whoever uses it asks `decide` and draws again.
 */
export function busyAct(response: Response, now: number, random: () => number): ResponseCommand {
  const pick = () => Math.floor(random() * 1_000_000);
  const one = <T>(from: readonly T[]): T | undefined => from[pick() % Math.max(from.length, 1)];
  const kind = random();
  if (kind < 0.55) {
    const open = one(openStepsOf(response));
    return open ? nextAct(open, now, pick()) : logLine(pick());
  }
  if (kind < 0.72) return logLine(pick());
  if (kind < 0.88) return recordFact(response, now, pick);
  if (kind < 0.91) return sendReport(response, now);
  if (kind < 0.97) {
    const ended = response.plans.flatMap((plan) =>
      plan.left !== undefined
        ? []
        : plan.compiled.steps.filter(({ index }) => ['ended', 'deferred'].includes(plan.steps[index]?.phase ?? '')),
    );
    const step = one(ended);
    return step ? { type: 'ReopenStep', step: step.ref, reason: '情况有变，重新办理' } : logLine(pick());
  }
  if (kind < 0.985) {
    const open = one(openStepsOf(response));
    const until = { at: now + 10 * MINUTE + (pick() % 60) * MINUTE };
    return open
      ? { type: 'EndStep', step: open.placed.ref, end: 'deferred', reason: '等待增援到位', until }
      : logLine(pick());
  }
  const level = LEVELS[pick() % LEVELS.length] ?? 'IV';
  const authority = generalPlanOf(response)?.levels.find((rule) => rule.id === level)?.authority ?? '';
  const type = response.stage === 'graded' ? 'SetLevel' : 'StartResponse';
  return { type, level, basis: '会商研判，按权限报请同意', authority };
}

function logLine(pick: number): ResponseCommand {
  const lines = [
    '与车站客运值班室通话，确认候车室人数仍在上升',
    '南广场增设导流栏杆，保安已到位',
    '公交集团答复：夜班线路延时至末班列车到达后 30 分钟',
    '接群众来电询问改签，告知现场服务台位置',
  ];
  return { type: 'WriteLog', text: lines[pick % lines.length] ?? '', tags: pick % 3 === 0 ? ['联络'] : [] };
}

function recordFact(response: Response, now: number, pick: () => number): ResponseCommand {
  const facts = response.plans.flatMap((plan) =>
    plan.left !== undefined ? [] : plan.compiled.plan.facts.map((fact) => ({ key: plan.pinned.key, fact })),
  );
  const chosen = facts[pick() % Math.max(facts.length, 1)];
  if (!chosen) return logLine(pick());
  const { key, fact } = chosen;
  const value =
    fact.type === 'choice'
      ? (fact.choices?.[pick() % Math.max(fact.choices.length, 1)]?.id ?? '')
      : fact.type === 'time'
        ? now - (pick() % 120) * MINUTE
        : fact.type === 'number'
          ? pick() % 3000
          : '现场回报正常';
  const certainty = pick() % 3 === 0 ? 'estimated' : 'known';
  return { type: 'RecordFact', fact: `${key}/${fact.id}`, value, certainty, source: '车站客运值班室', channel: 'hand' };
}

function sendReport(response: Response, now: number): ResponseCommand {
  const isFirst = response.reporting.sent.length === 0;
  const hours = ((now - (response.awareness?.at ?? now)) / durationOf('1 h')).toFixed(1);
  return {
    type: 'SendReport',
    kind: isFirst ? 'first' : 'follow-up',
    channel: isFirst ? 'phone' : 'written',
    text: `接报后 ${hours} 小时情况：站区滞留旅客约 2000 人，铁路、地铁、公交正在联合疏运，秩序总体平稳。`,
    recipients: [{ unit: 'city-desk' }],
    unknowns: ['列车恢复运行时间'],
    cites: [response.version],
  };
}
