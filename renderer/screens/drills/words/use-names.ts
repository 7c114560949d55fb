import { useMemo } from 'react';
import type { Text } from '../../../../shared/base/text.ts';
import type { Plan, Step } from '../../../../shared/plan/schema.ts';
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
  /** An answer of a question. */
  readonly answer: (ref: string, option: string, station: string | undefined) => Text;
  readonly fact: (ref: string, station: string | undefined) => Text;
}

export function useNames(): Names {
  const library = useAllPlans();
  const entries = useView((state) => state.plans);
  return useMemo(() => {
    const plans = library.map(({ plan }) => plan);
    const general = plans.find((plan) => plan.tier === 'general');
    const parts = partsByStation(plans);
    const posts = titles(general?.posts);
    const units = titles(general?.units);
    const stations = new Map(
      plans.flatMap((plan) => (plan.tier === 'station' ? [[plan.station.id, plan.station.name] as const] : [])),
    );
    return {
      post: (id) => posts.get(id) ?? asWritten(id),
      unit: (id) => units.get(id) ?? asWritten(id),
      station: (id) => stations.get(id) ?? asWritten(id),
      plan: (id) => {
        const entry = entries.find((one) => one.id === id);
        return entry?.short ?? entry?.title ?? asWritten(id);
      },
      step: (ref, station) => parts(station).steps.get(ref)?.title ?? asWritten(ref),
      answer: (ref, option, station) => parts(station).steps.get(ref)?.answers.get(option) ?? asWritten(option),
      fact: (ref, station) => parts(station).facts.get(ref) ?? asWritten(ref),
    };
  }, [library, entries]);
}

const asWritten = (id: string): Text => ({ zh: id, en: id });
const titles = (list: readonly { readonly id: string; readonly title: Text }[] = []): ReadonlyMap<string, Text> =>
  new Map(list.map(({ id, title }) => [id, title]));

interface Parts {
  readonly steps: ReadonlyMap<string, { readonly title: Text; readonly answers: ReadonlyMap<string, Text> }>;
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
  const steps = new Map<string, { title: Text; answers: ReadonlyMap<string, Text> }>();
  const facts = new Map<string, Text>();
  const take = (prefix: string, step: Step) =>
    steps.set(`${prefix}/${step.id}`, {
      title: step.title,
      answers: titles(step.options),
    });
  for (const plan of plans) {
    if (plan.tier === 'station' && plan.station.id !== station) continue;
    const prefix = plan.tier === 'special' ? plan.id : plan.tier;
    for (const { id, title } of plan.facts) facts.set(`${prefix}/${id}`, title);
    for (const { lanes } of plan.blocks) for (const lane of lanes) for (const step of lane.steps) take(prefix, step);
    if (plan.tier !== 'station') continue;
    for (const { plan: to, step } of plan.additions) take(to, step);
  }
  return { steps, facts };
}
