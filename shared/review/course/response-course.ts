import { defined } from '../../base/defined.ts';
import type { Instant } from '../../base/instant.ts';
import { wholeOf, type Slices } from '../../base/slices.ts';
import type { Layer } from '../../plan/overlay.ts';
import type { Step } from '../../plan/schema.ts';
import type { Level, StepEnd } from '../../plan/vocabulary.ts';
import { duesOf } from '../../response/dues.ts';
import { pinnedPlans, type PinnedPlan, type ResponseEvent, type ResponseShapes } from '../../response/events.ts';
import { evolve, type PlanSource } from '../../response/evolve.ts';
import { emptyResponse, isLive, type PlanState, type Response, type StepRecord } from '../../response/state.ts';
import { lineOf, type Line } from './case.ts';

/** When something happened, when it was entered, and the line that says so. */
export interface Mark {
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly line: Line;
}

export type End = Mark & { readonly end: StepEnd; readonly reason?: string; readonly link?: Link };
type Link = NonNullable<ResponseShapes['StepEnded']['link']>;

/** What became of one step, as far as the lines that count say. */
export interface StepCourse {
  readonly ref: string;
  readonly step: Step;
  /** The plan it stands in. */
  readonly plan: PinnedPlan;
  /** The station plan where that has added or changed the step. */
  readonly layer: Layer;
  openedAt?: Instant;
  /** The level in force then. */
  level?: Level;
  /** The line that opened it; absent where it stood open at a fork. */
  opened?: Line;
  /** The lines that say its limit has passed. */
  readonly passed: Line[];
  /** First set going: begun, an order issued, a watch looked after. */
  begun?: Mark;
  /** First ended as done or previously done. */
  done?: End;
  /** First ended in another way; a deferral is no end. */
  otherwise?: End;
  /** Its limit when it was done, else as it stood last. */
  dueAt?: Instant;
  readonly answers: (Mark & { readonly option: string })[];
  /** Every line that names it. */
  readonly lines: Line[];
}

/** One response as evaluations and measures read it. Lines up to a fork are folded, and count for nothing. */
export interface ResponseCourse {
  readonly id: string;
  readonly response: Response;
  /** The record has it from before the fork. */
  readonly isForked: boolean;
  /** Absent when it was entered before the fork. */
  readonly awareness: Mark | undefined;
  readonly steps: ReadonlyMap<string, StepCourse>;
  /** Special plans as they came into force. */
  readonly plans: readonly (Mark & { readonly plan: PinnedPlan })[];
  readonly levels: readonly (Mark & { readonly level: Level })[];
  /** Events that count, oldest first. */
  readonly events: readonly ResponseEvent[];
}

/** Sees every event of a fold, with the states before and after it; also those up to a fork. */
export type Look = (before: Response, event: ResponseEvent, after: Response) => void;

/** Folds one response and keeps what counts of it: everything after line `after`. `look` goes along, so that nothing has to be folded twice. */
export const courseOf = (
  events: readonly ResponseEvent[],
  source: PlanSource,
  after = 0,
  look?: Look,
): ResponseCourse => wholeOf(courseInSlices(events, source, after, look));

/** Events in a slice: folding them stays below what a page can be held up by. */
const SLICE = 20;

