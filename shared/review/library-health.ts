import type { Instant } from '../base/instant.ts';
import { overlayPlan } from '../plan/overlay.ts';
import type { GeneralPlan, Place, Plan, SpecialPlan, StationPlan, Step } from '../plan/schema.ts';
import type { PlaceKind } from '../plan/vocabulary.ts';
import { idlePlaces, reviewOf, unknownMeasures, usedKinds, type ReviewState } from './plan-grounds.ts';
import { stepsOf } from '../plan/steps.ts';

/** An edition in force. */
export interface HealthPlan<P extends Plan = Plan> {
  readonly hash: string;
  readonly plan: P;
}

/** A response to something real, running or closed: the id of its station, the keys of its plans, when the desk learned of it. */
export interface PastResponse {
  readonly station: string;
  readonly plans: readonly string[];
  readonly awareAt: Instant;
}

/** A drill that was begun: the id of its station, the plans it used, its start by the machine's clock. */
export interface PastDrill {
  readonly station: string;
  readonly plans: readonly string[];
  readonly at: Instant;
}

/** One special plan at one station, or (without a station) as it is written. */
export interface HealthCell {
  readonly special: HealthPlan<SpecialPlan>;
  /** What the station plan writes anew in it, and adds to it; over all stations where there is none. */
  readonly replaced: number;
  readonly added: number;
  /** Kinds of places that its steps show and this station does not list, with those steps. */
  readonly missing: readonly { readonly kind: PlaceKind; readonly steps: readonly Step[] }[];
  /** When the desk last learned of an event that this plan was used for here. */
  readonly lastResponse: Instant | undefined;
  /** When a drill last used this plan here, by the machine's clock. */
  readonly lastDrill: Instant | undefined;
  readonly review: ReviewState;
}

/** A station, or the framework as a whole: its plan, and each special plan there. */
export interface HealthRow {
  readonly own: HealthPlan<StationPlan> | HealthPlan<GeneralPlan> | undefined;
  readonly review: ReviewState | undefined;
  /** Measures that nobody has given; undefined where there are none to give. */
  readonly unknown: number | undefined;
  /** Places that no step of any plan shows. */
  readonly idle: readonly Place[];
  readonly cells: readonly HealthCell[];
}

export interface LibraryHealth {
  readonly specials: readonly HealthPlan<SpecialPlan>[];
  /** The general plan first, then the stations as given. */
  readonly rows: readonly HealthRow[];
  /** Units of the general plan, how many of them have no phone number, and how many were reached at one lately enough. */
  readonly units: { readonly all: number; readonly withoutPhone: number; readonly checked: number };
}

/** What the duty room's own contacts say of a unit of the general plan. */
export interface UnitNumbers {
  readonly hasNumber: (unit: GeneralPlan['units'][number]) => boolean;
  readonly isChecked: (unit: GeneralPlan['units'][number]) => boolean;
}

const ONLY_THE_PLAN: UnitNumbers = { hasNumber: (unit) => unit.phone !== undefined, isChecked: () => false };

/** The plans in force against one another, and against what has happened; `today` is a date in Beijing, `YYYY-MM-DD`. */
export function libraryHealth(
  plans: readonly HealthPlan[],
  responses: readonly PastResponse[],
  today: string,
  numbers: UnitNumbers = ONLY_THE_PLAN,
  drills: readonly PastDrill[] = [],
): LibraryHealth {
  const general = plans.find((one): one is HealthPlan<GeneralPlan> => one.plan.tier === 'general');
  const stations = plans.filter((one): one is HealthPlan<StationPlan> => one.plan.tier === 'station');
  const specials = plans.filter((one): one is HealthPlan<SpecialPlan> => one.plan.tier === 'special');
  const units = general?.plan.units ?? [];
  const whole: HealthRow = {
    own: general,
    review: general && reviewOf(general.plan, today),
    unknown: undefined,
    idle: [],
    cells: specials.map((special) => ({
      special,
      ...changesOf(special.plan, stations),
      missing: [],
      lastResponse: lastOf(responses.map(asUse), special.plan.id),
      lastDrill: lastOf(drills, special.plan.id),
      review: reviewOf(special.plan, today),
    })),
  };
  const rows = stations.map((station): HealthRow => {
    const here = specials.map((special) => ({ special, used: usedKinds(stepsAt(special.plan, station.plan)) }));
    const used = usedKinds([
      ...(general ? stepsOf(general.plan) : []),
      ...stepsOf(station.plan),
      ...here.flatMap(({ special }) => stepsAt(special.plan, station.plan)),
    ]);
    const listed = new Set(station.plan.places.map((place) => place.kind));
    return {
      own: station,
      review: reviewOf(station.plan, today),
      unknown: unknownMeasures(station.plan),
      idle: idlePlaces(station.plan, used),
      cells: here.map(({ special, used: shown }) => ({
        special,
        ...changesOf(special.plan, [station]),
        missing: [...shown].flatMap(([kind, steps]) => (listed.has(kind) ? [] : [{ kind, steps }])),
        lastResponse: lastOf(responses.map(asUse), special.plan.id, station.plan.station.id),
        lastDrill: lastOf(drills, special.plan.id, station.plan.station.id),
        review: reviewOf(special.plan, today),
      })),
    };
  });
  return {
    specials,
    rows: [whole, ...rows],
    units: {
      all: units.length,
      withoutPhone: units.filter((unit) => !numbers.hasNumber(unit)).length,
      checked: units.filter(numbers.isChecked).length,
    },
  };
}

const stepsAt = (special: SpecialPlan, station: StationPlan) => stepsOf(overlayPlan(special, station).plan);

function changesOf(special: SpecialPlan, stations: readonly HealthPlan<StationPlan>[]) {
  const own = (one: { readonly plan: string }) => one.plan === special.id;
  return {
    replaced: stations.reduce((sum, { plan }) => sum + plan.overlays.filter(own).length, 0),
    added: stations.reduce((sum, { plan }) => sum + plan.additions.filter(own).length, 0),
  };
}

const asUse = ({ station, plans, awareAt }: PastResponse): PastDrill => ({ station, plans, at: awareAt });

function lastOf(uses: readonly PastDrill[], special: string, station?: string): Instant | undefined {
  const here = uses.filter((one) => one.plans.includes(special) && (station === undefined || one.station === station));
  return here.length === 0 ? undefined : Math.max(...here.map((one) => one.at));
}
