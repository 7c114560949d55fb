import type { Fact, Plan } from '../plan/schema.ts';

/** What a scenario may name: an index of the plans in force, as a response at one station sees them. */
export interface PlanNames {
  readonly posts: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** Station ids such as `beijing-fengtai`, not plan ids. */
  readonly stations: ReadonlySet<string>;
  readonly specials: ReadonlySet<string>;
  /** `general/first-report`, `station/link-railway`, `stranding/train-card`; with the steps this station adds. */
  readonly steps: ReadonlySet<string>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Places of every station: a scenario can touch several. */
  readonly places: ReadonlySet<string>;
}

export function planNames(plans: readonly Plan[], station: string): PlanNames {
  const steps = new Set<string>();
  const facts = new Map<string, Fact>();
  for (const plan of plans) {
    if (plan.tier === 'station' && plan.station.id !== station) continue;
    const prefix = plan.tier === 'special' ? plan.id : plan.tier;
    for (const fact of plan.facts) facts.set(`${prefix}/${fact.id}`, fact);
    for (const { lanes } of plan.blocks) {
      for (const lane of lanes) for (const step of lane.steps) steps.add(`${prefix}/${step.id}`);
    }
    if (plan.tier !== 'station') continue;
    for (const addition of plan.additions) steps.add(`${addition.plan}/${addition.step.id}`);
  }
  const general = plans.find((plan) => plan.tier === 'general');
  const stations = plans.filter((plan) => plan.tier === 'station');
  return {
    posts: new Set(general?.posts.map((post) => post.id)),
    units: new Set(general?.units.map((unit) => unit.id)),
    stations: new Set(stations.map((plan) => plan.station.id)),
    specials: new Set(plans.flatMap((plan) => (plan.tier === 'special' ? [plan.id] : []))),
    steps,
    facts,
    places: new Set(stations.flatMap((plan) => plan.places.map((place) => place.id))),
  };
}
