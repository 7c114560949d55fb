import { text, type Text } from '../../base/text.ts';
import type { DutyEvent } from '../../duty/events.ts';
import type { Plan } from '../../plan/schema.ts';
import type { ResponseEvent } from '../../response/events.ts';
import type { PlanSource } from '../../response/evolve.ts';
import { RUN_STREAM, type NoteSubject, type RunEvent } from '../run/events.ts';
import { foldRun } from '../run/evolve.ts';
import { injectsOf, type RunState } from '../run/run-state.ts';
import type { NewsEvent } from '../run/news.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { Case } from '../../review/course/case.ts';
import { cityCallCases, rollCallCases } from '../../review/course/duty-cases.ts';
import { dutySentences } from './duty-sentences.ts';
import type { Evaluation, ExpectationFinding, Observation } from './evaluation-shape.ts';
import { expectationCase } from './expectation-cases.ts';
import { figureOf, type Figure } from './figure.ts';
import type { Ground } from './ground.ts';
import { injectCourses } from './inject-courses.ts';
import { newsCases } from './news-cases.ts';
import { objectiveFindings } from './objective-findings.ts';
import { planTitles } from './plan-titles.ts';
import { planCases } from './plan-cases.ts';
import { firstReportCase, followUpCases, reportOrderCases } from '../../review/course/report-cases.ts';
import { courseOf } from '../../review/course/response-course.ts';
import { linkCases, timedStepCases } from '../../review/course/step-cases.ts';

/** Everything that the database of a run holds of it, in the order of its streams. */
export interface RunRecord {
  readonly run: readonly RunEvent[];
  readonly news: readonly NewsEvent[];
  readonly responses: readonly { readonly response: string; readonly events: readonly ResponseEvent[] }[];
  readonly duty: readonly DutyEvent[];
  /** Absent for a fork. */
  readonly scenario?: Scenario | undefined;
  /** Plans of the run, in the editions it was made with, for the names of what no response came to. */
  readonly plans: readonly Plan[];
  readonly source: PlanSource;
  /** Simulated time of the desk; the end counts for a run that has ended. */
  readonly now: number;
}

/** What the desk had done, as far as it was known at `now`. Nothing counts that was entered before the fork. */
export function groundOf({ run: log, responses, duty, plans, source, now }: RunRecord): Ground {
  const run = foldRun(log);
  if (!run) throw new Error('The log of a run begins with RunCreated');
  const { fork, startAt, station, ended } = run;
  return {
    run,
    courses: responses
      .filter(({ events }) => events.length > 0)
      .map(({ response, events }) => courseOf(events, source, response === fork?.response ? fork.version : 0)),
    duty,
    titles: planTitles(plans, station),
    until: { now: ended?.at ?? now, isOver: ended !== undefined },
    from: startAt,
  };
}

/** The evaluation of a run as its record stands: evidence from the journal, and beside it what the observers said. */
export function evaluate(record: RunRecord, ground: Ground = groundOf(record)): Evaluation {
  const { news, scenario } = record;
  const { run } = ground;
  const courses = injectCourses(run, scenario, news);
  const delivered = new Map(courses.map((one) => [one.inject, one.delivered]));
  const expectations = injectsOf(run, scenario).flatMap(({ id, expect }) =>
    expect.map((one, index) => expectationCase(ground, one, { inject: id, index, delivered: delivered.get(id) })),
  );
  return {
    from: ground.from,
    until: ground.until.now,
    isOver: ground.until.isOver,
    figures: figuresOf(record, ground, expectations),
    objectives: objectiveFindings(ground, scenario?.objectives ?? [], expectations),
    expectations,
    injects: courses,
    observations: observationsIn(run, scenario),
    duty: dutySentences(ground.duty, ground.from),
  };
}

function figuresOf(
  { news, duty, scenario }: RunRecord,
  ground: Ground,
  expectations: readonly ExpectationFinding[],
): readonly Figure[] {
  const { courses, until, from } = ground;
  const each = (cases: (course: (typeof courses)[number]) => readonly Case[]) => courses.flatMap(cases);
  const first = (form: 'any' | 'written') => courses.flatMap((course) => firstReportCase(course, form, until) ?? []);
  return [
    figureOf('first-phone', first('any')),
    figureOf('first-written', first('written')),
    figureOf(
      'follow-ups',
      each((course) => followUpCases(course, until)),
    ),
    figureOf('report-order', each(reportOrderCases)),
    figureOf('roll-calls', rollCallCases(duty, from)),
    figureOf('city-calls', cityCallCases(duty, from)),
    figureOf('news-taken', newsCases(news, until)),
    figureOf(
      'steps-in-time',
      each((course) => timedStepCases(course, until, from)),
    ),
    figureOf(
      'links',
      each((course) => linkCases(course, until)),
    ),
    figureOf('plans', planCases(ground, scenario, expectations)),
    figureOf('expectations', expectations.map(withoutInject)),
  ];
}

const withoutInject = ({ inject: _, ...one }: ExpectationFinding): Case => one;

function observationsIn({ notes }: RunState, scenario: Scenario | undefined): readonly Observation[] {
  return notes.map(({ at, person, words, about, version }) => ({
    at,
    person,
    words,
    ...(about ? { about: subjectWords(about, scenario) } : {}),
    line: { stream: RUN_STREAM, version },
  }));
}

function subjectWords(about: NoteSubject, scenario: Scenario | undefined): Text {
  if ('inject' in about) return text(`情况 ${about.inject}`, `inject ${about.inject}`);
  if ('line' in about) {
    const { stream, version } = about.line;
    return text(`${stream} 第 ${version} 行`, `${stream}, line ${version}`);
  }
  const id = about.objective;
  return scenario?.objectives.find((one) => one.id === id)?.title ?? text(id, id);
}
