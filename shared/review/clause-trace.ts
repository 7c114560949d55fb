import { asksForStep, headingsOf } from '../plan/clauses.ts';
import type { DailyTask, Plan, Step } from '../plan/schema.ts';
import { stepsOf } from '../plan/steps.ts';

/**
 * Whether a clause is more than paper: `carried` by steps or daily tasks that name it, a heading `by-parts`, `bare` where something should carry it
 * and nothing does, `not-asked` in the chapters that give no orders.
 */
export type ClauseStanding = 'carried' | 'by-parts' | 'bare' | 'not-asked';

export interface ClauseTrace {
  readonly clause: Plan['clauses'][number];
  readonly standing: ClauseStanding;
  /** Steps that name it themselves, in plan order. */
  readonly steps: readonly Step[];
  readonly tasks: readonly DailyTask[];
}

/** A plan's clauses against its steps, both ways. */
export interface PlanTrace {
  readonly clauses: readonly ClauseTrace[];
  /** Steps that name a clause which the plan does not have. */
  readonly strays: readonly Step[];
  /** Clauses that ask for a step, and how many of them have one. */
  readonly asked: number;
  readonly carried: number;
  /** All steps looked at. */
  readonly steps: number;
}

/**
 * Steps that a station adds to a special plan name clauses of the station plan, and count there. Where the plan is read as it stands at a station, `added`
 * has their ids.
 */
export function traceClauses(plan: Plan, added: ReadonlySet<string> = new Set()): PlanTrace {
  const own = stepsOf(plan);
  const steps = [
    ...own.filter((step) => !added.has(step.id)),
    ...(plan.tier === 'station' ? plan.additions.map((addition) => addition.step) : []),
  ];
  const tasks = plan.tier === 'special' ? [] : (plan.daily ?? []);
  const named = new Set([...steps, ...tasks].map((one) => one.clause));
  const reached = new Set([...named].flatMap(headingsOf));
  const known = new Set(plan.clauses.map((clause) => clause.id));
  const standingOf = (clause: string): ClauseStanding => {
    if (named.has(clause)) return 'carried';
    if (reached.has(clause)) return 'by-parts';
    return asksForStep(clause) ? 'bare' : 'not-asked';
  };
  const clauses = plan.clauses.map((clause) => ({
    clause,
    standing: standingOf(clause.id),
    steps: steps.filter((step) => step.clause === clause.id),
    tasks: tasks.filter((task) => task.clause === clause.id),
  }));
  const asking = clauses.filter(({ clause }) => asksForStep(clause.id));
  return {
    clauses,
    strays: steps.filter((step) => !known.has(step.clause)),
    asked: asking.length,
    carried: asking.filter(({ standing }) => standing !== 'bare').length,
    steps: steps.length,
  };
}
