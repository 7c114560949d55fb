import type { PlanEntry } from '../../../../shared/contract/shapes.ts';
import type { HealthCell, HealthRow } from '../../../../shared/review/library-health.ts';
import { useText } from '../../../text/use-text.ts';

/** What stands in one place of the matrix: a row's own plan, a special plan there, or one that is not in force. */
export type Spot =
  | { readonly what: 'row'; readonly row: HealthRow }
  | { readonly what: 'cell'; readonly row: HealthRow; readonly cell: HealthCell }
  | { readonly what: 'out'; readonly row: HealthRow; readonly entry: PlanEntry };

/** How a place of the matrix is called: the plan, and the station. */
export function useSpotName(): (spot: Spot) => string {
  const { t, pick } = useText();
  return (spot) => {
    const { own } = spot.row;
    if (spot.what === 'row') return own ? pick(own.plan.short) : t('health.matrix.unknownStation');
    const special =
      spot.what === 'cell'
        ? pick(spot.cell.special.plan.short)
        : spot.entry.short
          ? pick(spot.entry.short)
          : spot.entry.file;
    return own?.plan.tier === 'station'
      ? t('health.detail.at', { special, station: pick(own.plan.short) })
      : t('health.detail.generally', { special });
  };
}
