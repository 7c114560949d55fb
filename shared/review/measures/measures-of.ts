import type { Instant } from '../../base/instant.ts';
import type { DutyEvent } from '../../duty/events.ts';
import { LEVELS } from '../../plan/vocabulary.ts';
import { reportRuleOf } from '../../response/general-plan.ts';
import { firstReportOf } from '../first-report-rate.ts';
import { stationName } from '../names.ts';
import { callMeasures } from './call-measures.ts';
import { contactMeasures } from './contact-measures.ts';
import { RESPONSE_MEASURES } from './definition.ts';
import { entryMeasures } from './entry-measures.ts';
import { orderMeasures } from './order-measures.ts';
import { reportMeasures } from './report-measures.ts';
import type { Reviewed } from './reviewed.ts';
import type { DeskMeasures, MeasureValue, ResponseMeasures } from './shape.ts';
import { startMeasures } from './start-measures.ts';
import { stepMeasures } from './step-measures.ts';

/** Every measure of one response, in the order of RESPONSE_MEASURES. `duty`: see callMeasures. */
export function measuresOf(reviewed: Reviewed, duty: readonly DutyEvent[]): readonly MeasureValue[] {
  const { course, end } = reviewed;
  const from = course.awareness?.at ?? course.events[0]?.at ?? end;
  const values = [
    ...reportMeasures(reviewed),
    ...startMeasures(reviewed),
    ...stepMeasures(reviewed),
    ...orderMeasures(reviewed),
    ...callMeasures(duty, { from, until: end }),
    ...contactMeasures(reviewed),
    ...entryMeasures(reviewed),
  ];
  const place = ({ measure }: MeasureValue) => RESPONSE_MEASURES.indexOf(measure);
  return values.toSorted((a, b) => place(a) - place(b));
}

/** The run that a record belongs to, and whether its response was there before it. */
export interface OfRun {
  readonly id: string;
  readonly title: string;
}

/** One response with everything that is measured of it; undefined for one without an awareness. */
export function responseMeasuresOf(
  reviewed: Reviewed,
  duty: readonly DutyEvent[],
  run?: OfRun,
): ResponseMeasures | undefined {
  const { course, until, end } = reviewed;
  const { response, isForked } = course;
  const { awareness } = response;
  if (!awareness) return undefined;
  const rule = reportRuleOf(response);
  const level = LEVELS.findLast((one) => response.course.some((mark) => mark.level === one));
  const voided = firstReportOf(response, until.now)?.why;
  return {
    response: response.id,
    mode: run ? 'drill' : response.mode,
    ...(run ? { run } : {}),
    station: { id: response.station, title: stationName(response) },
    what: awareness.what,
    ...(rule ? { rule: { id: rule.id, title: rule.title } } : {}),
    ...(level === undefined ? {} : { level }),
    awareAt: awareness.at,
    until: end,
    isOver: until.isOver,
    ...(voided === undefined ? {} : { voided }),
    ...(isForked ? { isFork: true as const } : {}),
    measures: measuresOf(reviewed, duty),
  };
}

/** Roll calls of a desk over a span, whether a response ran or not. */
export function deskMeasuresOf(
  duty: readonly DutyEvent[],
  span: { readonly from?: Instant | undefined; readonly until?: Instant | undefined },
  run?: OfRun,
): DeskMeasures {
  return { mode: run ? 'drill' : 'live', ...(run ? { run } : {}), measures: callMeasures(duty, span) };
}
