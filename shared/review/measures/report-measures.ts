import { text, type Text } from '../../base/text.ts';
import { rhythmGroups } from '../../reporting/rules.ts';
import { reportRuleOf } from '../../response/general-plan.ts';
import type { Response } from '../../response/state.ts';
import { firstReportCase, followUpCases } from '../course/report-cases.ts';
import { joinTexts } from '../join-texts.ts';
import { unitTitle } from '../names.ts';
import type { Reviewed } from './reviewed.ts';
import type { MeasureCase, MeasureValue } from './shape.ts';
import { measureCaseOf, shareGroups, shareValue, spanValue } from './values.ts';

/** The report chain of a response against its rule set. */
export function reportMeasures({ course, until }: Reviewed): readonly MeasureValue[] {
  const first = (form: 'any' | 'written') => {
    const found = firstReportCase(course, form, until);
    return found ? [measureCaseOf(found)] : [];
  };
  const rhythm = followUpCases(course, until).map((one): MeasureCase => {
    // `<response>:<key of the deadline>@<when it was due>`
    const due = one.key.slice(course.id.length + 1, one.key.lastIndexOf('@'));
    return { ...measureCaseOf(one), due };
  });
  return [
    spanValue('first-phone', first('any')),
    spanValue('first-written', first('written')),
    shareValue(
      'report-rhythm',
      rhythm,
      shareGroups(rhythm, {
        by: 'rhythm',
        keyOf: ({ due }) => due,
        titleOf: (due) => recipientsWords(course.response, due),
      }),
    ),
  ];
}

/** Whom the follow-ups of a clock go to. */
function recipientsWords(response: Response, due: string): Text {
  const rule = reportRuleOf(response);
  const units = rule ? (rhythmGroups(rule).find(({ key }) => key === due)?.units ?? []) : [];
  if (units.length === 0) return text('各接收单位', 'all recipients');
  return joinTexts(
    units.map((unit) => unitTitle(response, unit)),
    '、',
    ', ',
  );
}
