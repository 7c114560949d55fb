import { existsSync } from 'node:fs';
import { refuse, type Result, ok } from '../../../shared/base/result.ts';
import type { RunSummary } from '../../../shared/contract/drills.ts';
import type { Push, Reply } from '../../../shared/contract/replies.ts';
import type { SentAct } from '../acts.ts';
import type { Desk } from '../desk.ts';
import type { HostServices } from '../host.ts';
import { StoreTroubleError } from '../store/index.ts';
import { openRun, type OpenRun } from './open-run.ts';
import { readSummary, runFolder, runsIn, type UnreadableRun } from './run-files.ts';

/** The drills of a desk: each in a folder and a database of its own, opened when it is asked for. */
export interface Runs {
  /** Newest first; what cannot be read is named, and the others are there all the same. */
  readonly list: () => { readonly runs: readonly RunSummary[]; readonly unreadable: readonly UnreadableRun[] };
  /** Opens a run where it was left, if need be. Trouble with its files is thrown; the live desk goes on. */
  readonly open: (run: string) => Result<OpenRun>;
  /** Answers a page of a run. Never rejects. */
  readonly handle: (run: string, name: string, input: unknown) => Promise<Reply>;
  /** Pauses every run that goes on and tells every page; `pressed` is the run in whose window it was. Gives what was stopped. */
  readonly stopForRealEvent: (pressed?: string, as?: SentAct['as']) => readonly string[];
  readonly close: () => void;
}

export interface RunsParts {
  readonly services: HostServices;
  readonly live: Desk;
  readonly push: (push: Push, run?: string) => void;
}

/** So many runs that stand still are kept open; the one that was asked for longest ago is closed for another. */
const KEPT_OPEN = 4;

export function openRuns({ services, live, push }: RunsParts): Runs {
  /** In the order in which they were last asked for. */
  const held = new Map<string, OpenRun>();

  function open(run: string): Result<OpenRun> {
    const known = held.get(run);
    if (known) {
      held.delete(run);
      held.set(run, known);
      return ok(known);
    }
    const folder = runFolder(services.dataFolder, run);
    if (folder === undefined || !existsSync(folder)) return noRun();
    const opened = openRun({
      services,
      folder,
      edition: (hash) => live.library.current().byHash.get(hash),
      push: (message) => push(message, run),
      tell: (events, { now, speed }) => push({ kind: 'run', run, events, now, speed }),
      stopAll: (as) => stopForRealEvent(run, as),
    });
    if (!opened.ok) throw new StoreTroubleError(opened.trouble);
    held.set(run, opened.value);
    closeIdle();
    return ok(opened.value);
  }

  function closeIdle(): void {
    const idle = [...held.values()].slice(0, -1).filter((one) => one.isIdle());
    for (const one of idle.slice(0, Math.max(0, held.size - KEPT_OPEN))) {
      one.close();
      held.delete(one.run);
    }
  }

  function stopForRealEvent(pressed?: string, as?: SentAct['as']): readonly string[] {
    const stopped = [...held.values()].filter((one) => one.stopForRealEvent(as)).map(({ run }) => run);
    for (const run of new Set([...(pressed === undefined ? [] : [pressed]), ...stopped])) {
      push({ kind: 'real-event', run });
    }
    return stopped;
  }

  return {
    list() {
      const runs: RunSummary[] = [];
      const unreadable: UnreadableRun[] = [];
      for (const run of runsIn(services.dataFolder)) {
        const read = held.get(run)?.summary() ?? readSummary(services.dataFolder, run);
        if ('path' in read) unreadable.push(read);
        else runs.push(read);
      }
      return { runs: runs.toSorted((a, b) => b.createdAt - a.createdAt || (a.run < b.run ? 1 : -1)), unreadable };
    },
    open,
    async handle(run, name, input) {
      try {
        const opened = open(run);
        return opened.ok ? await opened.value.handle(name, input) : { kind: 'refused', refusal: opened.refusal };
      } catch (error) {
        if (error instanceof StoreTroubleError) return { kind: 'trouble', trouble: error.trouble };
        const message = error instanceof Error ? error.message : String(error);
        services.log(`bug in run ${run}: ${error instanceof Error ? (error.stack ?? message) : message}`);
        return { kind: 'bug', message };
      }
    },
    stopForRealEvent,
    close() {
      for (const one of held.values()) one.close();
      held.clear();
    },
  };
}

const noRun = () =>
  refuse(
    'no-run',
    '没有这场演练；请到实战台的“演练”里重新打开',
    'There is no such run: open it anew from Drills at the live desk',
  );
