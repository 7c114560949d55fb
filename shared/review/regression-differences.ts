import type { Instant } from '../base/instant.ts';
import { LEVELS, type Level, type StepEnd } from '../plan/vocabulary.ts';
import type { ReportKind } from '../reporting/events.ts';
import { sentReport } from '../reporting/state.ts';
import { findStep, type Response } from '../response/state.ts';
import { reportChain } from './report-chain.ts';
import type { TwoFolds } from './regression-replay.ts';
import type { Deadline, StepTrace, Trace } from './regression-trace.ts';

/**
 * How a deadline came out. `met` and `late` carry when its step ended and how, or when its report went; `unmet` passed with nothing done; `open` had not
 * passed, or fell away.
 */
export type Outcome =
  | { readonly state: 'met' | 'late'; readonly doneAt: Instant; readonly end?: StepEnd }
  | { readonly state: 'unmet' }
  | { readonly state: 'open' };

export interface DueSide {
  readonly dueAt: Instant;
  readonly from: Instant;
  readonly outcome: Outcome;
}

/** One thing that the candidate would have asked for otherwise. `was` is the record, `now` the candidate; `step` is a ref. */
export type Difference =
  /** A step both ask for, at another time. */
  | { readonly kind: 'asked'; readonly step: string; readonly was: Instant; readonly now: Instant }
  /** Done on record before the candidate would have asked for it. */
  | { readonly kind: 'done-before'; readonly step: string; readonly was: Instant; readonly doneAt: Instant }
  /** A deadline both set, at another time or with another outcome. */
  | {
      readonly kind: 'due';
      readonly key: string;
      readonly step?: string;
      readonly was: DueSide;
      readonly now: DueSide;
    }
  | { readonly kind: 'due-added'; readonly key: string; readonly step?: string; readonly now: DueSide }
  | { readonly kind: 'due-dropped'; readonly key: string; readonly step?: string; readonly was: DueSide }
  /** The candidate asks for it, the record did not. `doneAt` where a shared measure was done all the same. */
  | { readonly kind: 'added'; readonly step: string; readonly now: Instant; readonly doneAt?: Instant }
  /** The record asked for it, the candidate does not. */
  | {
      readonly kind: 'dropped';
      readonly step: string;
      readonly was: Instant;
      readonly ended?: { readonly at: Instant; readonly end: StepEnd };
      /** The candidate has the step; it only does not come to it. */
      readonly isThere: boolean;
    }
  | { readonly kind: 'carried'; readonly measure: string; readonly step: string; readonly was: string }
  | { readonly kind: 'answer'; readonly step: string; readonly option: string; readonly at: Instant }
  | { readonly kind: 'level'; readonly level: Level; readonly was?: Instant; readonly now?: Instant }
  | { readonly kind: 'call'; readonly plan: string; readonly was?: Instant; readonly now?: Instant }
  | {
      readonly kind: 'report';
      readonly report: ReportKind;
      readonly number: number;
      readonly sentAt: Instant;
      readonly was?: Instant;
      readonly now?: Instant;
    };

/** Everything in which the two folds differ, in no particular order; empty when the candidate would have asked for the same at the same times. */
export function differencesOf(folds: TwoFolds): readonly Difference[] {
  const due = dueDifferences(folds);
  // A deadline counted from when a step opens says it already when it moves with it.
  const moved = new Map(
    due.flatMap((one) => (one.kind === 'due' && one.step !== undefined ? [[one.step, shiftOf(one)] as const] : [])),
  );
  const steps = stepDifferences(folds).filter((one) => one.kind !== 'asked' || moved.get(one.step) !== shiftOf(one));
  return [
    ...due,
    ...steps,
    ...carriedDifferences(folds),
    ...folds.lostAnswers.map((lost): Difference => ({ kind: 'answer', ...lost })),
    ...proposalDifferences(folds),
    ...followUpDifferences(folds),
  ];
}

/** Refs that either fold asked for, and those of them that no difference is about. */
export function comparedSteps(folds: TwoFolds, differences: readonly Difference[]) {
  const opened = (trace: Trace) =>
    [...trace.steps].flatMap(([ref, { openedAt }]) => (openedAt === undefined ? [] : [ref]));
  const compared = new Set([...opened(folds.was.trace), ...opened(folds.now.trace)]);
  const named = new Set(differences.flatMap((one) => ('step' in one && one.step !== undefined ? [one.step] : [])));
  return { steps: compared.size, same: [...compared].filter((ref) => !named.has(ref)).length };
}

const shiftOf = (one: Extract<Difference, { kind: 'due' | 'asked' }>) =>
  one.kind === 'due' ? one.now.dueAt - one.was.dueAt : one.now - one.was;

function stepDifferences({ was, now }: TwoFolds): readonly Difference[] {
  const refs = new Set([...was.trace.steps.keys(), ...now.trace.steps.keys()]);
  return [...refs].flatMap((step): Difference[] => {
    const before = was.trace.steps.get(step);
    const after = now.trace.steps.get(step);
    const [from, to] = [before?.openedAt, after?.openedAt];
    if (from === to) return [];
    if (from !== undefined && to !== undefined) return [{ kind: 'asked', step, was: from, now: to }];
    if (to !== undefined) {
      if (isElsewhere(was.response, was.trace, step, after)) return [];
      const doneAt = after?.ended?.at;
      return [{ kind: 'added', step, now: to, ...(doneAt === undefined ? {} : { doneAt }) }];
    }
    if (from === undefined || isElsewhere(now.response, now.trace, step, before)) return [];
    if (after?.ended) return [{ kind: 'done-before', step, was: from, doneAt: after.ended.at }];
    const ended = before?.ended;
    const isThere = after !== undefined || findStep(now.response, step) !== undefined;
    return [{ kind: 'dropped', step, was: from, isThere, ...(ended === undefined ? {} : { ended }) }];
  });
}

