import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportedFile, WeatherFolder } from '../../../shared/contract/weather.ts';
import type { FileReading } from '../work/read-warnings.ts';
import { isMessageName } from '../work/read-warnings.ts';
import type { TakenWarnings } from './take-warnings.ts';

/** What a watch of a folder needs of the desk. */
export interface FolderParts {
  readonly folder: () => { readonly path: string; readonly isDefault: boolean };
  readonly now: () => number;
  /** Reads these files off the main thread. */
  readonly read: (folder: string, names: readonly string[]) => Promise<readonly FileReading[]>;
  readonly take: (readings: readonly FileReading[]) => Promise<TakenWarnings>;
  /** The folder came or went, or files were refused: somebody should be told. */
  readonly tell: (folder: WeatherFolder) => void;
  /** A look was asked for between the regular ones. */
  readonly stir: () => void;
  readonly onError: (error: unknown) => void;
}

export interface FolderWatch {
  /** Looks without waiting for what comes of it; a look under way is not begun twice. */
  readonly look: () => void;
  readonly current: () => WeatherFolder;
  /** Another folder was chosen: what is known of the old one is forgotten. */
  readonly startAnew: () => void;
  readonly stop: () => void;
}

/** A file as it stood at a look, and since when it has stood so. */
interface Seen {
  readonly size: number;
  readonly mtime: number;
  readonly since: number;
  readonly isRead: boolean;
}

/** Between a hint of the system and the look it asks for, so that a file being copied gives one look and not a hundred (milliseconds). */
const AFTER_HINT = 1_000;

/** How long a file has to stand unchanged before it counts as written to its end (milliseconds; assumption). */
const STILL = 2_000;

/** The newest refused files that are named; of more, only these. */
const MOST_REFUSED = 50;

/**
 * Watches a folder for messages. The regular look of the desk is what counts: hints of the system only make it sooner, for on a network drive there may be
 * none. A file is read once it stood unchanged for a while, so one that is still being written waits. Nothing in the folder is moved or removed.
 */
export function watchFolder(parts: FolderParts): FolderWatch {
  let seen = new Map<string, Seen>();
  let state: WeatherFolder['state'] = 'watched';
  let lookedAt: number | undefined;
  let taken = 0;
  let refused: readonly ImportedFile[] = [];
  let underWay: Promise<void> | undefined;
  let hints: FSWatcher | undefined;
  let hint: NodeJS.Timeout | undefined;
  let stopped = false;
  let turn = 0;

  const current = (): WeatherFolder => ({
    ...parts.folder(),
    state,
    ...(lookedAt === undefined ? {} : { lookedAt }),
    taken,
    refused: [...refused],
  });

  async function scan(mine: number): Promise<void> {
    const { path } = parts.folder();
    const before = state;
    const began = parts.now();
    const names = await list(path);
    if (stopped || mine !== turn) return;
    if (typeof names === 'string') {
      state = names;
      lookedAt = began;
      unhint();
      if (state !== before) parts.tell(current());
      return;
    }
    state = 'watched';
    heedHints(path);
    const ready = await unchanged(path, names);
    const newlyRefused = ready.length > 0 ? await readIn(path, ready) : [];
    if (stopped || mine !== turn) return;
    lookedAt = began;
    if (state !== before || newlyRefused.length > 0) parts.tell(current());
  }

  async function readIn(path: string, names: readonly string[]): Promise<readonly ImportedFile[]> {
    const { files } = await parts.take(await parts.read(path, names));
    for (const name of names) {
      const file = seen.get(name);
      if (file) seen.set(name, { ...file, isRead: true });
    }
    taken += files.filter(({ outcome }) => outcome === 'taken').length;
    const bad = files.filter(({ outcome }) => outcome === 'refused');
    refused = [...bad, ...refused].slice(0, MOST_REFUSED);
    return bad;
  }

  /** Files that have stood unchanged for long enough and have not been read as such. */
  async function unchanged(path: string, names: readonly string[]): Promise<readonly string[]> {
    const next = new Map<string, Seen>();
    const ready: string[] = [];
    for (const name of names) {
      const found = await stat(join(path, name)).catch(() => undefined);
      if (!found?.isFile()) continue;
      const was = seen.get(name);
      const isSame = was?.size === found.size && was.mtime === found.mtimeMs;
      const since = isSame ? was.since : parts.now();
      const isRead = isSame && was.isRead;
      next.set(name, { size: found.size, mtime: found.mtimeMs, since, isRead });
      if (isRead) continue;
      if (parts.now() - since >= STILL) ready.push(name);
      else stirAfter(STILL);
    }
    seen = next;
    return ready;
  }

  function heedHints(path: string): void {
    if (hints || stopped) return;
    try {
      hints = watch(path, { persistent: false }, () => stirAfter(AFTER_HINT));
      hints.on('error', unhint);
    } catch {
      // No hints from this file system: the regular look does without.
    }
  }

  /** Asks for a look soon; asked again meanwhile, there is one look. */
  function stirAfter(time: number): void {
    clearTimeout(hint);
    if (stopped) return;
    hint = setTimeout(parts.stir, time);
    hint.unref();
  }

  function unhint(): void {
    clearTimeout(hint);
    hints?.close();
    hints = undefined;
  }

  return {
    look() {
      if (underWay || stopped) return;
      underWay = scan(turn)
        .catch((error: unknown) => {
          // The thread that reads is ended with the console.
          if (!stopped) parts.onError(error);
        })
        .finally(() => {
          underWay = undefined;
        });
    },
    current,
    startAnew() {
      turn += 1;
      unhint();
      seen = new Map();
      state = 'watched';
      lookedAt = undefined;
      taken = 0;
      refused = [];
    },
    stop() {
      stopped = true;
      unhint();
    },
  };
}

async function list(path: string): Promise<readonly string[] | Exclude<WeatherFolder['state'], 'watched'>> {
  try {
    return (await readdir(path)).filter(isMessageName).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? 'missing' : code === 'ENOTDIR' ? 'not-a-folder' : 'unreadable';
  }
}