/** The same, a few events at a time. */
export function* courseInSlices(
  events: readonly ResponseEvent[],
  source: PlanSource,
  after = 0,
  look?: Look,
): Slices<ResponseCourse> {
  const stream = events[0]?.stream ?? '';
  const id = stream.slice(stream.indexOf('/') + 1);
  const steps = new Map<string, StepCourse>();
  const plans: (Mark & { readonly plan: PinnedPlan })[] = [];
  const levels: (Mark & { readonly level: Level })[] = [];
  let response = emptyResponse(id);

  for (const [index, event] of events.entries()) {
    if (index % SLICE === SLICE - 1) yield { done: index, total: events.length };
    const before = response;
    response = evolve(before, event, source);
    look?.(before, event, response);
    if (event.version <= after) {
      if (event.version === after) standAt(response);
      continue;
    }
    const mark = markOf(event);
    for (const [place, plan] of response.plans.entries()) {
      const was = before.plans[place];
      if (was !== plan) noteSteps(before, was, plan, mark);
    }
    noteAct(event, mark);
    if (event.type === 'DueMissed' && event.data.due.startsWith('step:')) {
      steps.get(event.data.due.slice('step:'.length))?.passed.push(mark.line);
    }
    for (const pinned of pinnedPlans(event)) {
      if (pinned.tier === 'special' && event.type !== 'EditionMoved') plans.push({ ...mark, plan: pinned });
    }
    if (event.type === 'LevelSet') levels.push({ ...mark, level: event.data.to });
  }
  noteOpenDues();

  function courseAt(plan: PlanState, index: number): StepCourse | undefined {
    const compiled = plan.compiled.steps[index];
    if (!compiled) return undefined;
    const held = steps.get(compiled.ref);
    if (held) return held;
    const { ref, step, layer } = compiled;
    const made: StepCourse = { ref, step, layer, plan: plan.pinned, answers: [], lines: [], passed: [] };
    steps.set(ref, made);
    return made;
  }

  /** What stood open at the fork is asked of the players. */
  function standAt(fork: Response): void {
    for (const plan of fork.plans) {
      for (const [index, record] of plan.steps.entries()) {
        if (plan.left !== undefined || !isLive(record.phase) || record.openedAt === undefined) continue;
        const course = courseAt(plan, index);
        if (course) course.openedAt = record.openedAt;
      }
    }
  }

  function noteSteps(before: Response, was: PlanState | undefined, plan: PlanState, mark: Mark): void {
    for (const [index, record] of plan.steps.entries()) {
      const old = was?.steps[index];
      if (record === old) continue;
      if (record.openedAt !== undefined && record.openedAt !== old?.openedAt) {
        const course = courseAt(plan, index);
        if (course && course.openedAt === undefined) {
          const { level } = response;
          Object.assign(course, { openedAt: record.openedAt, opened: mark.line }, level === undefined ? {} : { level });
        }
      }
      if (record.phase === 'ended' && record.ending?.version === mark.line.version)
        noteEnd(before, plan, index, record, mark);
    }
  }

  function noteEnd(before: Response, plan: PlanState, index: number, { ending }: StepRecord, mark: Mark): void {
    const course = courseAt(plan, index);
    if (!course || !ending) return;
    const { end, reason, link } = ending;
    const ended: End = { ...mark, end, ...defined({ reason, link }) };
    if (end !== 'done' && end !== 'previously-done') {
      course.otherwise ??= ended;
      return;
    }
    if (course.done) return;
    course.done = ended;
    const dueAt = duesOf(before).find(({ key }) => key === `step:${course.ref}`)?.dueAt;
    if (dueAt !== undefined) course.dueAt = dueAt;
  }

  function noteAct(event: ResponseEvent, mark: Mark): void {
    if (!('step' in event.data) || typeof event.data.step !== 'string') return;
    const course = steps.get(event.data.step);
    if (!course) return;
    course.lines.push(mark.line);
    if (event.type === 'StepBegun' || event.type === 'OrderAdvanced' || event.type === 'WatchChecked')
      course.begun ??= mark;
    if (event.type === 'QuestionAnswered') course.answers.push({ ...mark, option: event.data.option });
  }

  function noteOpenDues(): void {
    const running = new Map(duesOf(response).map(({ key, dueAt }) => [key, dueAt]));
    for (const course of steps.values()) {
      if (course.done) continue;
      const dueAt = running.get(`step:${course.ref}`) ?? response.missed[`step:${course.ref}`]?.at(-1);
      if (dueAt !== undefined) course.dueAt = dueAt;
    }
  }

  const aware = events[0]?.type === 'AwarenessRecorded' && events[0].version > after ? markOf(events[0]) : undefined;
  return {
    id,
    response,
    isForked: after > 0,
    awareness: aware,
    steps,
    plans,
    levels,
    events: events.filter(({ version }) => version > after),
  };
}

const markOf = (event: ResponseEvent): Mark => ({ at: event.at, recordedAt: event.recordedAt, line: lineOf(event) });
