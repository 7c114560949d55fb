import { HOUR, type Instant } from '../../../../../shared/base/instant.ts';
import type { RequestOutput } from '../../../../../shared/contract/requests.ts';

type CheckedTable = RequestOutput<'checkArrivals'>['tables'][number];

/** People of a table, of which its sender has totals too. Trains without a number count nobody. */
export function peopleOf(table: CheckedTable): number {
  const rows: readonly { readonly people?: number | undefined }[] = table.rows;
  return rows.reduce((sum, { people = 0 }) => sum + people, 0);
}

/** People by clock hour, in order; hours in which nothing is announced are left out. A span counts for the hour it begins in. */
export function hoursOf(table: CheckedTable): readonly { readonly from: Instant; readonly people: number }[] {
  const hours = new Map<Instant, number>();
  const add = (at: Instant | undefined, people: number) => {
    if (at === undefined) return;
    const hour = Math.floor(at / HOUR) * HOUR;
    hours.set(hour, (hours.get(hour) ?? 0) + people);
  };
  if (table.shape === 'hourly') for (const { from, people } of table.rows) add(from, people);
  else for (const row of table.rows) add(row.actual ?? row.expected ?? row.due, row.people ?? 0);
  return [...hours].sort(([a], [b]) => a - b).map(([from, people]) => ({ from, people }));
}
