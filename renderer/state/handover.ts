import { useMemo } from 'react';
import type { Handover } from '../../shared/duty/handover.ts';
import { handoverList, responseSections, type HandoverSection } from '../../shared/handover/handover-list.ts';
import { useNow } from './clock.ts';
import { useGeneral, useRunning, useStations, useView } from './hooks.ts';
import type { Folded } from './store.ts';
import { useHandedOnWarnings } from './warning-cases.ts';

/** Everything a hand-over has to show now, as the host works it out from the same journal. */
export function useHandoverList(handover: Pick<Handover, 'posts' | 'notes'>): readonly HandoverSection[] {
  const day = useView((state) => state.duty);
  const general = useGeneral();
  const stations = useStations();
  const running = useRunning();
  const now = useNow(60_000);
  const warnings = useHandedOnWarnings(now);
  return useMemo(() => {
    const plans = general ? [general, ...stations] : stations;
    return handoverList({ day, plans, running: running.map(({ response }) => response), warnings, now }, handover);
  }, [day, general, stations, running, warnings, now, handover]);
}

/** What runs, for posts that change hands in the middle of a shift. */
export function useResponseItems(
  running: readonly Folded[],
  posts: readonly { readonly id: string }[],
): readonly HandoverSection[] {
  return useMemo(
    () =>
      responseSections(
        running.map(({ response }) => response),
        posts.map(({ id }) => id),
      ),
    [running, posts],
  );
}
