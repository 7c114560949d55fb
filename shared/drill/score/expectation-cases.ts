import { durationOf, type Instant } from '../../base/instant.ts';
import { text, type Text } from '../../base/text.ts';
import { LEVELS } from '../../plan/vocabulary.ts';
import { LEVEL_NAMES } from '../../review/names.ts';
import type { Expectation, ExpectedAct } from '../schema-expectations.ts';
import { lengthsFrom, lineOf, verdictOf, type Line } from '../../review/course/case.ts';
import type { ExpectationFinding } from './evaluation-shape.ts';
import { doneMark, earliest, findCourse, reportMark, type Ground } from './ground.ts';
import type { Mark } from '../../review/course/response-course.ts';
import { endedWords } from '../../review/course/step-cases.ts';

/** When an inject reached the desk, and the line that says so. */
export interface Delivery {
  readonly at: Instant;
  readonly line: Line;
}

/** What was looked for and what there is of it. */
interface Found {
  readonly about: Text;
  readonly step?: string;
  readonly post?: string;
  readonly done?: Mark | undefined;
  /** The limit of the plan, where the scenario sets none. */
  readonly dueAt?: Instant | undefined;
  /** Why only an observer can say. */
  readonly unjudged?: Text | undefined;
  /** Why it was not done. */
  readonly why?: Text | undefined;
  readonly lines?: readonly Line[];
}

/** One expected act of an inject; `delivered` is absent while it has not reached the desk. */
export function expectationCase(
  ground: Ground,
  expected: Expectation,
  {
    inject,
    index,
    delivered,
  }: { readonly inject: string; readonly index: number; readonly delivered?: Delivery | undefined },
): ExpectationFinding {
  const found = lookFor(ground, expected, delivered?.at ?? Infinity);
  const named = {
    key: `${inject}:${index}`,
    inject,
    about: found.about,
    ...(found.step === undefined ? {} : { step: found.step }),
    ...(found.post === undefined ? {} : { post: found.post }),
  };
  if (!delivered) return { ...named, verdict: 'not-asked', why: NOT_PLAYED, lines: [] };
  const lines = [delivered.line, ...(found.done ? [found.done.line] : (found.lines ?? []))];
  if (found.unjudged && !found.done) return { ...named, verdict: 'unjudged', why: found.unjudged, lines };
  const within = typeof expected === 'object' && 'within' in expected ? expected.within : undefined;
  const limitAt = within === undefined ? found.dueAt : delivered.at + durationOf(within);
  const asked = { doneAt: found.done?.at, limitAt };
  const isEarly = found.done !== undefined && found.done.at < delivered.at;
  const verdict = isEarly ? 'met' : verdictOf(asked, ground.until);
  const why = isEarly ? EARLY : found.done ? undefined : found.why;
  return { ...named, verdict, ...lengthsFrom(delivered.at, asked), ...(why ? { why } : {}), lines };
}

function lookFor(ground: Ground, expected: Expectation, since: Instant): Found {
  if (typeof expected === 'string') return stepFound(ground, expected);
  if ('zh' in expected) return { about: expected, unjudged: IN_WORDS };
  return actFound(ground, expected, since);
}

function actFound(ground: Ground, act: ExpectedAct, since: Instant): Found {
  const { courses, titles, duty } = ground;
  if ('step' in act) return stepFound(ground, act.step);
  if ('link' in act) return linkFound(ground, act.link);
  if ('report' in act) {
    // A follow-up is expected on this news: an earlier one cannot have told of it.
    const done = reportMark(ground, act.report, act.report === 'follow-up' ? since : undefined);
    return { about: REPORTS[act.report], done };
  }
  if ('plan' in act) {
    const done = earliest(courses.flatMap(({ plans }) => plans.filter(({ plan }) => plan.id === act.plan)));
    const title = titles.plan(act.plan);
    return { about: text(`启动${title.zh}预案`, `Plan in force: ${title.en}`), done };
  }
  if ('level' in act) {
    const rank = LEVELS.indexOf(act.level);
    const done = earliest(courses.flatMap(({ levels }) => levels.filter(({ level }) => LEVELS.indexOf(level) >= rank)));
    const name = LEVEL_NAMES[act.level];
    return { about: text(`达到${name.zh}或更高`, `Set to ${name.en} or higher`), done };
  }
  if ('fact' in act) {
    const done = courses.flatMap(({ events }) =>
      events.filter((event) => event.type === 'FactRecorded' && event.data.fact === act.fact),
    );
    const title = titles.fact(act.fact);
    // A fact may have been observed long before anybody told the desk: what counts is when it was entered.
    const marks = done.map((event) => ({ at: event.recordedAt, recordedAt: event.recordedAt, line: lineOf(event) }));
    return { about: text(`记录“${title.zh}”`, `Recorded: ${title.en}`), done: earliest(marks) };
  }
  const calls = duty.flatMap((event) =>
    event.type === 'RollCallOpened' && event.recordedAt >= ground.from && event.at >= since
      ? [{ at: event.at, recordedAt: event.recordedAt, line: lineOf(event) }]
      : [],
  );
  return { about: text('开始点名', 'Roll call begun'), done: earliest(calls) };
}

function stepFound(ground: Ground, ref: string): Found {
  const step = ground.titles.stepOf(ref);
  const named = { about: ground.titles.step(ref), step: ref, ...(step ? { post: step.owner } : {}) };
  const found = findCourse(ground, ref);
  const report = step?.report === undefined ? undefined : reportMark(ground, step.report);
  if (!found) return { ...named, done: report, why: NOT_REACHED };
  const { done, otherwise, dueAt, lines, passed } = found.step;
  const marks = [doneMark(found.step), report].filter((mark) => mark !== undefined);
  const mark = earliest(marks);
  return {
    ...named,
    done: mark,
    dueAt,
    unjudged: done || !otherwise ? undefined : endedWords(otherwise),
    lines: [...passed, ...(otherwise ? [otherwise.line] : lines)],
  };
}

function linkFound(ground: Ground, ref: string): Found {
  const found = stepFound(ground, ref);
  const course = findCourse(ground, ref)?.step;
  return course?.done && course.done.link === undefined
    ? {
        ...found,
        done: undefined,
        unjudged: text('没有试呼记录', 'No test call is on record'),
        lines: [course.done.line],
      }
    : found;
}

const REPORTS = {
  first: text('报出首报', 'First report sent'),
  'follow-up': text('报出续报', 'Follow-up report sent'),
  final: text('报出终报', 'Final report sent'),
} as const;

const NOT_PLAYED = text('本条情况没有投放', 'This inject was not played');
const IN_WORDS = text('文字写的预期，由评估员判断', 'Written in words: for the evaluator to judge');
const EARLY = text('在本条情况之前已做', 'Done before this inject');
const NOT_REACHED = text('处置没有走到这一步', 'No response came to this step');
