import { useStations } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';

/** Gives the name of a station area by its id; one that no plan in force names keeps its id. */
export function useStationName(): (id: string) => string {
  const { pick } = useText();
  const stations = useStations();
  return (id) => {
    const plan = stations.find(({ station }) => station.id === id);
    return plan ? pick(plan.station.name) : id;
  };
}
