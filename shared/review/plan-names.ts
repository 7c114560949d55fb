import type { Text } from '../base/text.ts';
import { planKey } from '../machines/compile.ts';
import type { Basis, Fact, GeneralPlan, Plan, StationPlan, Step } from '../plan/schema.ts';
import { stepsOf } from '../plan/steps.ts';

/** A plan in force with its text. */
export interface LibraryPlan {
  readonly hash: string;
  readonly plan: Plan;
}

/** A step anywhere in the library, and the edition to open for it. */
export interface FoundStep {
  readonly hash: string;
  readonly plan: Plan;
  readonly step: Step;
}

/** Titles for the ids a plan uses: its own, those of the general plan, and those of other plans that it names. */
export interface PlanNames {
  readonly post: (id: string) => Text;
  readonly unit: (id: string) => Text;
  readonly fact: (id: string) => Text;
  readonly plan: (id: string) => Text;
  readonly hashOf: (id: string) => string | undefined;
  /** By ref, `<plan key>/<id>`; undefined when no plan read so far has it. */
  readonly step: (ref: string) => FoundStep | undefined;
  /** For `station/…` with no station chosen: the step as the first station plan has it. */
  readonly example: (ref: string) => FoundStep | undefined;
  readonly basis: (id: string) => Basis | undefined;
}

const plain = (id: string): Text => ({ zh: id, en: id });

/** Names as `plan` means them, at a station if one is given. */
export function planNames(library: readonly LibraryPlan[], plan: Plan, station: LibraryPlan | undefined): PlanNames {
  const general = library.find((one) => one.plan.tier === 'general')?.plan as GeneralPlan | undefined;
  const posts = new Map(general?.posts.map((post) => [post.id, post.title]));
  const units = new Map(general?.units.map((unit) => [unit.id, unit.title]));
  const facts = new Map<string, Fact>([...(general?.facts ?? []), ...plan.facts].map((fact) => [fact.id, fact]));
  const stationPlan = station?.plan.tier === 'station' ? station.plan : undefined;
  // Steps that the station adds to a plan bring bases of the station plan with them.
  const bases = new Map([...(stationPlan?.basis ?? []), ...plan.basis].map((basis) => [basis.id, basis]));
  const keys = new Map<string, LibraryPlan>();
  for (const one of library) if (one.plan.tier !== 'station') keys.set(planKey(one.plan), one);
  if (station) keys.set('station', station);
  const stepBy = (ref: string): FoundStep | undefined => {
    const slash = ref.indexOf('/');
    const home = keys.get(ref.slice(0, slash));
    const id = ref.slice(slash + 1);
    const step = home && (stepOf(home.plan, id) ?? addedStep(stationPlan, home.plan, id));
    return home && step ? { ...home, step } : undefined;
  };
  return {
    post: (id) => posts.get(id) ?? plain(id),
    unit: (id) => units.get(id) ?? plain(id),
    fact: (id) => facts.get(id)?.title ?? plain(id),
    plan: (id) => keys.get(id)?.plan.short ?? library.find((one) => one.plan.id === id)?.plan.short ?? plain(id),
    hashOf: (id) => keys.get(id)?.hash ?? library.find((one) => one.plan.id === id)?.hash,
    basis: (id) => bases.get(id),
    step: stepBy,
    example(ref) {
      if (!ref.startsWith('station/') || station) return undefined;
      const id = ref.slice('station/'.length);
      for (const one of library) {
        const step = one.plan.tier === 'station' ? stepOf(one.plan, id) : undefined;
        if (step) return { ...one, step };
      }
      return undefined;
    },
  };
}

function stepOf(plan: Plan, id: string): Step | undefined {
  return stepsOf(plan).find((step) => step.id === id);
}

function addedStep(station: StationPlan | undefined, home: Plan, id: string): Step | undefined {
  return station?.additions.find((one) => one.plan === home.id && one.step.id === id)?.step;
}
