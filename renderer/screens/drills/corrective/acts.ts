import { isSettled, type CorrectiveAction } from '../../../../shared/corrective/state.ts';

/** What can be done with an action, and the key for it. */
export const ACTION_ACTS = [
  { id: 'change', key: 'c' },
  { id: 'fix', key: 'f' },
  { id: 'try', key: 't' },
  { id: 'close', key: 'x' },
  { id: 'drop', key: 'd' },
  { id: 'reopen', key: 'o' },
] as const;
export type ActionAct = (typeof ACTION_ACTS)[number]['id'];

/** What can be done now. An action that has passed can be tried again: a later drill may still fail it. */
export function actsOf(action: CorrectiveAction): readonly ActionAct[] {
  if (isSettled(action)) return ['reopen'];
  const always = ['change', 'fix', 'drop'] as const;
  switch (action.state) {
    case 'fixed':
      return [...always, 'try'];
    case 'passed':
      return [...always, 'try', 'close'];
    default:
      return always;
  }
}
