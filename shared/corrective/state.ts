import { assertNever } from '../base/assert-never.ts';
import { beijingDate, type Instant } from '../base/instant.ts';
import type { CorrectiveEvent, CorrectiveShapes, Fix, Origin } from './events.ts';

/** Who wrote a line, for which post, and when. */
export interface CorrectiveMark {
  readonly at: Instant;
  readonly by: string;
  readonly post: string;
}

type Marked<Type extends keyof CorrectiveShapes> = CorrectiveMark & Omit<CorrectiveShapes[Type], 'id'>;

/** `open` until something put it right, `fixed` until a later drill passes it, `passed` until the duty leader closes it. */
export type ActionState = 'open' | 'fixed' | 'passed' | 'closed' | 'dropped';

export interface CorrectiveAction {
  readonly id: string;
  readonly state: ActionState;
  readonly problem: string;
  readonly action: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly origin: Origin;
  readonly step?: { readonly plan: string; readonly id: string };
  readonly opened: CorrectiveMark;
  /** What put it right last; gone when a drill fails it or it is opened again. */
  readonly fixed?: CorrectiveMark & { readonly fix: Fix; readonly note: string };
  /** Every drill that tried it, oldest first. */
  readonly trials: readonly Marked<'ActionTried'>[];
  readonly changes: readonly Marked<'ActionChanged'>[];
  /** How it ended, or why it was opened again. */
  readonly last?: CorrectiveMark & { readonly words: string };
}

export interface Corrective {
  readonly version: number;
  /** By id, in the order they were opened. */
  readonly actions: Readonly<Record<string, CorrectiveAction>>;
}

export const emptyCorrective: Corrective = { version: 0, actions: {} };

export const isSettled = ({ state }: Pick<CorrectiveAction, 'state'>): boolean =>
  state === 'closed' || state === 'dropped';

/** Past its day and neither closed nor dropped. */
export const isOverdue = (action: Pick<CorrectiveAction, 'state' | 'dueOn'>, now: Instant): boolean =>
  !isSettled(action) && action.dueOn < beijingDate(now);

export function evolveCorrective(corrective: Corrective, event: CorrectiveEvent): Corrective {
  const mark: CorrectiveMark = { at: event.at, by: event.byPerson, post: event.byPost };
  const { id } = event.data;
  const action = event.type === 'ActionOpened' ? opened(event.data, mark) : corrective.actions[id];
  if (!action) throw new Error(`${event.type} of an action that was never opened: ${id}`);
  return {
    version: event.version,
    actions: { ...corrective.actions, [id]: evolveAction(action, event, mark) },
  };
}

const opened = (data: CorrectiveShapes['ActionOpened'], mark: CorrectiveMark): CorrectiveAction => ({
  ...data,
  state: 'open',
  opened: mark,
  trials: [],
  changes: [],
});

function evolveAction(action: CorrectiveAction, event: CorrectiveEvent, mark: CorrectiveMark): CorrectiveAction {
  switch (event.type) {
    case 'ActionOpened':
      return action;
    case 'ActionChanged': {
      const { id: _, ...change } = event.data;
      const { owner = action.owner, dueOn = action.dueOn } = change;
      return { ...action, owner, dueOn, changes: [...action.changes, { ...change, ...mark }] };
    }
    case 'ActionFixed':
      return { ...action, state: 'fixed', fixed: { ...mark, fix: event.data.fix, note: event.data.note } };
    case 'ActionTried': {
      const { id: _, ...trial } = event.data;
      const tried = { ...action, trials: [...action.trials, { ...trial, ...mark }] };
      return trial.outcome === 'passed' ? { ...tried, state: 'passed' } : unfixed(tried);
    }
    case 'ActionClosed':
      return { ...action, state: 'closed', last: { ...mark, words: event.data.words } };
    case 'ActionDropped':
      return { ...action, state: 'dropped', last: { ...mark, words: event.data.reason } };
    case 'ActionReopened':
      return { ...unfixed(action), last: { ...mark, words: event.data.reason } };
    default:
      return assertNever(event, 'corrective event');
  }
}

function unfixed({ fixed: _, ...action }: CorrectiveAction): CorrectiveAction {
  return { ...action, state: 'open' };
}
