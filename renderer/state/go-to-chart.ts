import type { PlanState, Response } from '../../shared/response/state.ts';
import { go } from './navigation.ts';
import type { ScreenParams } from './place.ts';

/** Where the library shows the chart of a plan of a response, in the edition it runs on, with where its steps stand. */
export function chartParams(response: Response, plan: PlanState): ScreenParams {
  const station = response.plans.find((one) => one.pinned.tier === 'station')?.pinned.hash;
  return {
    hash: plan.pinned.hash,
    // A special plan reads as it does at the response's station.
    ...(plan.pinned.tier === 'special' && station !== undefined ? { station } : {}),
    response: response.id,
  };
}

/** Leads to the chart of a plan of a response; at a step, or where the response stands now. */
export function goToChart(response: Response, plan: PlanState, step?: string): void {
  go('library', { ...chartParams(response, plan), ...(step === undefined ? {} : { step }) });
}
