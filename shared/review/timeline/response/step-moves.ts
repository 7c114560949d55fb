import { text, type Text } from '../../../base/text.ts';
import type { StepKind } from '../../../plan/vocabulary.ts';
import type { ResponseEvent } from '../../../response/events.ts';
import { findStep, type PlanState, type Response, type StepRecord } from '../../../response/state.ts';
import { END_NAMES, PHASE_NAMES } from '../../names.ts';
import type { TimelineKind } from '../kinds.ts';
import type { Effect, Reading } from '../row.ts';

/** What a line moved among the steps: the step it names, and those that opened or closed with it. */

type Place = Pick<Reading, 'plan' | 'lane' | 'step' | 'kind'>;

/** Where a step stands in the plans, and what kind of line one about it is; only the ref where no plan in force has it. */
export function placeOfStep(response: Response, ref: string): Place {
  const place = findStep(response, ref);
  const compiled = place?.plan.compiled.steps[place.index];
  if (!place || !compiled) return { step: ref };
  return { step: ref, plan: place.plan.pinned.id, lane: compiled.laneId, kind: KINDS[compiled.step.kind] ?? 'step' };
}

const KINDS: Readonly<Partial<Record<StepKind, TimelineKind>>> = {
  order: 'order',
  question: 'question',
  link: 'link',
  watch: 'watch',
};

/** Where the step of a line stood before, and where it stands now. Nothing for a step that no plan in force has. */
export function stepMove(before: Response, after: Response, event: ResponseEvent, ref: string): Partial<Reading> {
  const now = findStep(after, ref);
  if (!now) return {};
  const was = findStep(before, ref);
  if (event.type === 'QuestionAnswered') {
    const title = (option: string) => optionTitle(now.plan, now.index, option);
    const { option, previous } = event.data;
    return { from: previous === undefined ? whereOf(was?.plan, was?.index) : title(previous), to: title(option) };
  }
  return { from: whereOf(was?.plan, was?.index), to: whereOf(now.plan, now.index) };
}

/** Steps that moved with a line that is not about them, in the order of their plans. */
export function stepEffects(before: Response, after: Response, own: string | undefined): readonly Effect[] {
  return after.plans.flatMap((plan, at) => {
    const was = before.plans[at];
    // A plan that another edition has replaced has steps of its own: nothing there can be held against each other.
    if (was?.steps === plan.steps || (was && was.compiled !== plan.compiled && !isGrown(was, plan))) return [];
    return plan.steps.flatMap((record, index): readonly Effect[] => {
      const old = was?.steps[index];
      const step = plan.compiled.steps[index];
      if (record === old || !step || step.ref === own || !hasMoved(old, record)) return [];
      return [{ what: step.step.title, from: whereOf(was, index), to: whereOf(plan, index) }];
    });
  });
}

/** A measure that no plan foresaw is added behind the others. */
const isGrown = (was: PlanState, plan: PlanState) =>
  was.pinned.tier === 'unplanned' && plan.pinned.tier === 'unplanned';

/** Whether people would say that it moved. What only comes into sight, without being anybody's turn yet, has not. */
function hasMoved(old: StepRecord | undefined, record: StepRecord): boolean {
  const from = old?.phase ?? 'closed';
  if (from === record.phase) return old?.retired !== record.retired;
  return from !== 'closed' || !IN_SIGHT.includes(record.phase);
}

const IN_SIGHT: readonly StepRecord['phase'][] = ['waiting', 'passed', 'elsewhere'];

function whereOf(plan: PlanState | undefined, index: number | undefined): Text {
  const record = index === undefined ? undefined : plan?.steps[index];
  if (!record || index === undefined) return PHASE_NAMES.closed;
  if (record.retired) return PHASE_NAMES.retired;
  if (record.phase === 'ended' && record.ending) return END_NAMES[record.ending.end];
  const isWatch = plan?.compiled.steps[index]?.step.kind === 'watch';
  return record.phase === 'acting' && isWatch ? PHASE_NAMES.watching : PHASE_NAMES[record.phase];
}

function optionTitle(plan: PlanState, index: number, option: string): Text {
  const options = plan.compiled.steps[index]?.step.options;
  return options?.find(({ id }) => id === option)?.title ?? text(option, option);
}
