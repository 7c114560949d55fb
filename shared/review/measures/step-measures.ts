import { text } from '../../base/text.ts';
import type { Level } from '../../plan/vocabulary.ts';
import type { StepCourse } from '../course/response-course.ts';
import { LEVEL_NAMES, postTitle } from '../names.ts';
import type { Reviewed } from './reviewed.ts';
import type { MeasureCase, MeasureValue } from './shape.ts';
import { measureCaseOf, shareGroups, shareValue, spanGroups, spanValue } from './values.ts';

/** How long steps took, whether deadlines were met, and how much of the plans was done. */
export function stepMeasures(reviewed: Reviewed): readonly MeasureValue[] {
  const { course, deadlines, conformance } = reviewed;
  const { response } = course;
  const byPost = {
    by: 'post',
    keyOf: ({ post }: MeasureCase) => post,
    titleOf: (post: string) => postTitle(response, post),
  } as const;
  const times = [...course.steps.values()].flatMap(timeCase);
  const byLevel = {
    by: 'level',
    keyOf: ({ level }: MeasureCase): string => level ?? '',
    titleOf: (level: string) => (level === '' ? NO_LEVEL : LEVEL_NAMES[level as Level]),
  } as const;
  const dues = deadlines.map((one): MeasureCase => ({ ...measureCaseOf(one), due: one.due }));
  const kept = conformance.reduce((sum, one) => sum + one.numerator, 0);
  const asked = conformance.reduce((sum, one) => sum + one.denominator, 0);
  return [
    spanValue('step-times', times, [...spanGroups(times, byPost), ...spanGroups(times, byLevel)]),
    shareValue('dues', dues, shareGroups(dues, byPost)),
    {
      measure: 'conformance',
      numerator: kept,
      denominator: asked,
      ...(asked === 0 ? {} : { value: kept / asked }),
      cases: editionCases(reviewed),
    },
  ];
}

const NO_LEVEL = text('未定级', 'no level set');

/** Steps that somebody carries out: a question is answered and a watch goes on. */
function timeCase({ ref, step, openedAt, opened, done, level }: StepCourse): readonly MeasureCase[] {
  if (step.kind === 'question' || step.kind === 'watch') return [];
  if (openedAt === undefined || done?.end !== 'done') return [];
  return [
    {
      key: ref,
      subject: step.title,
      value: Math.max(0, done.at - openedAt),
      step: ref,
      post: step.owner,
      ...(level === undefined ? {} : { level }),
      lines: [...(opened ? [opened] : []), done.line],
    },
  ];
}

/** One case an edition; its lines are those of what was left out of it. */
function editionCases({ conformance, deviations }: Reviewed): readonly MeasureCase[] {
  return conformance.map(({ plan, from, until = Infinity, numerator, denominator }): MeasureCase => {
    const { title, edition, hash } = plan;
    return {
      key: `${plan.key}:${hash}@${from}`,
      subject: text(`《${title.zh}》“${edition}”`, `${title.en}, “${edition}”`),
      why: text(`应做 ${denominator} 步，完成 ${numerator} 步`, `${numerator} of ${denominator} steps done`),
      lines: deviations
        .filter(({ step, at, edition: of }) => step !== undefined && of === hash && from <= at && at <= until)
        .flatMap(({ lines }) => lines),
    };
  });
}
