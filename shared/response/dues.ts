import type { Instant } from '../base/instant.ts';
import { answerDues } from '../messages/answer-due.ts';
import { reportDues } from '../reporting/rules.ts';
import { receiptDues } from '../reporting/receipts.ts';
import { countsByRecipient } from './engine-rules.ts';
import { generalPlanOf, reportRuleOf } from './general-plan.ts';
import { inDueOrder, type Due } from './due.ts';
import { restingSteps, trainDues } from './trains/train-dues.ts';
import type { Decision, Response } from './state.ts';
import { lengthOf, stepDues } from './step-dues.ts';

export type { Due };

const known = new WeakMap<Response, readonly Due[]>();

/** All running dues, soonest first. A response is a value, so they are worked out once for each state it comes to. */
export function duesOf(response: Response): readonly Due[] {
  const held = known.get(response);
  if (held) return held;
  const made = workedOut(response);
  known.set(response, made);
  return made;
}

function workedOut(response: Response): readonly Due[] {
  if (!response.awareness || response.closed) return [];
  const dues: Due[] = [];
  const { missed } = response;
  const add: Add = (key, kind, owner, anchor, from, dueAt) => {
    dues.push({ key, kind, owner, anchor, from, dueAt, missed: missed[key]?.includes(dueAt) ?? false });
  };
  const ground = { resting: restingSteps(response), endedAt: endedAt(response) };
  for (const plan of response.plans) {
    if (plan.left === undefined) dues.push(...stepDues(response, plan, ground));
  }
  for (const due of trainDues(response)) {
    dues.push({ ...due, missed: missed[due.key]?.includes(due.dueAt) ?? false });
  }
  addDecidersDues(response, add);
  addAnswerDues(response, add);
  const rule = reportRuleOf(response);
  if (rule) {
    const owner = 'duty-officer';
    for (const due of reportDues(response.reporting, rule, {
      awareAt: response.awareness.at,
      level: response.level,
      endedAt: ground.endedAt,
      byRecipient: countsByRecipient(response.engine),
    })) {
      const anchor = due.key.startsWith('report:follow-up')
        ? 'report'
        : due.key === 'report:final'
          ? 'stand-down'
          : 'awareness';
      add(due.key, 'report', owner, anchor, due.from, due.dueAt);
    }
  }
  // An edition that sets no time for receipts has no clock for them: none is invented for responses that ran without one.
  const receipt = generalPlanOf(response)?.receipt;
  if (receipt) {
    for (const { key, from, dueAt } of receiptDues(response.reporting, lengthOf(receipt.within))) {
      add(key, 'receipt', 'duty-officer', 'report', from, dueAt);
    }
  }
  return dues.sort(inDueOrder);
}

/** What waits for a decision: thresholds that were passed, and decisions that set a time to look at them again. */
function addDecidersDues(response: Response, add: Add): void {
  const activation = generalPlanOf(response)?.activation;
  for (const [key, threshold] of Object.entries(response.thresholds ?? {})) {
    if (!activation || threshold.declined) continue;
    const dueAt = threshold.at + lengthOf(activation.within);
    add(`threshold:${key}`, 'threshold', 'duty-leader', 'threshold', threshold.at, dueAt);
  }
  for (const decision of openReviews(response)) {
    add(`review:${decision.version}`, 'review', decision.post, 'decision', decision.at, decision.reviewAt);
  }
}

/** Messages to the public that were asked for, until the unit asked has answered. */
function addAnswerDues(response: Response, add: Add): void {
  const answer = generalPlanOf(response)?.messageAnswer;
  if (!answer) return;
  for (const due of answerDues(response.messages ?? [], lengthOf(answer.within))) {
    add(due.key, 'message', due.post, 'request', due.from, due.dueAt);
  }
}

/** Decisions that set a time for looking at them again, and have not been looked at. */
export function openReviews(response: Response): readonly (Decision & { readonly reviewAt: Instant })[] {
  const { decisions = [] } = response;
  const reviewed = new Set(decisions.map((decision) => decision.reviews));
  return decisions.flatMap((decision) => {
    const { reviewAt } = decision;
    return reviewAt === undefined || reviewed.has(decision.version) ? [] : [{ ...decision, reviewAt }];
  });
}

type Add = (
  key: string,
  kind: Due['kind'],
  owner: string,
  anchor: Due['anchor'],
  from: Instant,
  dueAt: Instant,
) => void;

/** When the response was last ended; undefined while it is being handled. */
export function endedAt(response: Response): Instant | undefined {
  if (response.stage !== 'stand-down' && response.stage !== 'recovery' && response.stage !== 'closed') return undefined;
  return response.course.findLast((mark) => mark.stage === 'stand-down')?.at;
}
