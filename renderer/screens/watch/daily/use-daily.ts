import { useMemo } from 'react';
import type { Instant } from '../../../../shared/base/instant.ts';
import { dailyTasksOf, dutyPlansOf } from '../../../../shared/duty/daily.ts';
import { postureAt } from '../../../../shared/duty/postures.ts';
import type { Posture } from '../../../../shared/plan/vocabulary.ts';
import { useGeneral, useNow, useStations, useView } from '../../../state/index.ts';
import { linesOf, type DailyLine } from './daily-lines.ts';

/** Today's list as the plans in force and the postures set give it. */
export function useDailyLines(): readonly DailyLine[] {
  const general = useGeneral();
  const stations = useStations();
  const duty = useView((state) => state.duty);
  const plans = useMemo(() => dutyPlansOf(general ? [general, ...stations] : []), [general, stations]);
  return useMemo(() => (duty.day === '' ? [] : linesOf(dailyTasksOf(plans, duty), duty.tasks)), [plans, duty]);
}

/** The posture that holds at a station area now; undefined while the general plan knows none. */
export function usePostures(): ((station: string) => Posture) | undefined {
  const general = useGeneral();
  const settings = useView((state) => state.duty.postures);
  const now: Instant = useNow(60_000);
  return useMemo(() => {
    if (!general?.postures) return undefined;
    return (station) => postureAt(settings ?? [], station, now);
  }, [general, settings, now]);
}
