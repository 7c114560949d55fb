import type { Flow } from '../../../../../shared/flow/state.ts';
import { stationForecast, type StationForecast } from '../../../../../shared/flow/station-forecast.ts';
import type { Night } from '../../../../../shared/flow/night.ts';
import { SETS, type NamedTrial, type SetName, type TrialSets } from './trials.ts';

/** A forecast with the measures of a set; without a set, as it stands. */
export interface NamedForecast {
  readonly set: SetName | undefined;
  readonly forecast: StationForecast;
}

/** As it stands, and each set that has a measure in it. */
export function comparedOf(
  day: string,
  flow: Flow,
  night: Night,
  trials: readonly NamedTrial[],
  sets: TrialSets,
): readonly NamedForecast[] {
  const tried = SETS.flatMap((set) => {
    const chosen = trials.filter(({ ref }) => sets[set].has(ref));
    if (chosen.length === 0) return [];
    const named = chosen.map(({ ref, trial }) => ({ ...trial, id: ref }));
    return [{ set, forecast: stationForecast(day, flow, night.plan, named) }];
  });
  return [{ set: undefined, forecast: night.forecast }, ...tried];
}
