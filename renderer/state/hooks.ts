import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Text } from '../../shared/base/text.ts';
import type { ResponseSummary } from '../../shared/contract/shapes.ts';
import type { CompiledPlan } from '../../shared/machines/compile.ts';
import type { GeneralPlan, Plan, StationPlan } from '../../shared/plan/schema.ts';
import { isRunning } from '../../shared/response/state.ts';
import { rankDues, type RankedDue } from './dues.ts';
import { heldAt } from './identity.ts';
import { compiledPlan, generalInForce, inForce, readPlan, stationsInForce } from './plans.ts';
import { openResponse } from './responses.ts';
import { store, type Folded, type State } from './store.ts';

/** Reads a part of the state; draws again when that part changes. The selector must return something held, not something made. */
export function useView<T>(select: (state: State) => T): T {
  return useStore(store, select);
}

/** A response folded, with its journal lines; read on first use. Undefined while it is being read, or when it cannot be (see useFailure). */
export function useResponse(id: string | undefined): Folded | undefined {
  useEffect(() => {
    if (id !== undefined) void openResponse(id);
  }, [id]);
  return useView((state) => (id === undefined ? undefined : state.folded.get(id)));
}

export function useFailure(id: string | undefined): string | undefined {
  return useView((state) => (id === undefined ? undefined : state.failed.get(id)));
}

/** All running responses, newest first. */
export function useRunning(): readonly Folded[] {
  const folded = useView((state) => state.folded);
  return useMemo(
    () =>
      [...folded.values()]
        .filter(({ response }) => isRunning(response))
        .sort((a, b) => (b.response.awareness?.at ?? 0) - (a.response.awareness?.at ?? 0)),
    [folded],
  );
}

/** The running response at hand: the one that the screen shows, else the newest. */
export function useAtHand(): Folded | undefined {
  const running = useRunning();
  const shown = useView((state) => state.screen.params['id']);
  return running.find(({ response }) => response.id === shown) ?? running[0];
}

/** All dues of all running responses, the most urgent first. */
export function useDues(): readonly RankedDue[] {
  const folded = useView((state) => state.folded);
  return useMemo(() => rankDues(folded), [folded]);
}

/** One line for each response, closed ones too, newest first. */
export function useSummaries(): readonly ResponseSummary[] {
  return useView((state) => state.summaries);
}

/** A plan text by hash, read on first use. */
export function usePlan(hash: string | undefined): Plan | undefined {
  useEffect(() => {
    if (hash !== undefined) void readPlan(hash);
  }, [hash]);
  return useView((state) => (hash === undefined ? undefined : state.texts.get(hash)));
}

/** Every plan in force with its text, as far as it has been read; asks for the texts that are missing. */
export function useAllPlans(): readonly { readonly hash: string; readonly plan: Plan }[] {
  const state = usePlanState();
  useEffect(() => {
    for (const { inForce: counts, hash } of state.plans) if (counts && hash !== undefined) void readPlan(hash);
  }, [state.plans]);
  return useMemo(() => inForce(state), [state]);
}

/** A compiled edition (at a station, if given); undefined until the texts have been read. */
export function useCompiled(hash: string | undefined, stationHash?: string): CompiledPlan | undefined {
  const plan = usePlan(hash);
  const station = usePlan(stationHash);
  return useMemo(
    () =>
      hash === undefined || !plan || (stationHash !== undefined && !station)
        ? undefined
        : compiledPlan(hash, stationHash),
    [hash, plan, stationHash, station],
  );
}

/** The general plan in force: posts, units, reasons, report rules, roll-call windows. */
export function useGeneral(): GeneralPlan | undefined {
  const state = usePlanState();
  return useMemo(() => generalInForce(state), [state]);
}

export function useStations(): readonly StationPlan[] {
  const state = usePlanState();
  return useMemo(() => stationsInForce(state), [state]);
}

function usePlanState(): State {
  const plans = useView((state) => state.plans);
  const texts = useView((state) => state.texts);
  return useMemo(() => ({ ...store.getState(), plans, texts }), [plans, texts]);
}

/** Gives the title of a post by its id. */
export function usePostTitle(): (post: string) => Text {
  const general = useGeneral();
  return useMemo(() => {
    const titles = new Map(general?.posts.map((post) => [post.id, post.title]));
    return (post) => titles.get(post) ?? { zh: post, en: post };
  }, [general]);
}

/** Who acts here, and for which post. Undefined before sign-on. */
export function useIdentity() {
  return useView((state) => state.identity);
}

/** Posts held at this workstation. */
export function useHeldPosts() {
  const holders = useView((state) => state.duty.holders);
  const host = useView((state) => state.host);
  return useMemo(() => heldAt(holders, host?.workstation), [holders, host]);
}
