import { useMemo } from 'react';
import { nightsOf, type Night } from '../../../shared/flow/night.ts';
import { operatingDay } from '../../../shared/flow/operating-day.ts';
import type { StationPlan } from '../../../shared/plan/schema.ts';
import { useFlow, useNow } from '../../state/index.ts';

/** The operating day and its forecast by station id, worked out anew every ten minutes and whenever something is told. */
export function useTonight(plans: readonly StationPlan[]): {
  readonly day: string;
  readonly nights: ReadonlyMap<string, Night>;
} {
  const now = useNow(600_000);
  const day = operatingDay(now);
  const flow = useFlow(day);
  const nights = useMemo(
    () => new Map(flow ? nightsOf(day, flow, plans, now).map((night) => [night.station, night]) : []),
    [day, flow, plans, now],
  );
  return { day, nights };
}
