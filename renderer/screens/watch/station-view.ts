import type { StationPlan } from '../../../shared/plan/schema.ts';
import { LEVELS, type Level } from '../../../shared/plan/vocabulary.ts';
import { rankedDuesOf, type Folded, type RankedDue } from '../../state/index.ts';

/** One station area as the overview shows it. */
export interface StationView {
  readonly plan: StationPlan;
  readonly running: readonly Folded[];
  /** Highest level in force there. */
  readonly level: Level | undefined;
  /** The most pressing deadline there. */
  readonly next: RankedDue | undefined;
}

export function stationViews(stations: readonly StationPlan[], running: readonly Folded[]): readonly StationView[] {
  return stations.map((plan) => {
    const here = running.filter(({ response }) => response.station === plan.station.id);
    return { plan, running: here, level: highestLevel(here), next: nextDue(here) };
  });
}

export function highestLevel(running: readonly Folded[]): Level | undefined {
  return LEVELS.findLast((level) => running.some(({ response }) => response.level === level));
}

function nextDue(running: readonly Folded[]): RankedDue | undefined {
  return running.flatMap(({ response }) => rankedDuesOf(response)).sort((a, b) => a.dueAt - b.dueAt)[0];
}
