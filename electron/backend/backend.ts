import type { Push } from '../../shared/contract/replies.ts';
import { knownRun } from './drill/known-run.ts';
import { openRuns } from './drill/runs.ts';
import { drillAnswers } from './drill/drill-answers.ts';
import type { Backend, HostServices } from './host.ts';
import { openLiveDesk } from './live-desk.ts';
import { rescueBackend } from './rescue-backend.ts';
import { anchorSigner } from './seal/sign.ts';
import { openStore, StoreTroubleError, type Store, type StoreTrouble } from './store/index.ts';

/**
 * Opens the journal and everything that runs on it. A damaged journal gives a backend that can only rescue; any other trouble
 * (folder not writable, second instance, newer format) is thrown as StoreTroubleError for the host to tell.
 */
export function openBackend(services: HostServices): Backend {
  const opened = openStore({
    folder: services.dataFolder,
    name: 'journal',
    sign: anchorSigner(services.keysFolder),
  });
  if (opened.ok) {
    try {
      return startDesks(services, opened.value);
    } catch (error) {
      opened.value.close();
      // Damage can lie deep in the file and show only when a running response is read.
      if (error instanceof StoreTroubleError && isBeyondRepair(error.trouble))
        return rescueBackend(services, error.trouble);
      throw error;
    }
  }
  if (isBeyondRepair(opened.trouble)) return rescueBackend(services, opened.trouble);
  throw new StoreTroubleError(opened.trouble);
}

function isBeyondRepair(trouble: StoreTrouble): boolean {
  return trouble.code === 'store-damaged' || trouble.code === 'store-missing';
}

/** The live desk, and beside it the desks of the drills that are open. */
function startDesks(services: HostServices, store: Store): Backend {
  const { clock } = services;
  const listeners = new Set<(push: Push, run?: string) => void>();
  const push = (message: Push, run?: string) => {
    for (const listener of listeners) listener(message, run);
  };
  const live = openLiveDesk(
    services,
    store,
    { more: (desk, jobs) => drillAnswers(desk, jobs, () => runs), drillOf: (run) => knownRun(runs, run) },
    push,
  );
  const runs = openRuns({ services, live: live.desk, push });
  return {
    handle: (name, input, run) => (run === undefined ? live.handle(name, input) : runs.handle(run, name, input)),
    onPush(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wake() {
      push({ kind: 'clock', now: clock.now(), speed: clock.speed() });
      live.look();
    },
    close() {
      runs.close();
      live.close();
    },
  };
}
