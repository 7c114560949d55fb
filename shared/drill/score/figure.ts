import { z } from 'zod';
import { text, type Text } from '../../base/text.ts';
import { drillCase, type Case } from '../../review/course/case.ts';
import { medianOf } from '../../review/course/quantile.ts';

/** What is measured of every run, and what each measure means. A measure is never folded into another: there is no mark for a whole run. */

export const MEASURES = [
  'first-phone',
  'first-written',
  'follow-ups',
  'report-order',
  'roll-calls',
  'city-calls',
  'news-taken',
  'steps-in-time',
  'links',
  'plans',
  'expectations',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Whether runs are compared by how long it took, or by how many of how many. */
export const MEASURE_KINDS: Readonly<Record<Measure, 'span' | 'share'>> = {
  'first-phone': 'span',
  'first-written': 'span',
  'follow-ups': 'share',
  'report-order': 'share',
  'roll-calls': 'share',
  'city-calls': 'share',
  'news-taken': 'span',
  'steps-in-time': 'share',
  links: 'share',
  plans: 'share',
  expectations: 'share',
};

export const figure = z
  .strictObject({
    measure: z.enum(MEASURES),
    /** Cases met in time. */
    numerator: z.int().nonnegative(),
    /** Cases met, late or missed: what is pending, unjudged or was not asked is in neither. */
    denominator: z.int().nonnegative(),
    /** The middle of the spans of its cases, in milliseconds; absent where nothing was done. */
    median: z.number().nonnegative().optional(),
    cases: z.array(drillCase).readonly(),
  })
  .readonly();
/** One measure of one run; it opens to its cases, and they to their lines. */
export type Figure = z.output<typeof figure>;

const isCounted = ({ verdict }: Case) => verdict === 'met' || verdict === 'late' || verdict === 'missed';

export function figureOf(measure: Measure, cases: readonly Case[]): Figure {
  const middle = medianOf(cases.flatMap(({ span }) => span ?? []));
  return {
    measure,
    numerator: cases.filter(({ verdict }) => verdict === 'met').length,
    denominator: cases.filter(isCounted).length,
    ...(middle === undefined ? {} : { median: middle }),
    cases,
  };
}

export const MEASURE_NAMES: Readonly<Record<Measure, Text>> = {
  'first-phone': text(
    '首报用时（电话或书面，先到为准）',
    'Time to the first report (phone or written, whichever went first)',
  ),
  'first-written': text('书面首报用时', 'Time to the first report in writing'),
  'follow-ups': text('续报按时', 'Follow-up reports in time'),
  'report-order': text('报告次序', 'Order of reports'),
  'roll-calls': text('点名应答', 'Roll calls answered'),
  'city-calls': text('市级点名应答', 'Calls of the city answered'),
  'news-taken': text('来讯接收用时', 'Time until news was taken'),
  'steps-in-time': text('步骤按时', 'Steps in time'),
  links: text('联络接通并试呼', 'Links set up with a test call'),
  plans: text('预案启动和级别', 'Plans and levels as expected'),
  expectations: text('预期行动', 'Expected acts'),
};

/** What is counted, said beside every figure. What was entered before a fork is in none of them. */
export const MEASURE_DEFINITIONS: Readonly<Record<Measure, Text>> = {
  'first-phone': text(
    '从接报到首报报出（电话或书面，先到为准）的演练时间；时限为所用报告规则组的电话首报时限。分母：演练中登记接报的处置；分子：按时报出的。超时、未报都在分母内，未到时限的不计。',
    'Drill time from awareness to the first report, by phone or in writing, whichever went first; the limit is that of the rule set in force for the first report by phone. Denominator: responses whose awareness was entered in the run; numerator: those reported in time. Late and missing ones are in the denominator, those whose time is not up are not.',
  ),
  'first-written': text(
    '从接报到书面首报报出的演练时间；时限为所用报告规则组的书面首报时限。分母、分子同上，只计书面。',
    'Drill time from awareness to the first report in writing; the limit is that of the rule set in force. Counted as above, written reports only.',
  ),
  'follow-ups': text(
    '分母：演练中到期的续报时限（按当时级别）；分子：按时续报的。同一时限超时后补报算超时。',
    'Denominator: follow-up deadlines that came up in the run, at the level of that moment; numerator: those met in time. A deadline answered after it passed is late.',
  ),
  'report-order': text(
    '分母：演练中报出的报告；分子：次序正确的：首报在前，续报按号，终报在响应终止之后且其后没有续报。',
    'Denominator: reports sent in the run; numerator: those in their place: the first report first, follow-ups by number, the final report after the stand-down and no follow-up after it.',
  ),
  'roll-calls': text(
    '分母：演练中点名的对象，不含免答（有依据）和待登记；分子：窗口内应答的。同一对象多次登记只计最后一次。',
    'Denominator: parties called in the run, without those excused on a stated basis and those not entered yet; numerator: answered within the window. Of a party entered more than once the last entry counts.',
  ),
  'city-calls': text(
    '分母：演练中市级对本值班室的点名；分子：按时应答的。',
    'Denominator: calls of the city to this desk in the run; numerator: answered in time.',
  ),
  'news-taken': text(
    '从来讯到达到有人点“接收”的演练时间，取中位数。分母：已到达的来讯；分子：已接收的。没有规定接收时限，只比快慢。',
    'Drill time from when news arrived to when somebody took it; the median. Denominator: news that arrived; numerator: news that was taken. No rule sets a limit: only faster and slower are compared.',
  ),
  'steps-in-time': text(
    '分母：演练中有时限且按时、超时完成或到期未完成的步骤；分子：按时完成的（含“此前已做”）。以不适用、越过、不做、未能完成结束的另列，由评估员判断。时间按事情发生时，不按登记时。',
    'Denominator: steps with a limit that were done in time, done late, or not done when their time was up; numerator: done in time (with “previously done”). Steps ended as not applicable, overridden, not doing or failed are listed apart, for the evaluator. Times are when things happened, not when they were entered.',
  ),
  links: text(
    '分母：演练中开启的联络步骤；分子：两端记名并试呼后完成的。',
    'Denominator: link steps that opened in the run; numerator: done with both ends named and a test call.',
  ),
  plans: text(
    '分母：脚本预期启动的专项预案和预期达到的级别；分子：启动、达到的（有时限的按时）。',
    'Denominator: special plans and levels that the scenario expects; numerator: those that came into force, in time where a time is set.',
  ),
  expectations: text(
    '分母：已投放情况的预期行动中能自动判断且已有结果的；分子：按时做到的。文字写的预期由评估员判断，不计入。',
    'Denominator: expected acts of the injects delivered that can be judged automatically and have come out; numerator: those done in time. Expectations written in words are for the evaluator and count in neither.',
  ),
};
