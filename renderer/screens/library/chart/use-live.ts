import { useMemo } from 'react';
import type { CompiledPlan } from '../../../../shared/machines/compile.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { chartParams, go, useResponse, useRunning, useView } from '../../../state/index.ts';
import { liveSteps, nowSteps, runsOn, type LiveStep } from './live-steps.ts';

export interface Live {
  /** Responses on the edition shown: those that run, and the one asked for even when it is closed. */
  readonly candidates: readonly Response[];
  /** Id of the one asked for, read or not. */
  readonly asked: string | undefined;
  readonly chosen: Response | undefined;
  /** Where the steps stand in the chosen one; nothing without one. */
  readonly steps: ReadonlyMap<string, LiveStep>;
  /** Ids of the steps of this plan where it stands now. */
  readonly now: readonly string[];
  readonly choose: (id: string | undefined) => void;
}

const NOTHING: ReadonlyMap<string, LiveStep> = new Map();

/** The responses that run on the edition shown, and the one laid over its chart. The choice stands in the address. */
export function useLive(compiled: CompiledPlan): Live {
  const params = useView((state) => state.screen.params);
  const asked = useResponse(params['response'])?.response;
  const running = useRunning();
  const { hash } = compiled;
  const candidates = useMemo(() => {
    const all = running.map(({ response }) => response);
    const others = asked && !all.some((one) => one.id === asked.id) ? [asked] : [];
    return [...others, ...all].filter((one) => runsOn(one, hash));
  }, [running, asked, hash]);
  const chosen = candidates.find((one) => one.id === asked?.id);
  const steps = useMemo(() => (chosen ? liveSteps(chosen) : NOTHING), [chosen]);
  const now = useMemo(() => nowSteps(steps, compiled), [steps, compiled]);
  return {
    candidates,
    asked: params['response'],
    chosen,
    steps,
    now,
    choose(id) {
      const next = candidates.find((one) => one.id === id);
      const plan = next?.plans.find((one) => one.pinned.hash === hash);
      const { response: _, ...others } = params;
      go('library', { ...others, ...(next && plan ? chartParams(next, plan) : {}) }, true);
    },
  };
}
