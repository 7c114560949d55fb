import { useMemo } from 'react';
import { beijingDate, durationOf } from '../../../../shared/base/instant.ts';
import type { PlanEntry } from '../../../../shared/contract/shapes.ts';
import { isUnitChecked, numberOf } from '../../../../shared/directory/contacts.ts';
import { libraryHealth, type LibraryHealth } from '../../../../shared/review/library-health.ts';
import { libraryNeeds, type Need } from '../../../../shared/review/library-needs.ts';
import {
  now,
  useDirectory,
  useExercised,
  useGeneral,
  useIsDrill,
  useStations,
  useSummaries,
  useView,
} from '../../../state/index.ts';
import type { RunOutcome } from '../../../../shared/drill/score/outcome-shape.ts';
import type { PastDrill } from '../../../../shared/review/library-health.ts';
import type { LibraryPlan } from '../../../../shared/review/plan-names.ts';

export interface HealthView {
  readonly health: LibraryHealth;
  readonly needs: readonly Need[];
  /** Special plans that errors keep out of force: they have a column and nothing in it. */
  readonly out: readonly PlanEntry[];
}

/** The library's health as it stands today. */
export function useHealth(library: readonly LibraryPlan[]): HealthView {
  const stations = useStations();
  const directory = useDirectory();
  const check = useGeneral()?.contactCheck?.within;
  const within = check === undefined ? undefined : durationOf(check);
  const entries = useView((state) => state.plans);
  const summaries = useSummaries();
  const isDrill = useIsDrill();
  const outcomes = useExercised()?.outcomes;
  const today = beijingDate(now());
  return useMemo(() => {
    const place = ({ plan }: LibraryPlan) => stations.findIndex((one) => one.id === plan.id);
    const plans = library.toSorted((a, b) => place(a) - place(b));
    // At a drill's desk the responses are drills, and no drill counts as a response.
    const numbers = {
      hasNumber: (unit: Parameters<typeof numberOf>[1]) => numberOf(directory, unit) !== undefined,
      isChecked: (unit: { readonly id: string }) => isUnitChecked(directory, unit.id, now(), within),
    };
    const health = libraryHealth(plans, isDrill ? [] : summaries, today, numbers, (outcomes ?? []).flatMap(asDrill));
    const keptOut = entries.filter((entry) => !entry.inForce && !entry.retired);
    const errors = (entry: PlanEntry) => entry.findings.filter((one) => one.severity === 'error').length;
    return {
      health,
      needs: libraryNeeds(
        plans,
        health,
        keptOut.map((entry) => ({
          file: entry.file,
          errors: errors(entry),
          ...(entry.id === undefined ? {} : { id: entry.id }),
        })),
        today,
      ),
      out: keptOut.filter((entry) => entry.tier === 'special' || entry.file.startsWith('specials/')),
    };
  }, [library, stations, entries, summaries, isDrill, outcomes, today, directory, within]);
}

/** A run used a plan once something of it was exercised; what it was made with counts for nothing. */
function asDrill({ station, started, exercised }: RunOutcome): readonly PastDrill[] {
  return started ? [{ station, at: started.wall, plans: [...new Set(exercised.map(({ plan }) => plan))] }] : [];
}
