import { useMemo } from 'react';
import type { Text } from '../../../../shared/base/text.ts';
import { useStations } from '../../../state/index.ts';

/** Gives the short name of a station area by its id. */
export function useStationNames(): (station: string) => Text {
  const stations = useStations();
  return useMemo(() => {
    const names = new Map(stations.map((plan) => [plan.station.id, plan.short]));
    return (station) => names.get(station) ?? { zh: station, en: station };
  }, [stations]);
}
