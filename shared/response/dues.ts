import { durationOf, type Instant } from '../base/instant.ts';
import { answerDues } from '../messages/answer-due.ts';
import type { Step } from '../plan/schema.ts';
import { reportDues } from '../reporting/rules.ts';
import { receiptDues } from '../reporting/receipts.ts';
import { countsByRecipient } from './engine-rules.ts';
import { generalPlanOf, reportRuleOf } from './general-plan.ts';
import { checkWithin, isUnchecked, reportedEffect } from './orders.ts';
import { restingSteps, trainDues, type TrainDue } from './trains/train-dues.ts';
import { findStep, isBegun, type Decision, type PlanState, type Response, type StepRecord } from './state.ts';

/**
 * Running deadlines, derived from state: nothing here is stored, so nothing can be lost or doubled. A due is an absolute time
 * counted from the event that starts it. When it passes, the host journals `DueMissed` with the due's own time.
 */
export interface Due {
  /**
   * `step:<ref>`, `watch:<ref>`, `return:<ref>`, `check:<ref>`, `report:…`, `receipt:<line>@<unit>`, `threshold:level`, `threshold:plan:<id>`, `review:<line>`,
   * `message:<number>`, `contact:<train>`, `decision:<train>`, `supply:<fact>:<train>` or `family:<line>`; with `dueAt` it names one deadline for ever.
   */
  readonly key: string;
  readonly kind:
    | 'step'
    | 'watch'
    | 'return'
    | 'check'
    | 'report'
    | 'receipt'
    | 'threshold'
    | 'review'
    | 'message'
    | TrainDue['kind'];
  /** The step concerned, as `<plan key>/<id>`. */
  readonly step?: string;
  /** The train concerned. */
  readonly train?: string;
  readonly owner: string;
  /** The event that started the clock. */
  readonly anchor:
    | 'awareness'
    | 'block'
    | 'open'
    | 'stand-down'
    | 'step'
    | 'fact'
    | 'check'
    | 'report'
    | 'deferral'
    | 'effect'
    | 'threshold'
    | 'decision'
    | 'request'
    | 'contact'
    | 'listed'
    | 'enquiry';
  readonly from: Instant;
  readonly dueAt: Instant;
  /** Its passing has been journaled. */
  readonly missed: boolean;
}

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
  const add: Add = (key, kind, owner, anchor, from, dueAt, step) => {
    const isMissed = missed[key]?.includes(dueAt) ?? false;
    if (step === undefined) dues.push({ key, kind, owner, anchor, from, dueAt, missed: isMissed });
    else dues.push({ key, kind, step, owner, anchor, from, dueAt, missed: isMissed });
  };
  const resting = restingSteps(response);
  for (const plan of response.plans) {
    if (plan.left !== undefined) continue;
    for (const { ref, step, index } of plan.compiled.steps) {
      const record = plan.steps[index];
      if (record && record.phase !== 'closed' && !resting.has(ref)) addStepDues(response, plan, ref, step, record, add);
    }
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
      endedAt: endedAt(response),
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
  return dues.sort((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1));
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
  step?: string,
) => void;

const keys = new Map<string, string>();

/** The key of a step's own deadline, made once: most of the dues of a response are these, and they are asked for after every act. */
function stepDueKey(ref: string): string {
  const known = keys.get(ref);
  if (known !== undefined) return known;
  const key = `step:${ref}`;
  keys.set(ref, key);
  return key;
}

const lengths = new Map<string, number>();

/** As durationOf, reading each text once. */
function lengthOf(text: string): number {
  const known = lengths.get(text);
  if (known !== undefined) return known;
  const length = durationOf(text);
  lengths.set(text, length);
  return length;
}

function addStepDues(response: Response, plan: PlanState, ref: string, step: Step, record: StepRecord, add: Add): void {
  const { phase } = record;
  const owner = step.owner;
  if (phase === 'deferred') {
    const at = record.ending?.until?.at;
    const from = record.ending?.at;
    if (at !== undefined && from !== undefined) {
      add(`return:${ref}`, 'return', owner, 'deferral', from, at, ref);
    }
    return;
  }
  if (phase === 'ended') {
    const within = isUnchecked(record) ? checkWithin(response, step) : undefined;
    const effect = within === undefined ? undefined : reportedEffect(record);
    if (within !== undefined && effect) {
      add(`check:${ref}`, 'check', owner, 'effect', effect.at, effect.at + lengthOf(within), ref);
    }
    return;
  }
  if (step.kind === 'watch' && phase === 'acting' && step.every) {
    const last = record.checks?.at(-1) ?? record.begun;
    if (last) {
      add(`watch:${ref}`, 'watch', owner, 'check', last.at, last.at + lengthOf(step.every.time), ref);
    }
    return;
  }
  if (!step.due || step.due.within === 'rule-set') return;
  if (phase !== 'open' && phase !== 'waiting' && !isBegun(phase)) return;
  const start = anchorOf(response, plan, step, record);
  if (!start) return;
  add(stepDueKey(ref), 'step', owner, start.anchor, start.from, start.from + lengthOf(step.due.within), ref);
}

/** The event that starts a step's clock, once it has happened. */
function anchorOf(
  response: Response,
  plan: PlanState,
  step: Step,
  record: StepRecord,
): { readonly anchor: Due['anchor']; readonly from: Instant } | undefined {
  const from = step.due?.from;
  if (from === undefined) return undefined;
  if (typeof from === 'object') {
    // Of a fact held for several trains or places the earliest time counts: it is the one that runs out first.
    const key = `${plan.pinned.key}/${from.fact}`;
    let earliest: Instant | undefined;
    for (const held in response.reporting.facts) {
      const line = response.reporting.facts[held];
      const value = line?.fact === key ? line.entries.at(-1)?.value : undefined;
      if (typeof value === 'number' && (earliest === undefined || value < earliest)) earliest = value;
    }
    return earliest === undefined ? undefined : { anchor: 'fact', from: earliest };
  }
  switch (from) {
    case 'awareness': {
      // For a plan that joined later, the desk became aware of its event when it joined.
      const at = Math.max(response.awareness?.at ?? plan.joinedAt, plan.joinedAt);
      return { anchor: 'awareness', from: at };
    }
    case 'block': {
      const index = plan.compiled.indexOf.get(step.id);
      const block = index === undefined ? undefined : plan.compiled.steps[index]?.block;
      const at = block === undefined ? undefined : plan.blocks[block];
      return at === undefined ? undefined : { anchor: 'block', from: at };
    }
    case 'open':
      return record.openedAt === undefined || record.phase === 'waiting'
        ? undefined
        : { anchor: 'open', from: record.openedAt };
    case 'stand-down': {
      const at = endedAt(response);
      return at === undefined ? undefined : { anchor: 'stand-down', from: at };
    }
    default: {
      const ref = from.includes('/') ? from : `${plan.pinned.key}/${from}`;
      const ending = findStep(response, ref)?.record.ending;
      return ending && ending.end !== 'deferred' ? { anchor: 'step', from: ending.at } : undefined;
    }
  }
}

/** When the response was last ended; undefined while it is being handled. */
export function endedAt(response: Response): Instant | undefined {
  if (response.stage !== 'stand-down' && response.stage !== 'recovery' && response.stage !== 'closed') return undefined;
  return response.course.findLast((mark) => mark.stage === 'stand-down')?.at;
}
