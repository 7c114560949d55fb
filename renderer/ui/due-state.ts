import { MINUTE } from '../../shared/base/instant.ts';

/** How pressing a due is: amber in its last third or last five minutes, whichever is shorter; red once passed. */
export function dueState(from: number, dueAt: number, now: number): 'calm' | 'soon' | 'past' {
  if (now >= dueAt) return 'past';
  return dueAt - now <= Math.min((dueAt - from) / 3, 5 * MINUTE) ? 'soon' : 'calm';
}
