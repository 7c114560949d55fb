import { evaluate, groundOf, type RunRecord } from './evaluate.ts';
import { exercisedIn } from './exercised.ts';
import type { RunOutcome, StepTime } from './outcome-shape.ts';
import type { ResponseCourse } from '../../review/course/response-course.ts';

/** What a run came to so far, from its record. */
export function outcomeOf(record: RunRecord): RunOutcome {
  const ground = groundOf(record);
  const { figures, injects } = evaluate(record, ground);
  const { run, courses } = ground;
  const { started, ended, scenario, created, startAt } = run;
  const reached = injects.filter(({ delivered }) => delivered);
  return {
    run: run.run,
    title: run.title,
    team: run.team,
    station: run.station,
    ...(scenario ? { scenario } : {}),
    isFork: run.fork !== undefined,
    phase: run.phase,
    editions: run.plans,
    createdAt: created.wall,
    ...(started ? { started: { simulated: startAt, wall: started.wall } } : {}),
    ...(ended ? { ended: { simulated: ended.at, wall: ended.wall } } : {}),
    counts: {
      injects: injects.length,
      delivered: reached.length,
      skipped: injects.filter(({ skipped }) => skipped).length,
      taken: reached.filter(({ takenAt }) => takenAt !== undefined).length,
      responses: courses.length,
      reports: courses.flatMap(({ events }) => events.filter(({ type }) => type === 'ReportSent')).length,
    },
    measures: figures.map(({ measure, numerator, denominator, median }) => ({
      measure,
      numerator,
      denominator,
      ...(median === undefined ? {} : { median }),
    })),
    stepTimes: courses.flatMap(stepTimesOf),
    exercised: exercisedIn(courses),
  };
}

/** Steps that were done after they had opened; what was put in order afterwards, or done beforehand, has no length. */
function stepTimesOf({ steps }: ResponseCourse): readonly StepTime[] {
  return [...steps.values()].flatMap(({ ref, step, openedAt, done }) =>
    openedAt === undefined || done?.end !== 'done' || done.at < openedAt
      ? []
      : [{ step: ref, title: step.title, span: done.at - openedAt }],
  );
}
