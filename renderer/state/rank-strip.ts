import { MINUTE } from '../../shared/base/instant.ts';
import type { RankedDue } from './dues.ts';

/** How many overdue ones stand before those that can still be met. */
const OVERDUE_FIRST = 2;
/** What is due within this time stands before the other overdue ones. */
const NEAR = 30 * MINUTE;

/**
 * The order of the clock strip: the most pressing overdue ones (critical first, then freshest), what can still be met within half an hour, the other overdue
 * ones, and the rest by time left. A heap of old misses must not push the next deadline out of sight.
 */
export function rankStrip(dues: readonly RankedDue[], now: number): readonly RankedDue[] {
  const past = dues
    .filter((due) => due.dueAt <= now)
    .sort((a, b) => Number(b.critical) - Number(a.critical) || b.dueAt - a.dueAt);
  const ahead = dues.filter((due) => due.dueAt > now);
  const near = ahead.filter((due) => due.dueAt <= now + NEAR);
  return [...past.slice(0, OVERDUE_FIRST), ...near, ...past.slice(OVERDUE_FIRST), ...ahead.slice(near.length)];
}
