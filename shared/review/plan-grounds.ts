import { DAY, fromBeijing } from '../base/instant.ts';
import { valuesOf } from '../plan/plan-path.ts';
import type { Place, Plan, StationPlan, Step } from '../plan/schema.ts';
import type { PlaceKind } from '../plan/vocabulary.ts';

/** How far ahead a review is announced, in days. */
export const REVIEW_AHEAD = 90;

export interface ReviewState {
  readonly state: 'overdue' | 'soon' | 'later';
  /** `YYYY-MM-DD` */
  readonly due: string;
  /** Until it is due; negative once it has passed. */
  readonly days: number;
}

/** When a plan has to be looked through again, as seen on `today` (`YYYY-MM-DD`). */
export function reviewOf(plan: Plan, today: string): ReviewState {
  const midnight = (date: string) => fromBeijing(date, '00:00') ?? Number.NaN;
  const days = Math.round((midnight(plan.reviewDue) - midnight(today)) / DAY);
  return { state: days < 0 ? 'overdue' : days <= REVIEW_AHEAD ? 'soon' : 'later', due: plan.reviewDue, days };
}

/** How many of the places in a plan that name a ground (a deadline, a threshold, a capacity, the numbers of a text) name an assumption. */
export function groundsOf(plan: Plan): { readonly named: number; readonly assumed: number } {
  const assumptions = new Set(plan.basis.flatMap((one) => (one.kind === 'assumption' ? [one.id] : [])));
  let [named, assumed] = [0, 0];
  // The schema uses the field name `basis` for nothing else; the register itself holds objects, not ids.
  for (const { path, value } of valuesOf(plan)) {
    const last = path.at(-1);
    const field = typeof last === 'number' ? path.at(-2) : last;
    if (field !== 'basis' || typeof value !== 'string') continue;
    named += 1;
    if (assumptions.has(value)) assumed += 1;
  }
  return { named, assumed };
}

/** What a station plan says nobody has measured: capacities of places, platforms, tracks, the waiting halls. */
export function unknownMeasures(plan: StationPlan): number {
  const { platforms, waiting } = plan.station;
  const measures = [
    platforms.platforms,
    platforms.tracks,
    waiting.value,
    ...plan.places.map((place) => place.capacity?.value),
  ];
  return measures.filter((value) => value === 'unknown').length;
}

/** Kinds of places that steps ask for, each with the steps that do. */
export function usedKinds(steps: readonly Step[]): ReadonlyMap<PlaceKind, readonly Step[]> {
  const used = new Map<PlaceKind, Step[]>();
  for (const step of steps) {
    for (const kind of step.uses ?? []) used.set(kind, [...(used.get(kind) ?? []), step]);
  }
  return used;
}

/** Places of a station of a kind that no step shows: something stands there, and no plan says what to do with it. */
export function idlePlaces(plan: StationPlan, used: ReadonlyMap<PlaceKind, unknown>): readonly Place[] {
  return plan.places.filter((place) => !used.has(place.kind));
}
