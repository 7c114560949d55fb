import type { Holder } from '../../../shared/duty/events.ts';
import { waysToSeat } from '../../../shared/duty/seats.ts';
import type { Shifts } from '../../../shared/plan/schema.ts';

/**
 * Whom a person relieves at each post wanted: the one named, or the one who has to go because no seat is free. `open` are the posts at which several sit
 * and nobody has been named yet.
 */
export function relievedBy(
  wanted: readonly string[],
  person: string,
  given: {
    readonly holders: readonly Holder[];
    readonly seats: Shifts['seats'];
    readonly named: ReadonlyMap<string, string>;
  },
): { readonly known: ReadonlyMap<string, string>; readonly open: readonly string[] } {
  const known = new Map<string, string>();
  const open: string[] = [];
  for (const post of wanted) {
    const { isFree, relievable } = waysToSeat(given.holders, given.seats, { person, post });
    const named = relievable.find((one) => one.person === given.named.get(post));
    const only = !isFree && relievable.length === 1 ? relievable[0] : undefined;
    const from = named ?? only;
    if (from) known.set(post, from.person);
    else if (!isFree) open.push(post);
  }
  return { known, open };
}
