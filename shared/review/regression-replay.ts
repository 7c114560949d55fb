import { findStep, emptyResponse, type Response } from '../response/state.ts';
import { duesOf, type Due } from '../response/dues.ts';
import { evolve, type PlanSource } from '../response/evolve.ts';
import type { ResponseEvent } from '../response/events.ts';
import type { Instant } from '../base/instant.ts';
import { withCandidates, type Candidate, type RecordedPlans, type Replaced } from './regression-source.ts';
import { traceFold, type Trace } from './regression-trace.ts';

/** An answer on record that the candidate's question does not have. */
export interface LostAnswer {
  readonly step: string;
  readonly option: string;
  readonly at: Instant;
}

/** The same events, folded with the record's editions and with candidates in their place. */
export interface TwoFolds {
  readonly was: { readonly response: Response; readonly trace: Trace };
  readonly now: { readonly response: Response; readonly trace: Trace };
  readonly replaced: readonly Replaced[];
  readonly lostAnswers: readonly LostAnswer[];
  /** Acts of the record that had no place in the second fold to the end. */
  readonly notCarried: readonly ResponseEvent[];
  /** The last moment of the record: what falls due later, nobody can say anything about. */
  readonly until: Instant;
}

/** Something that is done otherwise in the second fold, from one event of the record on. */
export interface Change {
  /** Version of the last event that both folds share. */
  readonly after: number;
  /** What is done instead, decided on the second fold as it stands then. */
  readonly events: (response: Response, last: ResponseEvent) => readonly ResponseEvent[];
  readonly source: PlanSource;
  /** Later acts of the record whose place it takes. */
  readonly replaces: (event: ResponseEvent) => boolean;
}

interface FoldOptions {
  readonly change?: Change;
  /** Sees both folds after every event of the record, and the second one at every deadline that passes in it alone. */
  readonly look?: (was: Response, now: Response, event: ResponseEvent) => void;
}

type StepEvent = Extract<ResponseEvent, { data: { readonly step: string } }>;
/** What people do at a step. Such a fact counts for the candidate as soon as it has a place for it. */
const ACTS: readonly ResponseEvent['type'][] = ['StepBegun', 'OrderAdvanced', 'QuestionAnswered', 'StepEnded'];

/**
 * Folds a record twice, side by side.
 *
 * What people did and read off is taken as it happened. What the console alone derives from the plans is not: a deadline that the record has as
 * missed is passed over where the candidate has none then, and one that would have passed under the candidate is noted when it passes.
 *
 * With a change, both are one until then; after it the record goes on in the second fold where it still can.
 */
