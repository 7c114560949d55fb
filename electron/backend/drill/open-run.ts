import { existsSync } from 'node:fs';
import { MINUTE } from '../../../shared/base/instant.ts';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { JournalEvent } from '../../../shared/base/journal-event.ts';
import type { RunSummary } from '../../../shared/contract/drills.ts';
import type { Push, Reply } from '../../../shared/contract/replies.ts';
import type { RunCommand } from '../../../shared/drill/run/commands.ts';
import { decideRun } from '../../../shared/drill/run/decide.ts';
import type { NewRunEvent, RunEvent } from '../../../shared/drill/run/events.ts';
import { parseScenario } from '../../../shared/drill/parse-scenario.ts';
import type { Scenario } from '../../../shared/drill/scenario-schema.ts';
import { parsePlan, type PlanEdition } from '../../../shared/plan/parse.ts';
import type { SentAct } from '../acts.ts';
import type { HostServices } from '../host.ts';
import { openDesk, type OpenDesk } from '../open-desk.ts';
import { databasePath, openStore, StoreTroubleError, type OrTrouble, type Store } from '../store/index.ts';
import { storeTrouble } from '../store/trouble.ts';
import { noDrafts, noPins, pinnedLibrary } from './drill-kit.ts';
import { arrivalsOf, warningOf } from './inject-intake.ts';
import { openNewsBook } from './news-book.ts';
import { isAct, runAnswers } from './run-answers.ts';
import { openRunBook, summaryOf } from './run-book.ts';
import { RUN_NOW } from './run-files.ts';
import { runDriver } from './run-driver.ts';
import { simulatedClock } from './simulated-clock.ts';

export interface OpenRunParts {
  /** Those of the live desk: its clock is the machine's. */
  readonly services: HostServices;
  readonly folder: string;
  /** Editions that are at hand already, so that they need not be read anew. */
  readonly edition: (hash: string) => PlanEdition | undefined;
  /** To the pages of this run. */
  readonly push: (push: Push) => void;
  /** To the controller. */
  readonly tell: (events: readonly RunEvent[], clock: { readonly now: number; readonly speed: number }) => void;
  /** Played by a script; see StoreOptions. */
  readonly isRepeatable?: boolean;
  /** STOP was pressed at the desk of this run. */
  readonly stopAll: (as?: SentAct['as']) => readonly string[];
}

/** A run that is open: its desk, and the controller's acts on it. */
export interface OpenRun {
  readonly run: string;
  readonly desk: OpenDesk['desk'];
  readonly scenario: Scenario | undefined;
  readonly summary: () => RunSummary;
  /** Nothing goes on in it: it can be closed and opened again. */
  readonly isIdle: () => boolean;
  readonly events: () => readonly RunEvent[];
  /** A request of a page of this run. */
  readonly handle: (name: string, input: unknown) => Promise<Reply>;
  readonly act: (command: RunCommand, sent: SentAct) => Promise<Result<readonly JournalEvent[]>>;
  /** Stops for a real event whatever it is doing; gives whether it had to be stopped. */
  readonly stopForRealEvent: (as?: SentAct['as']) => boolean;
  readonly close: () => void;
}

/** How often the time of a run is kept beside its journal (milliseconds of machine time): so much is gone at most after a crash. */
const KEEP_TIME = 1_000;

/** Opens a run where it was left. One that was running when the console ended stands at the last time that is known of it. */
export function openRun(parts: OpenRunParts): OrTrouble<OpenRun> {
  const place = { folder: parts.folder, name: 'drill' } as const;
  // A store makes what is not there; a run is made whole or not at all.
  if (!existsSync(databasePath(place))) {
    return { ok: false, trouble: storeTrouble('store-missing', databasePath(place)) };
  }
  const opened = openStore({ ...place, isRepeatable: parts.isRepeatable });
  if (!opened.ok) return opened;
  try {
    return { ok: true, value: runOn(parts, opened.value) };
  } catch (error) {
    opened.value.close();
    if (error instanceof StoreTroubleError) return { ok: false, trouble: error.trouble };
    throw error;
  }
}

