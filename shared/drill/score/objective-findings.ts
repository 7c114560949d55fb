import { groupBy } from '../../base/group-by.ts';
import { text, type Language, type Text } from '../../base/text.ts';
import { RUN_STREAM } from '../run/events.ts';
import type { RunState } from '../run/run-state.ts';
import type { Objective } from '../schema-objectives.ts';
import type { Case, Verdict } from '../../review/course/case.ts';
import type { ExpectationFinding, Judgement, ObjectiveFinding } from './evaluation-shape.ts';
import { findCourse, type Ground } from './ground.ts';
import { firstReportCase, followUpCases } from '../../review/course/report-cases.ts';
import { stepCase } from '../../review/course/step-cases.ts';

/** Each objective with what the journal says of it, and beside that what the observers said. */
export function objectiveFindings(
  ground: Ground,
  objectives: readonly Objective[],
  expectations: readonly ExpectationFinding[],
): readonly ObjectiveFinding[] {
  return objectives.map((objective) => {
    const evidence = evidenceOf(ground, objective, expectations);
    const judgements = judgementsOf(ground.run, objective.id);
    const judgement = judgements.at(-1);
    return {
      id: objective.id,
      title: objective.title,
      item: objective.item ?? 'other',
      criteria: objective.criteria,
      evidence,
      ...findingOf(evidence),
      ...(judgement ? { judgement } : {}),
      earlier: judgements.slice(0, -1),
    };
  });
}

/** Its steps against the limits of the plans, and the acts expected at them for which the scenario sets a time. */
function evidenceOf(
  ground: Ground,
  { steps }: Objective,
  expectations: readonly ExpectationFinding[],
): readonly Case[] {
  const ofSteps = steps.flatMap((ref) => stepEvidence(ground, ref));
  const timed = expectations.filter(
    ({ step, limit, verdict }) =>
      step !== undefined && limit !== undefined && verdict !== 'not-asked' && steps.includes(step),
  );
  const known = new Set(ofSteps.map(({ step, limit }) => `${step ?? ''} ${limit ?? ''}`));
  const more = timed
    .filter(({ step, limit }) => !known.has(`${step ?? ''} ${limit ?? ''}`))
    .map(({ inject: _, ...one }): Case => one);
  return [...ofSteps, ...more];
}

function stepEvidence(ground: Ground, ref: string): readonly Case[] {
  const { courses, titles, until } = ground;
  const step = titles.stepOf(ref);
  const about = titles.step(ref);
  if (step?.report === 'first') {
    const cases = courses.flatMap((course) => firstReportCase(course, 'any', until) ?? []);
    if (cases.length > 0) return cases.map((one) => ({ ...one, about, step: ref, post: step.owner }));
  }
  if (step?.report === 'follow-up') {
    const cases = courses.flatMap((course) => followUpCases(course, until));
    if (cases.length > 0) return cases.map((one) => ({ ...one, step: ref, post: step.owner }));
  }
  const found = findCourse(ground, ref);
  if (!found) return [{ key: `none:${ref}`, about, verdict: 'not-asked', why: NOT_REACHED, step: ref, lines: [] }];
  const { done, begun } = found.step;
  const isRunningWatch = found.step.step.kind === 'watch' && begun !== undefined && !done;
  const one = stepCase(
    found.course,
    isRunningWatch ? { ...found.step, done: { ...begun, end: 'done' } } : found.step,
    until,
  );
  return [{ ...one, about, step: ref }];
}

const NOT_REACHED = text('处置没有走到这一步', 'No response came to this step');

function findingOf(evidence: readonly Case[]): Pick<ObjectiveFinding, 'finding' | 'reason'> {
  const of = (verdict: Verdict) => evidence.filter((one) => one.verdict === verdict);
  const [met, late, missed] = [of('met'), of('late'), of('missed')];
  const judged = met.length + late.length + missed.length;
  const parts = [
    counted(met, '按时', 'in time', false),
    counted(late, '超时', 'late'),
    counted(missed, '未做', 'not done'),
    counted(of('unjudged'), '待评估员判断', 'for the evaluator to judge'),
    counted(of('pending'), '时限未到', 'time not up'),
    counted(of('not-asked'), '没有走到', 'not reached'),
  ].filter((part) => part !== undefined);
  const reason = text(`${parts.map(({ zh }) => zh).join('；')}`, `${parts.map(({ en }) => en).join('; ')}`);
  const finding =
    judged === 0 ? 'no-evidence' : met.length === judged ? 'met' : met.length + late.length === 0 ? 'missed' : 'partly';
  return { finding, reason };
}

function counted(cases: readonly Case[], zh: string, en: string, isNamed = true): Text | undefined {
  if (cases.length === 0) return undefined;
  if (!isNamed) return text(`${zh} ${cases.length} 项`, `${cases.length} ${en}`);
  return text(
    `${zh} ${cases.length} 项（${named(cases, 'zh').join('、')}）`,
    `${cases.length} ${en} (${named(cases, 'en').join(', ')})`,
  );
}

/** Each by its name once: a step can be held against several times, that of its plan and those of the scenario. */
function named(cases: readonly Case[], language: Language): readonly string[] {
  const groups = groupBy(cases, ({ about }) => about[language]);
  return [...groups].map(([name, { length }]) => (length === 1 ? name : `${name}×${length}`));
}

/** Every judgement of an objective, oldest first; the newest is in force. */
function judgementsOf({ judgements }: RunState, objective: string): readonly Judgement[] {
  const given = Object.hasOwn(judgements, objective) ? (judgements[objective] ?? []) : [];
  return given.map(({ rating, words, at, person, lines = [], version }) => ({
    rating,
    words,
    at,
    person,
    lines,
    line: { stream: RUN_STREAM, version },
  }));
}
