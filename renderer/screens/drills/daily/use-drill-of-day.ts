import { beijingDate } from '../../../../shared/base/instant.ts';
import type { ScenarioEntry } from '../../../../shared/contract/drills.ts';
import { drillOfDay, type DrillOfDay } from '../../../../shared/drill/daily/drill-of-day.ts';
import { useCoverage, useExercised, useNow, useScenarios, useStations } from '../../../state/index.ts';

/** What a day draws, with the file it is drawn from; `none` where there is nothing to draw, undefined until all of it has been read. */
export function useDrillOfDay(): (DrillOfDay & { readonly entry: ScenarioEntry }) | 'none' | undefined {
  const scenarios = useScenarios();
  const coverage = useCoverage();
  const outcomes = useExercised()?.outcomes;
  const stations = useStations();
  const day = beijingDate(useNow(60_000));
  if (!scenarios || !coverage || !outcomes) return undefined;
  const short = scenarios.filter(isShortDrill);
  const drawn = drillOfDay({
    day,
    coverage,
    stations: stations.map((plan) => plan.station.id).toSorted(),
    drills: short.map(({ file, own, id = file, plans }) => ({ file, own, id, plan: plans[0] ?? '' })),
    past: outcomes.flatMap(({ scenario, started }) =>
      scenario && started ? [{ scenario: scenario.id, day: beijingDate(started.wall) }] : [],
    ),
  });
  const entry = short.find(({ file, own }) => file === drawn?.drill.file && own === drawn.drill.own);
  return drawn && entry ? { ...drawn, entry } : 'none';
}

/** One officer can play it at any station, and nothing stands against it. */
export const isShortDrill = ({ anyStation, findings }: ScenarioEntry): boolean =>
  anyStation === true && findings.every(({ severity }) => severity !== 'error');
