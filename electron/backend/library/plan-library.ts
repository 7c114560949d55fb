import { join } from 'node:path';
import type { CommandMeta } from '../../../shared/base/journal-event.ts';
import type { Mode } from '../../../shared/base/journal-row.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Text } from '../../../shared/base/text.ts';
import type { LibraryCommand } from '../../../shared/library/commands.ts';
import { decideLibrary, type LibraryWorld } from '../../../shared/library/decide.ts';
import { LIBRARY_STREAMS, libraryStream, type LibraryEvent } from '../../../shared/library/events.ts';
import { emptyHistory, evolveLibrary, type EditionRecord, type PlanHistory } from '../../../shared/library/state.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import type { Act } from '../acts.ts';
import { libraryEvents } from '../journal-events.ts';
import type { Edition, Store } from '../store/index.ts';
import { writeAct } from '../write-act.ts';
import type { Drafts } from './drafts.ts';
import { readLightly } from './read-lightly.ts';
import {
  checkInLibrary,
  checkLibrary,
  readPlanFiles,
  type CheckedText,
  type Library,
  type PlanFile,
} from './read-library.ts';

/** The library of a desk: what came with the console, and over it what was published here. */
export interface PlanLibrary {
  readonly current: () => Library;
  /** Everything that has happened to plans, stream by stream. */
  readonly events: () => readonly LibraryEvent[];
  /** Decides, writes and folds one act; what is in force follows at once. */
  readonly act: (command: LibraryCommand, act: Act) => Result<readonly LibraryEvent[]>;
  /** The editions of a plan that were in force, oldest first; of an edition that was in force itself, only those before it. */
  readonly earlier: (plan: string, but?: string) => readonly Plan[];
}

