import type { StationPlan } from '../plan/schema.ts';
import { arrivalCurve, type ArrivalCurve } from './arrival-curve.ts';
import { forecast, type Forecast } from './forecast.ts';
import { arrivalsInForce, changesAt, type Flow } from './state.ts';
import { summarise, type ForecastSummary } from './summary.ts';
import { supplyOfDay, type SupplyOfDay, type Tried } from './supply.ts';

/** The forecast of one station over one operating day, and everything that had to be left out of it. */
export interface StationForecast extends Pick<SupplyOfDay, 'unknown' | 'uncounted' | 'lastMetro'> {
  readonly curves: Forecast;
  readonly summary: ForecastSummary;
  readonly arrivals: ArrivalCurve;
}

/** `trials`: measures to be seen as if they were running. The same input gives the same forecast, always. */
export function stationForecast(
  day: string,
  flow: Flow,
  plan: StationPlan,
  trials: readonly Tried[] = [],
): StationForecast {
  const station = plan.station.id;
  const { supplies, ...left } = supplyOfDay(day, plan.onward ?? [], changesAt(flow, station), trials);
  const arrivals = arrivalCurve(day, arrivalsInForce(flow, station));
  const area = plan.station.waitingArea?.value;
  const known = typeof area === 'number' ? { area } : {};
  const curves = forecast({ arrivals: arrivals.perSlice, supplies, ...known });
  return { curves, summary: summarise(curves, left.lastMetro), arrivals, ...left };
}
