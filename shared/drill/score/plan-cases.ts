import { text } from '../../base/text.ts';
import type { Scenario } from '../scenario-schema.ts';
import { verdictOf, type Case } from '../../review/course/case.ts';
import type { ExpectationFinding } from './evaluation-shape.ts';
import { earliest, type Ground } from './ground.ts';

/** Plans and levels against what the scenario expects; what came into force beside that is for the evaluator. */
export function planCases(
  { courses, titles, until }: Ground,
  scenario: Scenario | undefined,
  expectations: readonly ExpectationFinding[],
): readonly Case[] {
  if (!scenario) return [];
  const joined = courses.flatMap(({ plans }) => plans);
  const expected = scenario.plans.map((id): Case => {
    const mark = earliest(joined.filter(({ plan }) => plan.id === id));
    return {
      key: `plan:${id}`,
      about: titles.plan(id),
      verdict: verdictOf({ doneAt: mark?.at }, until),
      lines: mark ? [mark.line] : [],
    };
  });
  const others = [...new Set(joined.map(({ plan }) => plan.id))].filter((id) => !scenario.plans.includes(id));
  const beside = others.map((id): Case => {
    const mark = earliest(joined.filter(({ plan }) => plan.id === id));
    return {
      key: `plan:${id}`,
      about: titles.plan(id),
      verdict: 'unjudged',
      why: NOT_EXPECTED,
      lines: mark ? [mark.line] : [],
    };
  });
  return [...expected, ...beside, ...ofInjects(scenario, expectations)];
}

/** Plans and levels that single injects expect, with the time set for them. */
function ofInjects({ injects }: Scenario, expectations: readonly ExpectationFinding[]): readonly Case[] {
  const keys = new Set(
    injects.flatMap(({ id, expect }) =>
      expect.flatMap((one, index) =>
        typeof one === 'object' && ('plan' in one || 'level' in one) ? [`${id}:${index}`] : [],
      ),
    ),
  );
  return expectations.filter(({ key }) => keys.has(key)).map(({ inject: _, ...one }): Case => one);
}

const NOT_EXPECTED = text('脚本没有预期，由评估员判断', 'Not expected by the scenario: for the evaluator to judge');
