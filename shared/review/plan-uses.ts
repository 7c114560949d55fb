import { defined } from '../base/defined.ts';
import { text, type Text } from '../base/text.ts';
import type { GeneralPlan, Plan, Step } from '../plan/schema.ts';
import { branchRefs, dueRef, refsOf } from '../plan/step-refs.ts';
import type { HealthPlan } from './library-health.ts';
import { stepsOf } from '../plan/steps.ts';

/** What the general plan gives to the others, and they name by its id. */
export type GivenKind = 'post' | 'unit' | 'step';

/**
 * How something is named: a step's `owner`, the unit it turns `to`, what it `waits` for, the answer it goes by (`branch`), where its `due` counts from,
 * the measure it has in common (`shared`); the owner of a daily `task`, a `party` of a station, the `authority` over a level, a `recipient` of reports, a `seat` of every shift.
 */
export type UseHow =
  | 'owner'
  | 'to'
  | 'waits'
  | 'branch'
  | 'due'
  | 'shared'
  | 'task'
  | 'party'
  | 'authority'
  | 'recipient'
  | 'seat';

export interface PlanUse {
  readonly how: UseHow;
  /** What names it: the title of a step, of a task, of a rule set, the role of a party. */
  readonly title: Text;
  /** The step to open, if a step names it; with `into`, one that a station plan replaces or adds there. */
  readonly step?: string;
  /** Id of the plan that a station plan changes. */
  readonly into?: string;
}

/** A plan that a change would reach, and where in it. */
export interface PlanUses {
  readonly own: HealthPlan;
  readonly uses: readonly PlanUse[];
}

export type UseIndex = (kind: GivenKind, id: string) => readonly PlanUses[];

/** Who names the posts, units and steps of the general plan, in all plans as given; made once, asked often. */
export function indexUses(plans: readonly HealthPlan[], general: GeneralPlan): UseIndex {
  const measures = measuresOf(general);
  const found = new Map<string, Map<HealthPlan, PlanUse[]>>();
  const note = (own: HealthPlan, kind: GivenKind, id: string, use: PlanUse) => {
    const key = `${kind} ${id}`;
    const byPlan = found.get(key) ?? new Map<HealthPlan, PlanUse[]>();
    found.set(key, byPlan);
    byPlan.set(own, [...(byPlan.get(own) ?? []), use]);
  };
  for (const own of plans) {
    for (const { kind, id, use } of usesIn(own.plan, plans, measures)) note(own, kind, id, use);
  }
  return (kind, id) => [...(found.get(`${kind} ${id}`) ?? [])].map(([own, uses]) => ({ own, uses }));
}

const SHIFTS = text('班次', 'Shifts');

interface NamedUse {
  readonly kind: GivenKind;
  readonly id: string;
  readonly use: PlanUse;
}

/** Steps of the general plan by the measure they have in common with others. */
function measuresOf(general: GeneralPlan): ReadonlyMap<string, readonly string[]> {
  const measures = new Map<string, string[]>();
  for (const { id, shared } of stepsOf(general)) {
    if (shared !== undefined) measures.set(shared, [...(measures.get(shared) ?? []), id]);
  }
  return measures;
}

function* usesIn(
  plan: Plan,
  plans: readonly HealthPlan[],
  measures: ReadonlyMap<string, readonly string[]>,
): Generator<NamedUse> {
  const isGeneral = plan.tier === 'general';
  for (const step of stepsOf(plan)) yield* usesOfStep(step, step.title, { step: step.id }, isGeneral, measures);
  if (plan.tier === 'special') return;
  for (const task of plan.daily ?? []) {
    yield { kind: 'post', id: task.owner, use: { how: 'task', title: task.title } };
  }
  if (isGeneral) {
    for (const level of plan.levels) {
      yield { kind: 'post', id: level.authority, use: { how: 'authority', title: level.title } };
    }
    for (const rule of plan.reportRules) {
      for (const id of rule.recipients) yield { kind: 'unit', id, use: { how: 'recipient', title: rule.title } };
    }
    for (const { post } of plan.shifts?.seats ?? []) {
      yield { kind: 'post', id: post, use: { how: 'seat', title: SHIFTS } };
    }
    return;
  }
  for (const { unit, role } of plan.parties) yield { kind: 'unit', id: unit, use: { how: 'party', title: role } };
  for (const { plan: into, step } of plan.additions) {
    yield* usesOfStep(step, step.title, { step: step.id, into }, false, measures);
  }
  for (const { plan: into, step: id, set } of plan.overlays) {
    const target = plans.find((one) => one.plan.id === into)?.plan;
    const title = set.title ?? (target && stepsOf(target).find((step) => step.id === id)?.title) ?? { zh: id, en: id };
    yield* usesOfStep(defined(set), title, { step: id, into }, false, measures);
  }
}

/** `isOwn`: the step stands in the general plan itself, where a plain id means a step beside it. */
function* usesOfStep(
  step: Partial<Step>,
  title: Text,
  place: Pick<PlanUse, 'step' | 'into'>,
  isOwn: boolean,
  measures: ReadonlyMap<string, readonly string[]>,
): Generator<NamedUse> {
  const use = (how: UseHow): PlanUse => ({ how, title, ...place });
  if (step.owner !== undefined) yield { kind: 'post', id: step.owner, use: use('owner') };
  for (const unit of step.to ?? []) yield { kind: 'unit', id: unit, use: use('to') };
  const branches = new Set(branchRefs(step).map(({ ref }) => ref));
  const due = dueRef(step)?.ref;
  for (const ref of new Set(refsOf(step).map((one) => one.ref))) {
    const id = ref.startsWith('general/')
      ? ref.slice('general/'.length)
      : isOwn && !ref.includes('/')
        ? ref
        : undefined;
    if (id === undefined) continue;
    yield { kind: 'step', id, use: use(branches.has(ref) ? 'branch' : ref === due ? 'due' : 'waits') };
  }
  for (const id of (step.shared !== undefined && measures.get(step.shared)) || []) {
    if (!(isOwn && id === step.id)) yield { kind: 'step', id, use: use('shared') };
  }
}
