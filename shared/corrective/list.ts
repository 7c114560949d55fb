import type { Instant } from '../base/instant.ts';
import type { CorrectiveEvent } from './events.ts';
import {
  emptyCorrective,
  evolveCorrective,
  isOverdue,
  isSettled,
  type Corrective,
  type CorrectiveAction,
} from './state.ts';

/** Which actions are asked for. `untried`: put right, and no later drill has tried it yet. */
export const ACTION_FILTERS = ['unsettled', 'overdue', 'untried', 'settled', 'all'] as const;
export type ActionFilter = (typeof ACTION_FILTERS)[number];

/** The actions a filter lets through: what is not settled first, by the day it is due, then what is, the newest first. */
export function actionsBy(corrective: Corrective, filter: ActionFilter, now: Instant): readonly CorrectiveAction[] {
  return Object.values(corrective.actions)
    .filter((action) => fits(action, filter, now))
    .toSorted(
      (a, b) =>
        Number(isSettled(a)) - Number(isSettled(b)) ||
        (isSettled(a) ? (b.last?.at ?? 0) - (a.last?.at ?? 0) : a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0) ||
        a.opened.at - b.opened.at,
    );
}

function fits(action: CorrectiveAction, filter: ActionFilter, now: Instant): boolean {
  switch (filter) {
    case 'unsettled':
      return !isSettled(action);
    case 'overdue':
      return isOverdue(action, now);
    case 'untried':
      return action.state === 'fixed';
    case 'settled':
      return isSettled(action);
    case 'all':
      return true;
  }
}

/** Actions about a step of a plan that are not settled; `step` is its id in the plan that has its text. */
export function openAboutStep(corrective: Corrective, plan: string, step: string): readonly CorrectiveAction[] {
  return Object.values(corrective.actions).filter(
    (action) => !isSettled(action) && action.step?.plan === plan && action.step.id === step,
  );
}

/** Actions that were opened from a line of one response or from its review, in the order they were opened; `run` where it is part of a drill. */
export function actionsOpenedFrom(
  events: readonly CorrectiveEvent[],
  response: string,
  run: string | undefined,
): readonly CorrectiveAction[] {
  const { actions } = events.reduce(evolveCorrective, emptyCorrective);
  return Object.values(actions).filter(
    ({ origin: { stream, run: of } }) => of === run && stream.endsWith(`/${response}`),
  );
}
