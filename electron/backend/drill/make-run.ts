import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defined } from '../../../shared/base/defined.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { NewRunEvent, RunShapes } from '../../../shared/drill/run/events.ts';
import type { PlanEdition } from '../../../shared/plan/parse.ts';
import type { Act } from '../acts.ts';
import { openStore, StoreTroubleError, type Edition, type Store } from '../store/index.ts';
import { fsyncFolder } from '../store/fsync-folder.ts';
import { throwingTrouble } from '../store/trouble.ts';
import { beginRun } from './run-book.ts';
import { runsFolder } from './run-files.ts';

/** A run that is to be made: what its first line says, and the texts it plays with. */
export interface RunToMake {
  readonly created: Omit<RunShapes['RunCreated'], 'wall' | 'plans'>;
  readonly plans: readonly PlanEdition[];
  readonly texts: readonly Edition[];
  /** What else stands in its journal from the beginning; a refusal leaves nothing of the run. */
  readonly fill?: (store: Store) => Result<unknown>;
}

/**
 * Makes the folder of a run whole or not at all: under a name that no list shows, renamed when its journal is closed. A run that is there already (the
 * same command come twice) stays as it is.
 */
export function makeRun(
  dataFolder: string,
  { created, plans, texts, fill }: RunToMake,
  act: Act,
  wall: number,
): Result<{ readonly run: string }> {
  const { run, startAt } = created;
  const folder = join(runsFolder(dataFolder), run);
  if (existsSync(folder)) return ok({ run });
  const unnamed = join(runsFolder(dataFolder), `.new-${run}`);
  throwingTrouble(unnamed, () => {
    rmSync(unnamed, { recursive: true, force: true });
    mkdirSync(unnamed, { recursive: true });
  });
  try {
    const opened = openStore({ folder: unnamed, name: 'drill' });
    if (!opened.ok) throw new StoreTroubleError(opened.trouble);
    try {
      const filled = write(opened.value);
      if (!filled.ok) return filled;
    } finally {
      opened.value.close();
    }
    throwingTrouble(folder, () => {
      renameSync(unnamed, folder);
      fsyncFolder(dirname(folder));
    });
    return ok({ run });
  } finally {
    rmSync(unnamed, { recursive: true, force: true });
  }

  function write(store: Store): Result<unknown> {
    const pinned = plans.map(({ hash, plan }) => ({ id: plan.id, hash }));
    const event: NewRunEvent = {
      type: 'RunCreated',
      at: startAt,
      data: defined({ ...created, plans: pinned, wall }),
    };
    const editions = [...plans.map(({ hash, text }) => ({ hash, text })), ...texts];
    beginRun(store, event, editions, { ...act, now: startAt, at: startAt });
    return fill?.(store) ?? ok(undefined);
  }
}