/** The measure of a step is carried by another step on this side; see carriedDifferences. */
function isElsewhere(response: Response, trace: Trace, ref: string, other: StepTrace | undefined): boolean {
  const place = findStep(response, ref);
  const measure = (place?.plan.compiled.steps[place.index]?.step ?? other?.step)?.shared;
  const carrier = measure === undefined ? undefined : trace.carriers.get(measure);
  return carrier !== undefined && carrier !== ref;
}

function carriedDifferences({ was, now }: TwoFolds): readonly Difference[] {
  return [...now.trace.carriers].flatMap(([measure, step]): Difference[] => {
    const before = was.trace.carriers.get(measure);
    return before === undefined || before === step ? [] : [{ kind: 'carried', measure, step, was: before }];
  });
}

function dueDifferences(folds: TwoFolds): readonly Difference[] {
  const { was, now } = folds;
  const keys = new Set([...was.trace.dues.keys(), ...now.trace.dues.keys()]);
  // Follow-ups come again and again; each is held against its own clock in followUpDifferences.
  for (const key of keys) if (isFollowUp(key)) keys.delete(key);
  return [...keys].flatMap((key): Difference[] => {
    const [before, after] = [was.trace.dues.get(key), now.trace.dues.get(key)];
    const step = (before ?? after)?.step;
    const about = { key, ...(step === undefined ? {} : { step }) };
    // A step that only one of the two asks for is told as such.
    const asked = (trace: Trace) => step === undefined || trace.steps.get(step)?.openedAt !== undefined;
    if (!asked(was.trace) || !asked(now.trace)) return [];
    const from = before && sideOf(folds, 'was', before);
    const to = after && sideOf(folds, 'now', after);
    if (from && to) {
      const isSame = from.dueAt === to.dueAt && from.outcome.state === to.outcome.state;
      return isSame ? [] : [{ kind: 'due', ...about, was: from, now: to }];
    }
    if (to) return [{ kind: 'due-added', ...about, now: to }];
    return from ? [{ kind: 'due-dropped', ...about, was: from }] : [];
  });
}

function sideOf(folds: TwoFolds, side: 'was' | 'now', { key, kind, step, from, dueAt }: Deadline): DueSide {
  const { response } = folds[side];
  const done = kind === 'step' && step !== undefined ? endOf(folds, step) : reportEnd(response, key);
  if (done) {
    const { at, ...how } = done;
    return { dueAt, from, outcome: { state: at <= dueAt ? 'met' : 'late', doneAt: at, ...how } };
  }
  const hasPassed = response.missed[key]?.includes(dueAt) ?? false;
  return { dueAt, from, outcome: { state: hasPassed ? 'unmet' : 'open' } };
}

/** When people ended a step: a fact, and the same for both sides where both ended it. */
function endOf({ was, now }: TwoFolds, step: string): StepTrace['ended'] {
  return was.trace.steps.get(step)?.ended ?? now.trace.steps.get(step)?.ended;
}

function reportEnd({ reporting }: Response, key: string): { readonly at: Instant } | undefined {
  switch (key) {
    case 'report:first-phone':
      return whenSent(sentReport(reporting, 'first'));
    case 'report:first-written':
      return whenSent(sentReport(reporting, 'first', 'written'));
    case 'report:final':
      return whenSent(sentReport(reporting, 'final'));
    default:
      return undefined;
  }
}

const whenSent = (report: { readonly at: Instant } | undefined) => report && { at: report.at };

function proposalDifferences({ was, now }: TwoFolds): readonly Difference[] {
  const times = (from: Instant | undefined, to: Instant | undefined) => ({
    ...(from === undefined ? {} : { was: from }),
    ...(to === undefined ? {} : { now: to }),
  });
  const levels = LEVELS.flatMap((level) => {
    const [from, to] = [was.trace.levels.get(level), now.trace.levels.get(level)];
    return from === to ? [] : [{ kind: 'level' as const, level, ...times(from, to) }];
  });
  const calls = [...new Set([...was.trace.calls.keys(), ...now.trace.calls.keys()])].flatMap((plan): Difference[] => {
    const [from, to] = [was.trace.calls.get(plan), now.trace.calls.get(plan)];
    return from === to ? [] : [{ kind: 'call', plan, ...times(from, to) }];
  });
  // A reading that jumps over several levels is told once, with the highest.
  const highest = levels.filter((one, at) => {
    const next = levels[at + 1];
    return next?.was !== one.was || next?.now !== one.now;
  });
  return [...highest, ...calls];
}

const isFollowUp = (key: string) => key.startsWith('report:follow-up');

/** Follow-ups that went: each against the clock that ran for it on either side. */
function followUpDifferences({ was, now }: TwoFolds): readonly Difference[] {
  const after = reportChain(now.response);
  return reportChain(was.response).flatMap(({ report, dues }, index): Difference[] => {
    // Where several recipients waited, the one whose time ran out first.
    const of = (links: typeof dues | undefined) => {
      const times = links?.flatMap(({ key, dueAt }) => (isFollowUp(key) ? [dueAt] : [])) ?? [];
      return times.length === 0 ? undefined : Math.min(...times);
    };
    const [from, to] = [of(dues), of(after[index]?.dues)];
    if (from === to) return [];
    const { kind, number, at } = report;
    return [
      {
        kind: 'report',
        report: kind,
        number,
        sentAt: at,
        ...(from === undefined ? {} : { was: from }),
        ...(to === undefined ? {} : { now: to }),
      },
    ];
  });
}