function runOn(parts: OpenRunParts, store: Store): OpenRun {
  const { services, folder, push, tell } = parts;
  const machine = services.clock;
  const book = openRunBook(store);
  const news = openNewsBook(store);
  const { run, scenario: named, plans, startAt } = book.current();
  const scenario = named && scenarioIn(store, named.hash);
  const clock = simulatedClock(lastTime(store, startAt), machine);
  const here = { ...services, clock, dataFolder: folder };
  const wall = () => Math.round(machine.now());
  const summary = () => summaryOf(book.current(), { now: clock.now(), speed: clock.speed() });
  const driver = runDriver({ book, news, scenario, clock, wall, open: () => open, told });
  let keepAt = 0;
  let isClosed = false;
  /** Who pressed STOP, while the disk has not taken it down. */
  let stopOwed: SentAct['as'] | undefined;

  const open = openDesk({
    services: here,
    store,
    mode: 'drill',
    library: pinnedLibrary(plans.map(({ hash }) => editionIn(store, hash, parts.edition))),
    drafts: noDrafts,
    openPins: () => noPins,
    // At whole minutes, so that a jump looks when slow time would have looked.
    lookBy: (now) => Math.floor(now / MINUTE) * MINUTE + MINUTE,
    onLook() {
      driver.look();
      keepTime();
    },
    run: summary,
    more: (desk) => runAnswers(desk, { news, stopAll: parts.stopAll }),
    push(message) {
      push(message);
      // A jump that meets trouble ends there: what it could not write is written before time goes on.
      if (message.kind === 'trouble') clock.halt();
    },
  });

  function told(events: readonly RunEvent[]): void {
    tell(events, { now: clock.now(), speed: clock.speed() });
  }

  /** The time is no line of the journal: nothing has happened. A disk that is full for it must not stand against what has. */
  function keepTime(): void {
    if (machine.uptime() < keepAt) return;
    keepAt = machine.uptime() + KEEP_TIME;
    open.guard(() => store.putCached(RUN_NOW, String(clock.now())));
  }

  /** Sets the clock as the run now says, and tells everybody. */
  function follow(events: readonly RunEvent[]): void {
    const { phase, speed } = book.current();
    const next = phase === 'running' && stopOwed === undefined ? speed : 0;
    clock.setSpeed(next);
    push({ kind: 'clock', now: clock.now(), speed: next, run: summary() });
    told(events);
  }

  const actAt = ({ commandId, as }: SentAct) => {
    const now = clock.now();
    return { commandId, actor: { ...as, workstation: services.workstation }, now, at: now };
  };

  function note(events: readonly NewRunEvent[], sent: SentAct): readonly RunEvent[] {
    const noted = book.note(events, actAt(sent));
    follow(noted);
    return noted;
  }

  async function jump(decided: Extract<NewRunEvent, { type: 'TimeJumped' }>, sent: SentAct) {
    push({ kind: 'clock', now: clock.now(), speed: 0, run: summary() });
    const reached = await clock.passTo(decided.data.to);
    if (reached === decided.data.from || isClosed) return [];
    return note([{ ...decided, at: reached, data: { ...decided.data, to: reached, wall: wall() } }], sent);
  }

  async function act(command: RunCommand, sent: SentAct): Promise<Result<readonly JournalEvent[]>> {
    clock.catchUp();
    writeOwedStop();
    const earlier = book.earlier(sent.commandId);
    if (earlier.length > 0) return ok(earlier);
    if (command.type === 'Jump' && clock.isPassing()) return isJumping();
    // A jump of a run that stands ends where it is; the run has been standing all along.
    if (command.type === 'Pause' && clock.isPassing() && book.current().phase !== 'running') {
      clock.halt();
      return ok([]);
    }
    const unfit = command.type === 'AddInject' ? unreadable(command.inject) : undefined;
    if (unfit) return unfit;
    const { now } = actAt(sent);
    const meta = { id: sent.commandId, now, at: now, actor: { ...sent.as, workstation: services.workstation } };
    const ground = { seen: driver.seen(), wall: wall(), nextDueAt: open.nextDueAt(), scenario };
    const decision = decideRun(book.current(), command, meta, definedGround(ground));
    if (!decision.ok) return decision;
    const [first] = decision.value;
    if (!first) return ok([]);
    if (command.type === 'Pause' || command.type === 'End') clock.halt();
    if (first.type === 'TimeJumped') return ok(await jump(first, sent));
    if (first.type === 'InjectDelivered') {
      const inject = driver.injectCalled(first.data.inject);
      if (!inject) throw new Error(`Decided on an inject that is not there: ${first.data.inject}`);
      const delivered = driver.deliver(inject, 'controller', actAt(sent));
      open.look();
      return ok(delivered);
    }
    const noted = note(decision.value, sent);
    open.look();
    return ok(noted);
  }

  /** What an added inject brings has to be readable before it is on the log. */
  function unreadable(inject: Extract<RunCommand, { type: 'AddInject' }>['inject']) {
    const ground = {
      plans: [...open.desk.library.current().byHash.values()].map(({ plan }) => plan),
      tables: open.desk.weather.book.tables(),
    };
    const warning = warningOf(inject, { run, now: clock.now() }, ground);
    if (!warning.ok) return warning;
    const arrivals = arrivalsOf(inject, ground);
    return arrivals.ok ? undefined : arrivals;
  }

  function pause(why: 'real-event' | 'console-stopped', as: SentAct['as']): void {
    clock.halt();
    const event = { type: 'RunPaused', at: clock.now(), data: { why, wall: wall() } } as const;
    note([event], { commandId: services.newId(), as });
  }

  /** A stop that a full disk has kept from the log: it comes before anything else that is written there. */
  function writeOwedStop(): void {
    if (stopOwed === undefined) return;
    pause('real-event', stopOwed);
    stopOwed = undefined;
  }

  // It ran when the power went, or the console was ended: nobody has seen what would have happened since.
  if (book.current().phase === 'running') pause('console-stopped', CONSOLE_AS);
  open.look();

  return {
    run,
    desk: open.desk,
    scenario,
    summary,
    isIdle: () => book.current().phase !== 'running' && !clock.isPassing(),
    events: book.events,
    handle(name, input) {
      clock.catchUp();
      if (book.current().phase === 'ended' && isAct(name)) return Promise.resolve(hasEnded());
      return open.handle(name, input);
    },
    act,
    stopForRealEvent(as = CONSOLE_AS) {
      clock.catchUp();
      if (book.current().phase !== 'running' && !clock.isPassing()) return false;
      // The time stands before anything is written: a disk that is full must not keep the run going.
      clock.halt();
      clock.setSpeed(0);
      stopOwed = as;
      push({ kind: 'clock', now: clock.now(), speed: 0, run: summary() });
      open.guard(writeOwedStop);
      return true;
    },
    close() {
      clock.catchUp();
      open.guard(() => {
        writeOwedStop();
        if (book.current().phase === 'running') pause('console-stopped', CONSOLE_AS);
        store.putCached(RUN_NOW, String(clock.now()));
      });
      isClosed = true;
      driver.stop();
      clock.stop();
      open.close();
    },
  };
}

