import type { Instant } from '../base/instant.ts';
import { at } from './forecast.ts';
import { SLICES, sliceAt, sliceBegins } from './operating-day.ts';
import { arrivalsInForce, trainTime, type Flow } from './state.ts';
import { stationForecast, type StationForecast } from './station-forecast.ts';
import type { HourGap } from './summary.ts';
import type { StationPlan } from '../plan/schema.ts';

/** One station on one operating day, from a moment on. People, unless it says otherwise. */
export interface Night {
  readonly plan: StationPlan;
  readonly station: string;
  readonly forecast: StationForecast;
  /** Still to come. */
  readonly coming: number;
  /** Trains that bring them, as far as they are known one by one. */
  readonly trains: number;
  /** The next trains last of all: when it arrives, and which one. */
  readonly lastTrain: { readonly train: string; readonly at: Instant } | undefined;
  /** Hours still ahead in which more arrive than can leave. */
  readonly shortHours: readonly HourGap[];
  /** The one of them in which most are left standing. */
  readonly worst: HourGap | undefined;
  /** When the last of all leaves; undefined when nobody comes, or somebody is left over. */
  readonly lastLeaves: Instant | undefined;
}

export function nightsOf(day: string, flow: Flow, plans: readonly StationPlan[], now: Instant): readonly Night[] {
  return plans.map((plan) => nightOf(day, flow, plan, now));
}

function nightOf(day: string, flow: Flow, plan: StationPlan, now: Instant): Night {
  const station = plan.station.id;
  const forecast = stationForecast(day, flow, plan);
  const { curves, summary } = forecast;
  const slice = Math.max(0, Math.min(SLICES, sliceAt(day, now)));
  const trains = arrivalsInForce(flow, station).trains.flatMap((one) => {
    const due = trainTime(one);
    return due !== undefined && due >= now ? [{ train: one.train, at: due }] : [];
  });
  const shortHours = summary.hours.filter(({ hour, gap }) => gap >= 1 && hour >= Math.floor(slice / 60));
  return {
    plan,
    station,
    forecast,
    coming: summary.arrivals - at(curves.arrived, slice - 1),
    trains: trains.length,
    lastTrain: trains.sort((a, b) => b.at - a.at)[0],
    shortHours,
    worst: [...shortHours].sort((a, b) => b.gap - a.gap)[0],
    lastLeaves: summary.lastLeaves === undefined ? undefined : sliceBegins(day, summary.lastLeaves),
  };
}
