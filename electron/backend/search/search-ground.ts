import type { Plan } from '../../../shared/plan/schema.ts';
import type { WeatherTables } from '../../../shared/weather/tables.ts';
import { sha256 } from '../store/sha256.ts';

/** What lends titles to lines outside responses: the plans at hand, and the tables of warnings. A response has its own, by its editions. */
export interface SearchGround {
  readonly plans: readonly { readonly hash: string; readonly plan: Plan }[];
  readonly weather?: WeatherTables;
}

/** Names the titles that a ground lends. Another edition whose posts, units, shifts and stations are called the same is no reason to index everything anew. */
export function titlesKey({ plans, weather }: SearchGround): string {
  const titles = plans.map(({ plan }) =>
    JSON.stringify([
      plan.id,
      plan.short,
      plan.tier === 'station' ? plan.station.name : [],
      plan.tier === 'general'
        ? [plan.posts, plan.units, plan.shifts?.list ?? []].flat().map(({ id, title }) => [id, title])
        : [],
    ]),
  );
  const told = [...new Set(titles)].toSorted();
  return sha256(JSON.stringify([told, weather ?? null])).slice(0, 16);
}
