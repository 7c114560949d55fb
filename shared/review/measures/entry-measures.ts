import { HOUR, type Duration } from '../../base/instant.ts';
import { isLate } from '../../base/journal-event.ts';
import type { ResponseEvent, ResponseEventType } from '../../response/events.ts';
import { lineOf } from '../course/case.ts';
import { interrupts } from '../interruptions.ts';
import { sentence } from '../sentence.ts';
import type { Reviewed } from './reviewed.ts';
import type { MeasureCase, MeasureValue } from './shape.ts';

/** What the lines themselves say of the work at the desk: how often it was broken into, how much was entered late, what was put right. */
export function entryMeasures({ course, end }: Reviewed): readonly MeasureValue[] {
  const { events, response } = course;
  const caseOf = (event: ResponseEvent, value?: Duration): MeasureCase => ({
    key: `line:${event.version}`,
    subject: sentence(response, event),
    ...(value === undefined ? {} : { value }),
    post: event.byPost,
    lines: [lineOf(event)],
  });
  const alarms = events.filter((event) => interrupts(response, event));
  const from = course.awareness?.at ?? events[0]?.at ?? end;
  const hours = Math.max(1, (end - from) / HOUR);
  const typed = events.filter(({ byPost }) => byPost !== CONSOLE);
  const late = typed.filter(isLate);
  const corrections = events.filter(({ type }) => CORRECTIONS.includes(type));
  return [
    {
      measure: 'interruptions',
      value: alarms.length / hours,
      numerator: alarms.length,
      denominator: hours,
      cases: alarms.map((event) => caseOf(event)),
    },
    {
      measure: 'late-entries',
      ...(typed.length === 0 ? {} : { value: late.length / typed.length }),
      numerator: late.length,
      denominator: typed.length,
      cases: late.map((event) => caseOf(event, event.recordedAt - event.at)),
    },
    { measure: 'corrections', value: corrections.length, cases: corrections.map((event) => caseOf(event)) },
  ];
}

/** The post under which the console writes what nobody entered. */
const CONSOLE = 'console';

const CORRECTIONS: readonly ResponseEventType[] = [
  'LineCorrected',
  'TrainCorrected',
  'TrainStruck',
  'ArrivalWithdrawn',
];
