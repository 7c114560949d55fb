import type { Instant } from '../base/instant.ts';
import { assertNever } from '../base/assert-never.ts';
import { answerKey, missedKey, stepKey } from '../machines/conditions.ts';
import { isBlockOpen, type CompiledPlan } from '../machines/compile.ts';
import type { StepVerb } from '../machines/lane-machine.ts';
import type { StepEnd } from '../plan/vocabulary.ts';
import { evolveMessages } from '../messages/state.ts';
import { levelOf, phaseOf, stageOf, stepLifeCycle } from '../machines/step-machine.ts';
import { evolveReporting } from '../reporting/state.ts';
import { evolveTrains, noTrains } from '../transport/state.ts';
import type { OrderPhase, PinnedPlan, ResponseEvent } from './events.ts';
import { isDeciding } from './deciding-facts.ts';
import { stepsOfDue } from './due-keys.ts';
import { answeredByLevel, evolveRecord, withoutThreshold, withStandingThresholds } from './evolve-record.ts';
import { settleMoved, withEdition, withOpenedSince } from './move-edition.ts';
import { laneOfCode, settle, type Settling } from './settle.ts';
import { withUnplanned } from './unplanned.ts';
import { withTrainFacts } from './trains/moved-facts.ts';
import { findStep, type Mark, type PlanState, type Response, type StepPlace, type StepRecord } from './state.ts';

/** Gives the compiled form of a pinned plan. A response cannot be folded without the text it was pinned to: absent is a bug or damage. */
export type PlanSource = (pinned: PinnedPlan, station: PinnedPlan | undefined) => CompiledPlan;

/**
 * The state after one more event. Pure, never refuses: what is in the journal has happened.
 *
 * An event of an unknown type throws: a journal written by a newer console is not to be guessed at.
 */
export function evolve(response: Response, event: ResponseEvent, plans: PlanSource): Response {
  const next = apply(response, event, plans);
  return { ...next, version: event.version };
}

/** Folds events in order over a state. Bulk folds (start, replay, review) all come through here. */
export function fold(response: Response, events: Iterable<ResponseEvent>, plans: PlanSource): Response {
  let state = response;
  for (const event of events) state = evolve(state, event, plans);
  return state;
}