export function foldTwice(
  events: readonly ResponseEvent[],
  recorded: RecordedPlans,
  candidates: readonly Candidate[],
  { change, look }: FoldOptions = {},
): TwoFolds {
  const first = events[0];
  if (!first) throw new Error('A response without an event cannot be replayed');
  const plans = withCandidates(change ? { ...recorded, source: change.source } : recorded, candidates);
  const id = first.stream.slice(first.stream.indexOf('/') + 1);
  const sides = { was: traceFold(), now: traceFold() };
  const lostAnswers: LostAnswer[] = [];
  let was = emptyResponse(id);
  let now = emptyResponse(id);
  let until = first.at;
  const waiting = new Map<string, StepEvent[]>();
  const replaced: ResponseEvent[] = [];

  for (const event of events) {
    for (;;) {
      const passed = passedOnlyNow(was, now, event.recordedAt);
      if (!passed) break;
      now = evolve(now, missedEvent(event, passed, now.version), plans.source);
      sides.now.look(now, passed.dueAt, passed.dueAt);
    }
    const wasBefore = was;
    was = evolve(was, event, recorded.source);
    if (change && event.version > change.after && change.replaces(event)) {
      replaced.push(event);
      now = { ...now, version: event.version };
    } else now = followed(wasBefore, was, now, event);
    now = caughtUp(now, event, plans.source);
    until = Math.max(until, event.recordedAt);
    sides.was.look(was, event.at, event.recordedAt);
    if (event.version === change?.after) {
      for (const done of change.events(now, event)) now = evolve(now, { ...done, version: now.version }, plans.source);
    }
    sides.now.look(now, event.at, event.recordedAt);
    look?.(was, now, event);
  }

  function followed(wasBefore: Response, wasAfter: Response, before: Response, event: ResponseEvent): Response {
    const stamped = { ...before, version: event.version };
    if (event.type === 'AwarenessRecorded') return evolve(before, underNewRules(event), plans.source);
    if (event.type === 'DueMissed') {
      const { due, dueAt } = event.data;
      const isOnlyThere = runs(wasBefore, due, dueAt) && !runs(before, due, dueAt);
      return isOnlyThere ? stamped : evolve(before, event, plans.source);
    }
    if (!isStepEvent(event)) return evolve(before, event, plans.source);
    const step = stepHere(wasBefore, before, event.data.step);
    const here = step === event.data.step ? event : ({ ...event, data: { ...event.data, step } } as StepEvent);
    if (event.type === 'QuestionAnswered') noteLostAnswer(before, event);
    if (!ACTS.includes(event.type)) {
      waiting.delete(step);
      return evolve(before, here, plans.source);
    }
    const after = evolve(before, here, plans.source);
    const moved = phaseAt(wasBefore, event.data.step) !== phaseAt(wasAfter, event.data.step);
    if (!moved || phaseAt(before, step) !== phaseAt(after, step)) return after;
    waiting.set(step, [...(waiting.get(step) ?? []), here]);
    return stamped;
  }

  /** Acts that had no place yet are taken up once their step has opened. */
  function caughtUp(before: Response, event: ResponseEvent, source: PlanSource): Response {
    let response = before;
    for (const [step, acts] of waiting) {
      if (phaseAt(response, step) !== 'open') continue;
      waiting.delete(step);
      // Counted from now: what follows from the act cannot have been asked for before.
      for (const act of acts) {
        const at = Math.max(act.at, event.at);
        response = evolve(response, { ...act, at, version: event.version }, source);
      }
    }
    return response;
  }

  /** A new response takes the report rule set that its general plan names. */
  function underNewRules(event: Extract<ResponseEvent, { type: 'AwarenessRecorded' }>): ResponseEvent {
    const pinned = event.data.plans.find((plan) => plan.tier === 'general');
    const general = pinned && recorded.edition(pinned.hash).plan;
    const isByDefault = general?.tier === 'general' && general.reportRule === event.data.reportRule;
    const next = plans.general;
    if (!next || !isByDefault || next.id !== general.id) return event;
    return { ...event, data: { ...event.data, reportRule: next.reportRule } };
  }

  function noteLostAnswer(
    response: Response,
    { data, at }: Extract<ResponseEvent, { type: 'QuestionAnswered' }>,
  ): void {
    const place = findStep(response, data.step);
    const step = place?.plan.compiled.steps[place.index]?.step;
    if (step && !step.options?.some((option) => option.id === data.option)) {
      lostAnswers.push({ step: data.step, option: data.option, at });
    }
  }

  return {
    was: { response: was, trace: sides.was.trace },
    now: { response: now, trace: sides.now.trace },
    replaced: plans.replaced,
    lostAnswers,
    notCarried: [...replaced, ...[...waiting.values()].flat()].sort((a, b) => a.version - b.version),
    until,
  };
}

const isStepEvent = (event: ResponseEvent): event is StepEvent =>
  'step' in event.data && event.type !== 'StepAdded' && event.type !== 'DecisionRecorded';

const phaseAt = (response: Response, ref: string) => findStep(response, ref)?.record.phase;

const runs = (response: Response, key: string, dueAt: Instant) =>
  duesOf(response).some((due) => due.key === key && due.dueAt === dueAt);

/** A deadline of the candidate that has passed and that the record did not have at that time. */
function passedOnlyNow(was: Response, now: Response, at: Instant): Due | undefined {
  return duesOf(now).find((due) => due.dueAt <= at && !due.missed && !runs(was, due.key, due.dueAt));
}

function missedEvent(next: ResponseEvent, { key, dueAt }: Due, version: number): ResponseEvent {
  return { ...next, version, type: 'DueMissed', at: dueAt, recordedAt: dueAt, data: { due: key, dueAt } };
}

/** The step that an act of the record means under the candidate: a shared measure may be carried by another plan there. */
function stepHere(was: Response, now: Response, ref: string): string {
  const phase = phaseAt(now, ref);
  if (phase === phaseAt(was, ref) || (phase !== undefined && phase !== 'elsewhere')) return ref;
  const place = findStep(was, ref);
  const measure = place?.plan.compiled.steps[place.index]?.step.shared;
  return (measure === undefined ? undefined : now.shared[measure]) ?? ref;
}
