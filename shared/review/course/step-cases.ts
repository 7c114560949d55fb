import type { Instant } from '../../base/instant.ts';
import { text, type Text } from '../../base/text.ts';
import { END_NAMES } from '../names.ts';
import { lengthsFrom, verdictOf, type Case, type Until, type Verdict } from './case.ts';
import type { End, ResponseCourse, StepCourse } from './response-course.ts';

/** Steps of the plans: in time, late, missed, or ended in another way that only an evaluator can judge. */

/** A report step that takes its limit from the rule set is measured with the report chain, and not a second time as a step. */
const isReportOfRules = ({ step }: StepCourse) => step.kind === 'report' && step.due?.within === 'rule-set';

/** Every step with a limit. `from`: what ran out before it counts for nothing (a fork). */
export function timedStepCases(course: ResponseCourse, until: Until, from: Instant): readonly Case[] {
  return [...course.steps.values()]
    .filter((one) => one.dueAt !== undefined && one.dueAt >= from && !isReportOfRules(one))
    .map((one) => stepCase(course, one, until));
}

/** Lines between two parties: done when both ends are named and a test call is logged. */
export function linkCases(course: ResponseCourse, until: Until): readonly Case[] {
  return [...course.steps.values()]
    .filter(({ step }) => step.kind === 'link')
    .map((one): Case => {
      const { dueAt: _, ...untimed } = one;
      const asked = stepCase(course, untimed, until);
      const isUntested = one.done !== undefined && one.done.link === undefined;
      return isUntested ? { ...asked, verdict: 'unjudged', why: NOT_TESTED } : asked;
    });
}

const NOT_TESTED = text('没有试呼记录，请评估员判断', 'No test call is on record: for the evaluator to judge');

/** What became of a step, held against its limit where it has one. */
export function stepCase(
  { id, response }: ResponseCourse,
  { ref, step, done, otherwise, dueAt, openedAt, opened, passed, lines }: StepCourse,
  until: Until,
): Case {
  const asked = { doneAt: done?.at, limitAt: dueAt };
  const isOver = until.isOver || response.closed !== undefined;
  const verdict: Verdict = done
    ? verdictOf(asked, until)
    : otherwise
      ? 'unjudged'
      : verdictOf(asked, { ...until, isOver });
  const why = done ? undefined : otherwise && endedWords(otherwise);
  const ended = done ?? otherwise;
  return {
    key: `${id}:${ref}`,
    about: step.title,
    verdict,
    ...lengthsFrom(openedAt ?? Infinity, asked),
    ...(why ? { why } : {}),
    step: ref,
    post: step.owner,
    lines: [...(opened ? [opened] : []), ...passed, ...(ended ? [ended.line] : lines)],
  };
}

/** 以“不适用”结束：… */
export function endedWords({ end, reason }: Pick<End, 'end' | 'reason'>): Text {
  const name = END_NAMES[end];
  const because = reason === undefined ? '' : reason;
  return text(
    `以“${name.zh}”结束${because === '' ? '' : `：${because}`}，请评估员判断`,
    `Ended as “${name.en}”${because === '' ? '' : `: ${because}`}; for the evaluator to judge`,
  );
}
