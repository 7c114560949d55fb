import type { PlanSource } from '../../shared/response/evolve.ts';
import { responseStream } from '../../shared/response/events.ts';
import { responseFrom, snapshotOf } from '../../shared/response/snapshot.ts';
import type { Response } from '../../shared/response/state.ts';
import type { Store } from './store/index.ts';

interface KeptSnapshot {
  readonly build: string;
  readonly version: number;
  /** Hash of the journal row it was folded up to: a snapshot of another history is not used. */
  readonly hash: string;
  readonly state: string;
}

/** Snapshots of responses in the throw-away cache of the journal file. */
export function keptSnapshots(store: Store, source: PlanSource, build: string) {
  const keyOf = (id: string) => `snapshot/${id}`;
  return {
    /** The state to fold on from; undefined when there is none that fits this journal and this console. */
    read(id: string): Response | undefined {
      const text = store.cached(keyOf(id));
      if (text === undefined) return undefined;
      const kept = parsed(text);
      if (kept?.build !== build) return undefined;
      const row = store.readStream(responseStream(id), kept.version).next().value;
      return row?.hash === kept.hash ? responseFrom(kept.state, source) : undefined;
    },
    keep(response: Response): void {
      const { hash } = store.head(responseStream(response.id));
      const kept: KeptSnapshot = { build, version: response.version, hash, state: snapshotOf(response) };
      store.putCached(keyOf(response.id), JSON.stringify(kept));
    },
  };
}

/** What does not parse is as good as none: the journal has everything. */
function parsed(text: string): KeptSnapshot | undefined {
  try {
    return JSON.parse(text) as KeptSnapshot;
  } catch {
    return undefined;
  }
}
