import type { Instant } from '../../base/instant.ts';
import type { DutyEvent } from '../../duty/events.ts';
import type { ReportKind } from '../../reporting/events.ts';
import type { RunState } from '../run/run-state.ts';
import { lineOf, type Until } from '../../review/course/case.ts';
import type { PlanTitles } from './plan-titles.ts';
import type { End, Mark, ResponseCourse, StepCourse } from '../../review/course/response-course.ts';

/** Everything that a run's desk did, ready to be looked up. */
export interface Ground {
  readonly run: RunState;
  readonly courses: readonly ResponseCourse[];
  readonly duty: readonly DutyEvent[];
  readonly titles: PlanTitles;
  readonly until: Until;
  readonly from: Instant;
}

/** A step as one response has it. */
export interface FoundCourse {
  readonly course: ResponseCourse;
  readonly step: StepCourse;
}

/**
 * The step as it was carried out: in the response where it was done first, else where it opened first. A shared measure is done where another plan carries
 * it. Undefined where no response came to it.
 */
export function findCourse({ courses, titles }: Ground, ref: string): FoundCourse | undefined {
  const measure = titles.stepOf(ref)?.shared;
  const found = courses.flatMap((course) =>
    [...course.steps.values()]
      .filter((step) => step.ref === ref || (measure !== undefined && step.step.shared === measure))
      .map((step) => ({ course, step })),
  );
  const when = ({ step }: FoundCourse) => step.done?.at ?? Infinity;
  return found.toSorted((a, b) => when(a) - when(b) || Number(b.step.ref === ref) - Number(a.step.ref === ref))[0];
}

/** When a step was carried out: ended, or for a watch, begun. */
export function doneMark({ step, done, begun }: StepCourse): Mark | End | undefined {
  return step.kind === 'watch' ? (begun ?? done) : done;
}

/** The earliest report of a kind, from `since` on. */
export function reportMark({ courses }: Ground, kind: ReportKind, since = -Infinity): Mark | undefined {
  return earliest(
    courses.flatMap(({ events }) =>
      events.flatMap((event) =>
        event.type === 'ReportSent' && event.data.kind === kind && event.at >= since
          ? [{ at: event.at, recordedAt: event.recordedAt, line: lineOf(event) }]
          : [],
      ),
    ),
  );
}

export function earliest<T extends Mark>(marks: readonly T[]): T | undefined {
  return marks.toSorted((a, b) => a.at - b.at)[0];
}