function apply(response: Response, event: ResponseEvent, plans: PlanSource): Response {
  const mark = markOf(event);
  switch (event.type) {
    case 'AwarenessRecorded': {
      const data = event.data;
      const station = data.plans.find((plan) => plan.tier === 'station');
      const joined: Response = {
        ...response,
        engine: data.engine,
        mode: event.mode,
        station: data.station,
        awareness: { ...mark, ...data },
        plans: data.plans.map((pinned) => newPlan(pinned, plans(pinned, station), event.at)),
        stage: stageOf(response.lifeCycle),
        course: [{ ...mark, stage: 'verify', basis: data.what }],
      };
      return reopenBlocks(joined, event.at);
    }
    case 'PlanJoined': {
      const pinned = event.data.plan;
      const station = response.plans.find((plan) => plan.pinned.tier === 'station')?.pinned;
      const { returnTo } = event.data;
      const plan = {
        ...newPlan(pinned, plans(pinned, station), event.at),
        ...(returnTo === undefined ? {} : { returnTo }),
      };
      const answered = withoutThreshold(response, `plan:${pinned.id}`);
      return reopenBlocks({ ...answered, plans: [...answered.plans, plan] }, event.at);
    }
    case 'EditionMoved':
      return moveEdition(response, event.data.to, event.at, plans);
    case 'PlanLeft': {
      const index = response.plans.findIndex((plan) => plan.pinned.key === event.data.plan && plan.left === undefined);
      return leavePlan(response, index, event.at);
    }
    case 'StageEntered': {
      const lifeCycle = stepLifeCycle(response.lifeCycle, { type: `stage.${event.data.stage}` });
      const settledCall = event.data.stage === 'stand-down' ? withoutThreshold(response, 'level') : response;
      return onCourse({ ...settledCall, lifeCycle }, mark, event.data.basis);
    }
    case 'LevelSet': {
      const lifeCycle = stepLifeCycle(response.lifeCycle, { type: `level.${event.data.to}` });
      return onCourse({ ...answeredByLevel(response, event.data, mark), lifeCycle }, mark, event.data.basis);
    }
    case 'StepAdded':
      return reopenBlocks(withUnplanned(response, event.data, event.at), event.at);
    case 'StepBegun':
      return onStep(response, event.data.step, 'begin', event.at, (record) => ({ ...record, begun: mark }));
    case 'OrderAdvanced': {
      const { step, ...advance } = event.data;
      return onStep(response, step, ORDER_VERBS[advance.phase], event.at, (record) => ({
        ...record,
        order: [...(record.order ?? []), { ...mark, ...advance }],
      }));
    }
    case 'WatchChecked':
      return onRecord(response, event.data.step, (record) => ({
        ...record,
        checks: [...(record.checks ?? []), { ...mark, note: event.data.note }],
      }));
    case 'OrderChecked': {
      const { step, result, note } = event.data;
      return onRecord(response, step, (record) => ({ ...record, checked: { ...mark, result, note } }));
    }
    case 'QuestionAnswered': {
      const { step, option, basis, cites } = event.data;
      const answer = { ...mark, option, basis, ...(cites === undefined ? {} : { cites }) };
      const answered = onRecord(response, step, (record) => ({ ...record, answer }));
      const settling = settle(answered);
      const place = findStep(answered, step);
      if (!place) return answered;
      const lane = place.plan.compiled.steps[place.index]?.lane ?? 0;
      // The answer is announced before the question ends, so that no branch passes for want of an answer.
      settling.announce(answerKey(step), option);
      settling.send(place.planIndex, lane, { type: `${idOf(step)}.end`, end: 'done' });
      const ended = settled(answered, settling, event.at);
      return onRecord(ended, step, (record) => ({ ...record, ending: { ...mark, end: 'done' } }));
    }
    case 'StepEnded': {
      const { step, ...ending } = event.data;
      return onStep(
        response,
        step,
        'end',
        event.at,
        (record) => ({
          ...record,
          ending: { ...mark, ...ending },
          ...(record.phase === 'deferred' && record.ending
            ? { earlier: [...(record.earlier ?? []), record.ending] }
            : {}),
        }),
        event.data.end,
      );
    }
    case 'StepReopened':
      return onStep(response, event.data.step, 'reopen', event.at, withoutEnding);
    case 'DeferralReturned':
      return onStep(response, event.data.step, 'return', event.at, withoutEnding);
    case 'DueMissed': {
      const { due, dueAt } = event.data;
      const missed = { ...response.missed, [due]: [...(response.missed[due] ?? []), dueAt] };
      const noted = { ...response, missed };
      const steps = stepsOfDue(noted, due);
      if (steps.length === 0) return noted;
      const settling = settle(noted);
      for (const step of steps) settling.announce(missedKey(step), 'yes');
      return settled(noted, settling, event.at);
    }
    case 'LogWritten':
    case 'ThresholdPassed':
    case 'ThresholdDeclined':
    case 'NotePinned':
    case 'NoteStruck':
    case 'DecisionRecorded':
    case 'LineCorrected':
    case 'EditionKept':
    case 'AlarmAcknowledged':
    case 'PostHandedOver':
    case 'ClockJumped':
      return evolveRecord(response, event, mark);
    case 'ResponseClosed': {
      const lifeCycle = stepLifeCycle(response.lifeCycle, { type: 'stage.closed' });
      return {
        ...onCourse({ ...response, lifeCycle }, mark, event.data.summary),
        closed: { ...mark, summary: event.data.summary },
      };
    }
    case 'FactRecorded': {
      const told = { ...response, reporting: evolveReporting(response.reporting, event) };
      return isDeciding(response, event.data.fact) ? withStandingThresholds(told) : told;
    }
    case 'ReportSent':
    case 'ReportAcknowledged':
    case 'DeliveryTried':
    case 'InquiryOpened':
    case 'InquiryClosed':
      return { ...response, reporting: evolveReporting(response.reporting, event) };
    case 'MessageDrafted':
    case 'MessageRequested':
    case 'MessageApproved':
    case 'MessageRefused':
    case 'MessageReleased':
    case 'MessageReached':
    case 'MessageWithdrawn':
      return { ...response, messages: evolveMessages(response.messages ?? [], event) };
    case 'TrainListed':
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
      return { ...response, trains: evolveTrains(response.trains ?? noTrains, event) };
    case 'TrainCorrected':
    case 'TrainStruck': {
      const trains = evolveTrains(response.trains ?? noTrains, event);
      return withStandingThresholds({ ...response, trains, reporting: withTrainFacts(response.reporting, event) });
    }
    default:
      return assertNever(event, 'response event');
  }
}

