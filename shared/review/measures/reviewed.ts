import type { Instant } from '../../base/instant.ts';
import { wholeOf, type Slices } from '../../base/slices.ts';
import type { ResponseEvent } from '../../response/events.ts';
import type { PlanSource } from '../../response/evolve.ts';
import type { Until } from '../course/case.ts';
import { deadlineCases, type DeadlineCase } from '../course/deadline-cases.ts';
import { followDeadlines } from '../course/deadlines.ts';
import { courseInSlices, type ResponseCourse } from '../course/response-course.ts';
import { followDeviations, type Deviations } from '../deviations/deviations.ts';

/** A record folded once, with everything that is measured of it. */
export interface Reviewed extends Deviations {
  readonly course: ResponseCourse;
  readonly deadlines: readonly DeadlineCase[];
  /** The moment judged from, and whether anything can still be done. */
  readonly until: Until;
  /** When it ended, else `until.now`: what goes on is counted up to here. */
  readonly end: Instant;
}

/** `now`: of a run, its simulated time. `isOver`: the run has ended. `after`: the line it was forked at; nothing up to it counts. */
export interface ReviewedAt {
  readonly now: Instant;
  readonly isOver?: boolean;
  readonly after?: number;
}

export const reviewedResponse = (events: readonly ResponseEvent[], source: PlanSource, at: ReviewedAt): Reviewed =>
  wholeOf(reviewedInSlices(events, source, at));

/** The same, a few events at a time. */
export function* reviewedInSlices(
  events: readonly ResponseEvent[],
  source: PlanSource,
  { now, isOver = false, after = 0 }: ReviewedAt,
): Slices<Reviewed> {
  const deviations = followDeviations();
  const deadlines = followDeadlines();
  const course = yield* courseInSlices(events, source, after, (before, event, state) => {
    deviations.look(before, event, state);
    deadlines.look(state, event);
    if (event.version === after) {
      deviations.fork();
      deadlines.fork(event.at);
    }
  });
  const { response } = course;
  const until = { now, isOver: isOver || response.closed !== undefined };
  const cases = deadlineCases(response, deadlines.deadlines(), until);
  return {
    course,
    deadlines: cases,
    ...deviations.deviations(course, cases, until),
    until,
    end: response.closed?.at ?? now,
  };
}
