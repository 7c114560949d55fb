import { DAY, fromBeijing } from '../../base/instant.ts';
import type { PlanCoverage } from '../score/coverage.ts';

/** A scenario that can be run by one officer at any station. */
export interface ShortDrill {
  readonly file: string;
  readonly own: boolean;
  /** Id of the scenario. */
  readonly id: string;
  /** The special plan that it is about. */
  readonly plan: string;
}

/** A drill of this kind that was begun: which scenario, and the Beijing date by the machine's clock. */
export interface PastDrill {
  readonly scenario: string;
  readonly day: string;
}

export interface DrillOfDay {
  readonly drill: ShortDrill;
  readonly station: string;
  /** Why it was drawn: so many parts of its plan were exercised, and when it was played last, if ever. */
  readonly why: { readonly exercised: number; readonly of: number; readonly last?: string };
}

/**
 * The drill that a day brings: of the plan that is least covered; of several the one that was played longest ago, and of those a different one each day. Stations
 * take turns by day. What was played that day already is passed over while there is another. The same day and record always draw the same.
 */
export function drillOfDay(given: {
  /** Beijing date. */
  readonly day: string;
  readonly drills: readonly ShortDrill[];
  readonly coverage: readonly PlanCoverage[];
  readonly past: readonly PastDrill[];
  /** Ids of the station areas. */
  readonly stations: readonly string[];
}): DrillOfDay | undefined {
  const { day, drills, coverage, past, stations } = given;
  const number = dayNumber(day);
  const station = stations[number % stations.length];
  const known = drills
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap((drill, index) => {
      const plan = coverage.find((one) => one.plan === drill.plan);
      const days = past.filter(({ scenario }) => scenario === drill.id).map((one) => one.day);
      const turn = (index + number) % drills.length;
      return plan ? [{ drill, plan, last: days.toSorted().at(-1), turn }] : [];
    });
  const fresh = known.filter(({ last }) => last !== day);
  const [first] = (fresh.length > 0 ? fresh : known).toSorted(
    (a, b) => share(a.plan) - share(b.plan) || compare(a.last ?? '', b.last ?? '') || a.turn - b.turn,
  );
  if (!first || station === undefined) return undefined;
  const { drill, plan, last } = first;
  const why = { exercised: plan.counts.exercised, of: plan.parts.length, ...(last === undefined ? {} : { last }) };
  return { drill, station, why };
}

const share = ({ counts, parts }: PlanCoverage) => (parts.length === 0 ? 1 : counts.exercised / parts.length);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function dayNumber(day: string): number {
  const noon = fromBeijing(day, '12:00');
  if (noon === undefined) throw new Error(`Not a day: ${day}`);
  return Math.floor(noon / DAY);
}
