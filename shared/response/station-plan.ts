import type { Text } from '../base/text.ts';
import type { Fact, StationPlan } from '../plan/schema.ts';
import { placeArea, waitingCapacity } from '../plan/station-capacity.ts';
import type { Response } from './state.ts';

/** The station plan of a response, in the edition it runs on; undefined where none is in force. */
export function stationPlanOf(response: Pick<Response, 'plans'>): StationPlan | undefined {
  const plan = response.plans.find((one) => one.pinned.tier === 'station' && one.left === undefined)?.compiled.plan;
  return plan?.tier === 'station' ? plan : undefined;
}

/** Why a fact that divides by a figure of the station plan cannot be worked out at this station; undefined where it can, or divides by none. */
export function missingFigure(
  response: Pick<Response, 'plans'>,
  { derive }: Pick<Fact, 'derive'>,
  about?: string,
): Text | undefined {
  const station = stationPlanOf(response);
  if (!derive || !station) return undefined;
  const figure =
    'share' in derive
      ? waitingCapacity(station)
      : 'density' in derive && about !== undefined
        ? placeArea(station, about)
        : undefined;
  return figure && 'unknown' in figure ? figure.unknown : undefined;
}
