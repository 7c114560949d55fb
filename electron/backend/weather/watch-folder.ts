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

/** How long a file has to stand unchanged before it counts as written to its end (milliseconds; assumption). */
const STILL = 2_000;

/** So many files are read in one go; a folder with more of them takes several. */
const AT_ONCE = 200;

/** The newest refused files that are named; of more, only these. */
const MOST_REFUSED = 50;

/**
 * Watches a folder for messages, at the regular look of the desk. Hints of the system are not asked for: on a network drive there are none, and its watcher has brought
 * the process down where folders came and went. A file is read once it stood unchanged for a while, so one that is still being written waits. Nothing in the folder is moved or removed.
 */
export function watchFolder(parts: FolderParts): FolderWatch {
  let seen = new Map<string, Seen>();
  let state: WeatherFolder['state'] = 'watched';
  let lookedAt: number | undefined;
  let taken = 0;
  let refused: readonly ImportedFile[] = [];
  let underWay: Promise<void> | undefined;
  let soon: NodeJS.Timeout | undefined;
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
      if (state !== before) parts.tell(current());
      return;
    }
    state = 'watched';
    const told = refused;
    refused = refused.filter(({ name }) => names.includes(name));
    const ready = await unchanged(path, names);
    for (let from = 0; from < ready.length; from += AT_ONCE) {
      await readIn(path, ready.slice(from, from + AT_ONCE));
      if (stopped || mine !== turn) return;
    }
    lookedAt = began;
    if (state !== before || marksOf(refused) !== marksOf(told)) parts.tell(current());
  }

  async function readIn(path: string, names: readonly string[]): Promise<void> {
    const { files } = await parts.take(await parts.read(path, names));
    const again = new Set(files.filter(mayComeRight).map(({ name }) => name));
    for (const name of names) {
      const file = seen.get(name);
      if (file) seen.set(name, { ...file, isRead: !again.has(name) });
    }
    taken += files.filter(({ outcome }) => outcome === 'taken').length;
    const bad = files.filter(({ outcome }) => outcome === 'refused');
    const others = refused.filter(({ name }) => !names.includes(name));
    refused = [...bad, ...others].slice(0, MOST_REFUSED);
  }

  /** Files that have stood unchanged for long enough and have not been read as such. What is no file, or cannot be looked at, is read too, to be named. */
  async function unchanged(path: string, names: readonly string[]): Promise<readonly string[]> {
    const next = new Map<string, Seen>();
    const ready: string[] = [];
    for (const name of names) {
      const { size, mtimeMs: mtime } = await stat(join(path, name)).catch(() => ({ size: 0, mtimeMs: 0 }));
      const was = seen.get(name);
      const now = parts.now();
      const isSame = was?.size === size && was.mtime === mtime;
      // A clock that was set back must not keep a file waiting until it has caught up.
      const since = isSame ? Math.min(was.since, now) : now;
      const isRead = isSame && was.isRead;
      next.set(name, { size, mtime, since, isRead });
      if (isRead) continue;
      if (now - since >= STILL) ready.push(name);
      else stirAfter(STILL);
    }
    seen = next;
    return ready;
  }

  /** Asks for a look soon; asked again meanwhile, there is one look. */
  function stirAfter(time: number): void {
    clearTimeout(soon);
    if (stopped) return;
    soon = setTimeout(parts.stir, time);
    soon.unref();
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
      clearTimeout(soon);
      seen = new Map();
      state = 'watched';
      lookedAt = undefined;
      taken = 0;
      refused = [];
    },
    stop() {
      stopped = true;
      clearTimeout(soon);
    },
  };
}

/** Refused for a reason that may pass while the file stays as it is: it was locked, or a clock was wrong. It is tried again at every look. */
const mayComeRight = ({ findings }: ImportedFile) =>
  findings.some(({ rule }) => rule === 'unreadable' || rule === 'sent-ahead');

/** What was refused and why, to tell whether anything about it is new. */
const marksOf = (refused: readonly ImportedFile[]) =>
  refused
    .map(({ name, findings }) => [name, ...findings.map(({ rule }) => rule)].join(' '))
    .sort()
    .join('\n');

async function list(path: string): Promise<readonly string[] | Exclude<WeatherFolder['state'], 'watched'>> {
  try {
    return (await readdir(path)).filter(isMessageName).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? 'missing' : code === 'ENOTDIR' ? 'not-a-folder' : 'unreadable';
  }
}
