import { compilePlan, type CompiledPlan } from '../machines/compile.ts';
import type { PlanEdition } from '../plan/parse.ts';
import type { GeneralPlan, StationPlan } from '../plan/schema.ts';
import type { PlanSource } from '../response/evolve.ts';
import type { PinnedPlan } from '../response/events.ts';

/** The editions that a record is pinned to: compiled for folding, and as they were written. */
export interface RecordedPlans {
  readonly source: PlanSource;
  readonly edition: (hash: string) => Pick<PlanEdition, 'hash' | 'plan'>;
}

/** An edition that is tried on a record. */
export type Candidate = Pick<PlanEdition, 'hash' | 'plan'>;

/** An edition of the record whose place a candidate took. */
export interface Replaced {
  readonly pinned: PinnedPlan;
  readonly candidate: Candidate;
}

export interface SubstitutedPlans {
  readonly source: PlanSource;
  /** Grows as the record is folded. */
  readonly replaced: readonly Replaced[];
  /** The general plan that a new response would be pinned to: the candidate's, else none. */
  readonly general: GeneralPlan | undefined;
}

/**
 * The record's editions with candidates in the place of those of the same tier and id. The pins of the record stay as they are, so events need no
 * change; a candidate of the station plan changes what it lays over the special plans too.
 */
export function withCandidates(recorded: RecordedPlans, candidates: readonly Candidate[]): SubstitutedPlans {
  const replaced: Replaced[] = [];
  const compiled = new Map<string, CompiledPlan>();

  const candidateFor = (pinned: PinnedPlan): Candidate | undefined =>
    candidates.find(({ plan }) => plan.tier === pinned.tier && plan.id === pinned.id);

  function stationPlan(pinned: PinnedPlan): StationPlan | undefined {
    const { plan } = candidateFor(pinned) ?? recorded.edition(pinned.hash);
    return plan.tier === 'station' ? plan : undefined;
  }

  return {
    replaced,
    get general() {
      const plan = candidates.find((one) => one.plan.tier === 'general')?.plan;
      return plan?.tier === 'general' ? plan : undefined;
    },
    source(pinned, station) {
      const candidate = candidateFor(pinned);
      const overlay = pinned.tier === 'special' && station !== undefined && candidateFor(station) !== undefined;
      if (!candidate && !overlay) return recorded.source(pinned, station);
      if (candidate && !replaced.some((one) => one.pinned.key === pinned.key)) replaced.push({ pinned, candidate });
      const under = pinned.tier === 'special' && station !== undefined ? station : undefined;
      const key = `${pinned.hash}+${under?.hash ?? ''}`;
      const ready = compiled.get(key);
      if (ready) return ready;
      const made = compilePlan(candidate ?? recorded.edition(pinned.hash), under && stationPlan(under));
      compiled.set(key, made);
      return made;
    },
  };
}
