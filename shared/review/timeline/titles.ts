import { text, type Text } from '../../base/text.ts';
import type { Plan } from '../../plan/schema.ts';

/** What posts, units, plans and stations are called by the plan texts at hand; the id itself where none has it. */
export interface Titles {
  readonly post: (id: string) => Text;
  readonly unit: (id: string) => Text;
  readonly plan: (id: string) => Text;
  readonly station: (id: string) => Text;
  /** Of a shift of the duty day. */
  readonly shift: (id: string) => Text;
}

const plain = (id: string): Text => text(id, id);

/** Of several texts of one plan the last stands. */
export function titlesOf(plans: readonly { readonly plan: Plan }[]): Titles {
  const posts = new Map<string, Text>([['console', text('系统', 'console')]]);
  const units = new Map<string, Text>();
  const titles = new Map<string, Text>();
  const stations = new Map<string, Text>();
  const shifts = new Map<string, Text>();
  for (const { plan } of plans) {
    titles.set(plan.id, plan.short);
    if (plan.tier === 'station') stations.set(plan.station.id, plan.station.name);
    if (plan.tier !== 'general') continue;
    for (const { id, title } of plan.posts) posts.set(id, title);
    for (const { id, title } of plan.units) units.set(id, title);
    for (const { id, title } of plan.shifts?.list ?? []) shifts.set(id, title);
  }
  const named = (table: ReadonlyMap<string, Text>) => (id: string) => table.get(id) ?? plain(id);
  return {
    post: named(posts),
    unit: named(units),
    plan: named(titles),
    station: named(stations),
    shift: named(shifts),
  };
}