const CONSOLE_AS = { person: 'console', post: 'console' };

/** The last simulated time that is known of a run: of its newest line, or what was kept beside the journal since. */
function lastTime(store: Store, startAt: number): number {
  const newest = store.readFrom(store.lastPosition(), 1)[0]?.recordedAt ?? startAt;
  const kept = Number(store.cached(RUN_NOW) ?? startAt);
  return Math.max(startAt, newest, Number.isFinite(kept) ? kept : startAt);
}

function scenarioIn(store: Store, hash: string): Scenario {
  const text = store.edition(hash)?.text;
  const scenario = text === undefined ? undefined : parseScenario(text, hash).edition?.scenario;
  if (!scenario) throw new StoreTroubleError(storeTrouble('store-damaged', store.path));
  return scenario;
}

function editionIn(store: Store, hash: string, known: OpenRunParts['edition']): PlanEdition {
  const text = store.edition(hash)?.text;
  const edition = known(hash) ?? (text === undefined ? undefined : parsePlan(text, hash).edition);
  if (!edition) throw new StoreTroubleError(storeTrouble('store-damaged', store.path));
  return edition;
}

function definedGround({
  scenario,
  nextDueAt,
  ...ground
}: {
  readonly seen: Parameters<typeof decideRun>[3]['seen'];
  readonly wall: number;
  readonly nextDueAt: number | undefined;
  readonly scenario: Scenario | undefined;
}): Parameters<typeof decideRun>[3] {
  return {
    ...ground,
    ...(scenario ? { scenario } : {}),
    ...(nextDueAt === undefined ? {} : { nextDueAt }),
  };
}

const isJumping = () =>
  refuse(
    'jumping',
    '正在快进，到了再操作；要停下请暂停',
    'Time is being taken forward: wait for it, or pause to stop it',
  );

const hasEnded = (): Reply => ({
  kind: 'refused',
  refusal: {
    code: 'run-ended',
    message: {
      zh: '本场演练已经结束，不再记入；可以查看和导出',
      en: 'This run has ended and nothing more is written; it can be read and exported',
    },
  },
});
