import type { PinnedPlan } from '../../response/events.ts';
import type { Exercised } from './outcome-shape.ts';
import type { ResponseCourse, StepCourse } from '../../review/course/response-course.ts';

/** The parts of plan editions that responses have exercised: steps that ended, questions with their answers, levels that were reached. Each once. */
export function exercisedIn(courses: readonly ResponseCourse[]): readonly Exercised[] {
  const all = courses.flatMap((course) => [
    ...[...course.steps.values()].flatMap((step) => ofStep(step, homeOf(step, course))),
    ...levelsOf(course),
  ]);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** Where the text of a step stands: a step that the station added is one of the station plan. */
function homeOf({ layer, plan }: StepCourse, { response }: ResponseCourse): PinnedPlan {
  const station = response.plans.find(({ pinned }) => pinned.tier === 'station')?.pinned;
  return layer === 'added' && station ? station : plan;
}

function ofStep({ ref, done, otherwise, answers }: StepCourse, { id, hash, tier }: PinnedPlan): readonly Exercised[] {
  if (tier === 'unplanned') return [];
  const step = ref.slice(ref.indexOf('/') + 1);
  const named = { plan: id, hash, step };
  const end = done ?? otherwise;
  return [
    ...(end ? [{ kind: 'step', ...named, how: end.end } as const] : []),
    ...answers.map(({ option }) => ({ kind: 'answer', ...named, option }) as const),
  ];
}

/** A level counts for every plan that was in force when it was set. */
function levelsOf({ response, levels }: ResponseCourse): readonly Exercised[] {
  return levels.flatMap(({ level, at }) =>
    response.plans.flatMap(({ pinned, joinedAt, left }): readonly Exercised[] => {
      const inForce = joinedAt <= at && (left === undefined || at < left);
      if (!inForce || pinned.tier === 'station' || pinned.tier === 'unplanned') return [];
      return [{ kind: 'level', plan: pinned.id, hash: pinned.hash, level }];
    }),
  );
}