export function openLibrary(store: Store, mode: Mode, resourcesFolder: string, drafts: Drafts): PlanLibrary {
  const shipped = readPlanFiles(join(resourcesFolder, 'plans'));
  const histories = new Map<string, PlanHistory>();
  for (const stream of store.streams(LIBRARY_STREAMS)) {
    const id = stream.slice(LIBRARY_STREAMS.length);
    histories.set(id, libraryEvents(store.readStream(stream)).reduce(evolveLibrary, emptyHistory(id)));
  }
  let current = checkLibrary(standing());

  /** Shipped files, published editions in the place of those of their id, retired plans marked. */
  function standing(): readonly PlanFile[] {
    const known = new Set(shipped.map((one) => one.id));
    const added = [...histories.values()].flatMap((history): PlanFile[] => {
      if (history.inForce === undefined || known.has(history.id)) return [];
      const tier = history.editions.find((one) => one.hash === history.inForce)?.submitted.tier;
      return [
        {
          file: `${tier === 'station' ? 'stations' : 'specials'}/${history.id}.yaml`,
          id: history.id,
          text: undefined,
          result: NOT_READ,
        },
      ];
    });
    return [...shipped, ...added].map((one) => {
      const history = one.id === undefined ? undefined : histories.get(one.id);
      if (!history) return one;
      const text = history.inForce === undefined ? undefined : store.edition(history.inForce)?.text;
      return {
        ...one,
        ...(text === undefined ? {} : { text, result: readLightly(text, one.file), published: true as const }),
        ...(history.retired ? { retired: true as const } : {}),
      };
    });
  }

  function earlier(plan: string, but?: string): readonly Plan[] {
    const own = shipped.find((one) => one.id === plan)?.result.edition;
    const order = (one: EditionRecord | undefined) => one?.inForce?.version ?? Infinity;
    const editions = histories.get(plan)?.editions ?? [];
    // One that was in force answers for itself only to those before it, when it is put in force again.
    const until = order(editions.find((one) => one.hash === but));
    const published = editions
      .filter((one) => order(one) < until)
      .toSorted((a, b) => order(a) - order(b))
      .flatMap(({ hash }) => {
        const text = store.edition(hash)?.text;
        const edition = text === undefined ? undefined : parsePlan(text, hash).edition;
        return edition ? [edition] : [];
      });
    return [...(own ? [own] : []), ...published].flatMap(({ hash, plan: one }) => (hash === but ? [] : [one]));
  }

  function worldOf(id: string): LibraryWorld {
    const entry = current.files.find((one) => one.id === id)?.result.edition;
    return {
      inForce: entry,
      checked(hash) {
        const draft = drafts.read(id);
        const isDraft = draft.ok && draft.value.hash === hash;
        const known = entry?.hash === hash ? entry.text : store.edition(hash)?.text;
        const text = isDraft ? draft.value.text : known;
        if (text === undefined) return undefined;
        const base = isDraft ? (draft.value.base ?? entry?.hash) : undefined;
        const checked = checkText(current, text, fileOf(id, current), earlier(id, hash));
        return { plan: checked.edition?.plan, findings: checked.findings, ...(base === undefined ? {} : { base }) };
      },
      needing: () => needing(current, id),
    };
  }

  /** What is frozen with an act: the draft that was submitted, and the edition that another one replaces. */
  function textsToKeep(command: LibraryCommand, id: string): readonly Edition[] {
    if (command.type === 'SubmitEdition') {
      const draft = drafts.read(id);
      return draft.ok ? [{ hash: draft.value.hash, text: draft.value.text }] : [];
    }
    const replaced = current.files.find((one) => one.id === id)?.result.edition;
    return command.type === 'PutInForce' && replaced ? [{ hash: replaced.hash, text: replaced.text }] : [];
  }

  return {
    current: () => current,
    events: () => store.streams(LIBRARY_STREAMS).flatMap((stream) => libraryEvents(store.readStream(stream))),
    earlier,
    act(command, act) {
      const id = command.plan;
      const history = histories.get(id) ?? emptyHistory(id);
      const meta: CommandMeta = { id: act.commandId, now: act.now, at: act.at, actor: act.actor };
      const decision = decideLibrary(history, command, meta, worldOf(id));
      if (!decision.ok) {
        const before = libraryEvents(store.rowsOfCommand(act.commandId));
        return before.length > 0 ? ok(before) : decision;
      }
      const written = writeAct(
        store,
        {
          stream: libraryStream(id),
          expectedVersion: history.version,
          mode,
          events: decision.value,
          editions: textsToKeep(command, id),
        },
        act,
      );
      const events = libraryEvents(written.rows);
      if (written.kind === 'appended') {
        histories.set(id, events.reduce(evolveLibrary, history));
        if (CHANGES_FORCE.includes(command.type)) current = checkLibrary(standing());
      }
      return ok(events);
    },
  };
}

const CHANGES_FORCE: readonly LibraryCommand['type'][] = ['PutInForce', 'RetirePlan', 'ResumePlan'];

/** In the place of a text that is not there to be read. */
export const NOT_READ = { findings: [], lineOf: () => undefined };

/** Where the text of a plan stands, or would stand if it were new. */
export function fileOf(id: string, library: Library): string {
  return library.files.find((one) => one.id === id)?.file ?? `${id}.yaml`;
}

/** A text in the place of the plan of its id in this library. */
export function checkText(library: Library, text: string, file: string, earlier: readonly Plan[]): CheckedText {
  return checkInLibrary(
    library.files,
    library.entries.flatMap((entry) => entry.findings),
    text,
    file,
    earlier,
  );
}

/** Plans that would fall out of force if this one were taken away. */
function needing(library: Library, id: string): readonly Text[] {
  const after = checkLibrary(library.files.map((one) => (one.id === id ? { ...one, retired: true as const } : one)));
  return after.entries.flatMap((entry) => {
    const before = library.entries.find((one) => one.file === entry.file);
    return before?.inForce && !entry.inForce && entry.id !== id && entry.title ? [entry.title] : [];
  });
}