const ORDER_VERBS = {
  issued: 'issue',
  received: 'receive',
  acting: 'act',
  reported: 'report',
} as const satisfies Record<OrderPhase, StepVerb>;

function markOf(event: ResponseEvent): Mark {
  return { at: event.at, version: event.version, person: event.byPerson, post: event.byPost };
}

const idOf = (ref: string) => ref.slice(ref.indexOf('/') + 1);

function newPlan(pinned: PinnedPlan, compiled: CompiledPlan, at: Instant): PlanState {
  return {
    pinned,
    compiled,
    joinedAt: at,
    lanes: compiled.lanes.map((lane) => lane.initial),
    steps: compiled.steps.map(() => CLOSED),
    blocks: compiled.blocks.map(() => undefined),
  };
}

const CLOSED: StepRecord = { phase: 'closed' };

function withoutEnding(record: StepRecord): StepRecord {
  const { ending, ...rest } = record;
  return ending ? { ...rest, earlier: [...(record.earlier ?? []), ending] } : rest;
}

/** Stage or level has moved: note it, then open and retire blocks in every plan. */
function onCourse(response: Response, mark: Mark, basis: string): Response {
  const stage = stageOf(response.lifeCycle);
  const level = levelOf(response.lifeCycle);
  const course = [...response.course, { ...mark, stage, ...(level === undefined ? {} : { level }), basis }];
  return reopenBlocks({ ...response, stage, level, course }, mark.at);
}

/** Brings the blocks of all plans in line with stage and level, in the fixed order of plans and blocks. */
function reopenBlocks(response: Response, at: Instant): Response {
  const settling = settle(response);
  const plans = response.plans.map((plan, planIndex) => {
    if (plan.left !== undefined) return plan;
    const blocks = plan.compiled.blocks.map((compiled, index) => {
      const since = plan.blocks[index];
      const open = isBlockOpen(compiled.opens, response.stage, response.level);
      if (open === (since !== undefined)) return since;
      for (const lane of compiled.lanes) {
        if (open) settling.open(planIndex, lane);
        else settling.send(planIndex, lane, { type: 'RETIRE' });
      }
      return open ? at : undefined;
    });
    return { ...plan, blocks };
  });
  return settled({ ...response, plans }, settling, at);
}

/** What has ended stays ended and what is open stays open; what the new edition opens here and now opens. */
function moveEdition(response: Response, to: PinnedPlan, at: Instant, plans: PlanSource): Response {
  const moved = withEdition(response, to, at, plans);
  const opened = withOpenedSince(reopenBlocks(moved.response, at), moved.since);
  const settling = settle(opened);
  settleMoved(moved, settling);
  return withStandingThresholds(settled(opened, settling, at));
}

