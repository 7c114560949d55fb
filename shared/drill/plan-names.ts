import type { Fact, Plan, Step } from '../plan/schema.ts';
import type { Level, StepKind } from '../plan/vocabulary.ts';

/** A step as far as a scenario needs to know it. */
export interface NamedStep {
  readonly kind: StepKind;
  readonly report?: Step['report'];
  /** Of a question: the answers it offers. */
  readonly options?: ReadonlySet<string>;
}

/** What a scenario may name: an index of the plans in force, as a response at one station sees them. */
export interface PlanNames {
  readonly posts: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** Station ids such as `beijing-fengtai`, not plan ids. */
  readonly stations: ReadonlySet<string>;
  readonly specials: ReadonlySet<string>;
  /** `general/first-report`, `station/link-railway`, `stranding/train-card`; with the steps this station adds. */
  readonly steps: ReadonlyMap<string, NamedStep>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** By plan (`general`, `station` or a special plan): the levels that it speaks of. */
  readonly levels: ReadonlyMap<string, ReadonlySet<Level>>;
  /** Places of every station: a scenario can touch several. */
  readonly places: ReadonlySet<string>;
  /** Hazards of the weather tables; undefined where no tables are at hand. */
  readonly hazards?: ReadonlySet<string>;
}

/** Without a station: as any station sees them, without steps, facts and places of station plans. */
export function planNames(
  plans: readonly Plan[],
  station: string | undefined,
  hazards?: ReadonlySet<string>,
): PlanNames {
  const steps = new Map<string, NamedStep>();
  const facts = new Map<string, Fact>();
  const levels = new Map<string, ReadonlySet<Level>>();
  for (const plan of plans) {
    if (plan.tier === 'station' && plan.station.id !== station) continue;
    const prefix = plan.tier === 'special' ? plan.id : plan.tier;
    levels.set(prefix, levelsOf(plan));
    for (const fact of plan.facts) facts.set(`${prefix}/${fact.id}`, fact);
    for (const { lanes } of plan.blocks) {
      for (const lane of lanes) for (const step of lane.steps) steps.set(`${prefix}/${step.id}`, named(step));
    }
    if (plan.tier !== 'station') continue;
    for (const { plan: to, step } of plan.additions) steps.set(`${to}/${step.id}`, named(step));
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
    levels,
    places: new Set(station === undefined ? [] : stations.flatMap((plan) => plan.places.map((place) => place.id))),
    ...(hazards ? { hazards } : {}),
  };
}

/** Whether one of these plans does anything at this level: opens steps, or proposes it. */
export function levelOpens({ levels }: PlanNames, level: Level, plans: ReadonlySet<string>): boolean {
  return [...plans].some((plan) => levels.get(plan)?.has(level));
}

function levelsOf({ blocks, levelRules }: Plan): ReadonlySet<Level> {
  return new Set([
    ...blocks.flatMap(({ opens }) => ('level' in opens ? [opens.level] : [])),
    ...levelRules.flatMap(({ at }) => Object.keys(at) as Level[]),
  ]);
}

function named({ kind, report, options }: Step): NamedStep {
  return {
    kind,
    ...(report ? { report } : {}),
    ...(options ? { options: new Set(options.map(({ id }) => id)) } : {}),
  };
}
