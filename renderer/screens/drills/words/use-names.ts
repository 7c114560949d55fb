import { useMemo } from 'react';
import type { Text } from '../../../../shared/base/text.ts';
import type { Plan } from '../../../../shared/plan/schema.ts';
import { useAllPlans, useView } from '../../../state/index.ts';

/** What the ids in a scenario are called. An id that no plan in force knows is shown as it is written. */
export interface Names {
  readonly post: (id: string) => Text;
  readonly unit: (id: string) => Text;
  readonly station: (id: string) => Text;
  /** A special plan. */
  readonly plan: (id: string) => Text;
  /** `general/first-report`, `station/link-railway`, `flood/pump`: steps as a response at `station` sees them. */
  readonly step: (ref: string, station: string | undefined) => Text;
  readonly fact: (ref: string, station: string | undefined) => Text;
}

export function useNames(): Names {
  const library = useAllPlans();
  const entries = useView((state) => state.plans);
  return useMemo(() => {
    const plans = library.map(({ plan }) => plan);
    const general = plans.find((plan) => plan.tier === 'general');
    const of = (titles: ReadonlyMap<string, Text>) => (id: string) => titles.get(id) ?? { zh: id, en: id };
    const parts = partsByStation(plans);
    return {
      post: of(new Map(general?.posts.map(({ id, title }) => [id, title]))),
      unit: of(new Map(general?.units.map(({ id, title }) => [id, title]))),
      station: of(
        new Map(plans.flatMap((plan) => (plan.tier === 'station' ? [[plan.station.id, plan.station.name]] : []))),
      ),
      plan: of(new Map(entries.flatMap(({ id, short, title }) => (id && (short ?? title) ? [[id, short ?? title]] : []) as [string, Text][]))),
      step: (ref, station) => of(parts(station).steps)(ref),
      fact: (ref, station) => of(parts(station).facts)(ref),
    };
  }, [library, entries]);
}

interface Parts {
  readonly steps: ReadonlyMap<string, Text>;
  readonly facts: ReadonlyMap<string, Text>;
}

/** Worked out once for each station that is asked about. */
function partsByStation(plans: readonly Plan[]): (station: string | undefined) => Parts {
  const held = new Map<string | undefined, Parts>();
  return (station) => {
    const known = held.get(station);
    if (known) return known;
    const made = partsAt(plans, station);
    held.set(station, made);
    return made;
  };
}

function partsAt(plans: readonly Plan[], station: string | undefined): Parts {
  const steps = new Map<string, Text>();
  const facts = new Map<string, Text>();
  for (const plan of plans) {
    if (plan.tier === 'station' && plan.station.id !== station) continue;
    const prefix = plan.tier === 'special' ? plan.id : plan.tier;
    for (const { id, title } of plan.facts) facts.set(`${prefix}/${id}`, title);
    for (const { lanes } of plan.blocks) {
      for (const lane of lanes) for (const { id, title } of lane.steps) steps.set(`${prefix}/${id}`, title);
    }
    if (plan.tier !== 'station') continue;
    for (const { plan: to, step } of plan.additions) steps.set(`${to}/${step.id}`, step.title);
  }
  return { steps, facts };
}
