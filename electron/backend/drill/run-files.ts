import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { runSummary, type RunSummary } from '../../../shared/contract/drills.ts';
import type { Text } from '../../../shared/base/text.ts';
import { foldRun } from '../../../shared/drill/run/evolve.ts';
import { RUN_STREAM } from '../../../shared/drill/run/events.ts';
import { readJournal, StoreTroubleError, type OpenReader } from '../store/index.ts';
import { throwingTrouble } from '../store/trouble.ts';
import { runEvents, summaryOf } from './run-book.ts';

/** Where the runs of a desk lie: one folder each, by id, with a database of its own. */

/** Key of the cache of a run's store under which its simulated time is kept. */
export const RUN_NOW = 'run-now';

export const runsFolder = (dataFolder: string): string => join(dataFolder, 'drills');

/** The folder of a run; undefined for what is no id of one, so that no name leads elsewhere. */
export function runFolder(dataFolder: string, run: string): string | undefined {
  return z.uuid().safeParse(run).success ? join(runsFolder(dataFolder), run) : undefined;
}

/** A run that could not be read: its folder, and why in words. */
export interface UnreadableRun {
  readonly run: string;
  readonly path: string;
  readonly message: Text;
}

/** Ids of the runs that have a folder here. */
export function runsIn(dataFolder: string): readonly string[] {
  const folder = runsFolder(dataFolder);
  if (!existsSync(folder)) return [];
  const entries = throwingTrouble(folder, () => readdirSync(folder, { withFileTypes: true }));
  return entries.filter((entry) => entry.isDirectory() && runFolder(dataFolder, entry.name)).map(({ name }) => name);
}

/** The runs that have a folder here, with where it lies. */
export function runFolders(dataFolder: string): readonly { readonly run: string; readonly folder: string }[] {
  return runsIn(dataFolder).map((run) => ({ run, folder: join(runsFolder(dataFolder), run) }));
}

/** How a run stands that nobody has open: by its summary, or folded from its log where that was thrown away. */
export function readSummary(dataFolder: string, run: string): RunSummary | UnreadableRun {
  const path = join(runsFolder(dataFolder), run);
  try {
    return readJournal({ folder: path, name: 'drill' }, (journal) => summaryIn(journal, run));
  } catch (error) {
    if (error instanceof StoreTroubleError) return { run, path, message: error.trouble.message };
    const reason = error instanceof Error ? error.message : String(error);
    return {
      run,
      path,
      message: {
        zh: `这场演练的记录读不出来（${reason}）：${path}。请移走该文件夹，或从备份恢复。`,
        en: `The record of this run cannot be read (${reason}): ${path}. Move the folder away, or restore it from a backup.`,
      },
    };
  }
}

function summaryIn(journal: OpenReader, run: string): RunSummary {
  const now = journal.cached(RUN_NOW);
  const stored = journal.summaries(RUN_STREAM).get(RUN_STREAM);
  const kept = stored && runSummary.safeParse(JSON.parse(stored.data)).data;
  const summary = kept ?? foldedSummary(journal, run);
  // What nobody has open does not run, whatever its last line says.
  const phase = summary.phase === 'running' ? 'paused' : summary.phase;
  return { ...summary, phase, speed: 0, now: Math.max(summary.now, Number(now ?? 0)) };
}

function foldedSummary(journal: OpenReader, run: string): RunSummary {
  const state = foldRun(runEvents(journal.readStream(RUN_STREAM)));
  if (!state) throw new Error(`no ${RUN_STREAM} stream in ${run}`);
  const newest = journal.readFrom(journal.lastPosition(), 1)[0]?.recordedAt ?? state.startAt;
  return summaryOf(state, { now: newest, speed: 0 });
}