function leavePlan(response: Response, planIndex: number, at: Instant): Response {
  const plan = response.plans[planIndex];
  if (!plan) return response;
  const settling = settle(response);
  for (const [lane] of plan.compiled.lanes.entries()) settling.send(planIndex, lane, { type: 'RETIRE' });
  const retired = settled(response, settling, at);
  const plans = retired.plans.map((one, index) => (index === planIndex ? { ...one, left: at } : one));
  const gone = { ...retired, plans };
  const telling = settle(gone);
  // What others have learned of it holds no more: neither an end, nor an answer, nor a deadline that it missed.
  for (const key of keysOf(plan, gone)) telling.retell(key);
  // What this plan alone has called for, nobody calls for any more.
  return withStandingThresholds(settled(gone, telling, at));
}

/** The keys that the steps of a plan gave others to learn from, and the deadlines of those who share a measure with it. */
function keysOf(left: PlanState, { plans }: Response): readonly string[] {
  const measures = new Set(left.compiled.steps.flatMap(({ step }) => step.shared ?? []));
  const sharers = plans.flatMap((plan) =>
    plan.compiled.steps.flatMap(({ ref, step }) => (measures.has(step.shared ?? '') ? [missedKey(ref)] : [])),
  );
  return [...left.compiled.steps.flatMap(({ ref }) => [stepKey(ref), answerKey(ref), missedKey(ref)]), ...sharers];
}

/** Sends one event to a step's region and records what came of it. */
function onStep(
  response: Response,
  ref: string,
  verb: StepVerb,
  at: Instant,
  note: (record: StepRecord) => StepRecord,
  end?: StepEnd,
): Response {
  const place = findStep(response, ref);
  if (!place) return response;
  const noted = withRecord(response, place, note(place.record));
  const settling = settle(noted);
  const lane = place.plan.compiled.steps[place.index]?.lane ?? 0;
  settling.send(place.planIndex, lane, {
    type: `${idOf(ref)}.${verb}`,
    ...(end === undefined ? {} : { end }),
  });
  return settled(noted, settling, at);
}

function onRecord(response: Response, ref: string, note: (record: StepRecord) => StepRecord): Response {
  const place = findStep(response, ref);
  return place ? withRecord(response, place, note(place.record)) : response;
}

function withRecord(response: Response, place: StepPlace, record: StepRecord): Response {
  const steps = [...place.plan.steps];
  steps[place.index] = record;
  const plans = [...response.plans];
  plans[place.planIndex] = { ...place.plan, steps };
  return { ...response, plans };
}

/** Takes over what the lanes settled to: their states, and for each step of a touched lane its new phase. */
function settled(response: Response, settling: Settling, at: Instant): Response {
  if (settling.touched.size === 0) return response;
  const plans = response.plans.map((plan, planIndex) => {
    const lanes = settling.lanes[planIndex] ?? plan.lanes;
    if (lanes === plan.lanes) return plan;
    const steps = [...plan.steps];
    for (const code of settling.touched) {
      const laneIndex = laneOfCode(planIndex, code);
      const state = laneIndex === undefined ? undefined : lanes[laneIndex];
      if (laneIndex === undefined || !state) continue;
      for (const index of plan.compiled.lanes[laneIndex]?.steps ?? []) {
        const id = plan.compiled.steps[index]?.step.id;
        const record = steps[index];
        if (id === undefined || !record) continue;
        const phase = phaseOf(state, id);
        if (phase !== record.phase) steps[index] = withPhase(record, phase, at);
      }
    }
    return { ...plan, lanes, steps };
  });
  return { ...response, plans, shared: settling.shared };
}

function withPhase(record: StepRecord, phase: StepRecord['phase'], at: Instant): StepRecord {
  const { retired: _, ...rest } = record;
  if (phase === 'open') return { ...rest, phase, openedAt: at };
  if (phase === 'closed') return { ...rest, phase, retired: true };
  return { ...rest, phase };
}
