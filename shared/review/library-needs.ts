import type { PlaceKind } from '../plan/vocabulary.ts';
import { traceClauses } from './clause-trace.ts';
import type { HealthPlan, LibraryHealth } from './library-health.ts';
import { groundsOf, reviewOf } from './plan-grounds.ts';

/** Kinds of work that the library asks for, the gravest first. */
export const NEED_KINDS = [
  'kept-out',
  'review-overdue',
  'missing-places',
  'bare-clauses',
  'stray-steps',
  'unknown-measures',
  'idle-places',
  'review-soon',
  'phones',
  'assumptions',
] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

/** What is to be done in one plan (a file, where it could not be put in force), in numbers and names. */
export interface NeedPlace {
  /** Undefined for what stands in no plan in force. */
  readonly own: HealthPlan | undefined;
  readonly file?: string;
  /** The id that file gives itself, where it gives one. */
  readonly id?: string;
  readonly count: number;
  /** Out of how many, where that says something. */
  readonly of?: number;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  readonly kinds?: readonly PlaceKind[];
  /** Clause numbers, step ids or place ids. */
  readonly ids?: readonly string[];
}

export interface Need {
  readonly kind: NeedKind;
  /** The sum over its places. */
  readonly count: number;
  readonly places: readonly NeedPlace[];
}

/** A plan file that errors keep out of force. */
export interface KeptOut {
  readonly file: string;
  readonly id?: string;
  readonly errors: number;
}

/** What somebody has to see to, ranked; a kind of which nothing was found is not listed. */
export function libraryNeeds(
  plans: readonly HealthPlan[],
  health: LibraryHealth,
  keptOut: readonly KeptOut[],
  today: string,
): readonly Need[] {
  const general = health.rows[0]?.own;
  const stations = health.rows.slice(1);
  const traces = plans.map((own) => ({ own, trace: traceClauses(own.plan) }));
  const reviews = plans.map((own) => ({ own, review: reviewOf(own.plan, today) }));
  const due = (state: 'overdue' | 'soon') =>
    reviews
      .filter(({ review }) => review.state === state)
      .toSorted((a, b) => a.review.days - b.review.days)
      .map(({ own, review }): NeedPlace => ({ own, count: 1, date: review.due }));
  const found: Readonly<Record<NeedKind, readonly NeedPlace[]>> = {
    'kept-out': keptOut.map(({ errors, ...out }) => ({ own: undefined, ...out, count: 1, of: errors })),
    'review-overdue': due('overdue'),
    'review-soon': due('soon'),
    'missing-places': stations.map(({ own, cells }) => {
      const kinds = [...new Set(cells.flatMap((cell) => cell.missing.map(({ kind }) => kind)))];
      return { own, count: kinds.length, kinds };
    }),
    'bare-clauses': traces.map(({ own, trace }) => {
      const bare = trace.clauses.filter(({ standing }) => standing === 'bare');
      return { own, count: bare.length, of: trace.asked, ids: bare.map(({ clause }) => clause.id) };
    }),
    'stray-steps': traces.map(({ own, trace }) => ({
      own,
      count: trace.strays.length,
      of: trace.steps,
      ids: trace.strays.map((step) => step.id),
    })),
    'unknown-measures': stations.map(({ own, unknown }) => ({ own, count: unknown ?? 0 })),
    'idle-places': stations.map(({ own, idle }) => ({
      own,
      count: idle.length,
      kinds: [...new Set(idle.map((place) => place.kind))],
      ids: idle.map((place) => place.id),
    })),
    phones: [{ own: general, count: health.units.withoutPhone, of: health.units.all }],
    assumptions: plans.map((own) => {
      const { named, assumed } = groundsOf(own.plan);
      return { own, count: assumed, of: named };
    }),
  };
  return NEED_KINDS.flatMap((kind) => {
    const places = found[kind].filter(({ count }) => count > 0);
    return places.length === 0 ? [] : [{ kind, count: places.reduce((sum, one) => sum + one.count, 0), places }];
  });
}
