import type { Text } from '../base/text.ts';
import type { Trial } from '../plan/schema-onward.ts';
import type { GeneralPlan, SpecialPlan, StationPlan, Step } from '../plan/schema.ts';
import { stepsOf } from '../plan/steps.ts';
import type { Flow } from '../flow/state.ts';
import { stationForecast, type StationForecast } from '../flow/station-forecast.ts';
import type { Tried } from '../flow/supply.ts';

/** A measure that would shorten the queue, with the order that asks for it. */
export interface Measure {
  readonly trial: Trial;
  /** Short title of the plan whose order it is. */
  readonly plan: Text;
  readonly step: Step;
  readonly owner: Text;
  readonly to: readonly Text[];
  readonly forecast: StationForecast;
}

interface Ground {
  readonly day: string;
  readonly flow: Flow;
  readonly station: StationPlan;
  readonly general: GeneralPlan;
  readonly specials: readonly SpecialPlan[];
  /** Measures that are decided already; they run in every forecast. */
  readonly accepted: readonly Tried[];
}

/** Every measure of the special plans, each tried by itself on top of what is decided. One that counts for nothing here is left out. */
export function measuresFor({ day, flow, station, general, specials, accepted }: Ground): readonly Measure[] {
  return specials.flatMap((plan) =>
    (plan.trials ?? []).flatMap((trial): Measure[] => {
      const step = stepsOf(plan).find(({ id }) => id === trial.step);
      const forecast = stationForecast(day, flow, station, [...accepted, trial]);
      if (!step || forecast.uncounted.some((one) => one.trial === trial.id)) return [];
      const unit = (id: string) => general.units.find((one) => one.id === id)?.title ?? { zh: id, en: id };
      const owner = general.posts.find(({ id }) => id === step.owner)?.title ?? { zh: step.owner, en: step.owner };
      return [{ trial, plan: plan.short, step, owner, to: (step.to ?? []).map(unit), forecast }];
    }),
  );
}
