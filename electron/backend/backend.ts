import type { Notice, PlanEntry } from '../../shared/contract/shapes.ts';
import type { Push } from '../../shared/contract/replies.ts';
import { dutyPlansOf, type DutyPlans } from '../../shared/duty/daily.ts';
import { frameOf, type RosterFrame } from '../../shared/roster/frame.ts';
import { CONSOLE, type Act } from './acts.ts';
import { openCorrectiveBook } from './corrective/corrective-book.ts';
import { knownEditions } from './corrective/known-editions.ts';
import type { Desk, DeskEvent } from './desk.ts';
import { openDirectory } from './people/directory.ts';
import { openDutyDays, type DutyDays } from './duty/duty-days.ts';
import { JUMP, watchDues } from './due-watch.ts';
import { handoverWorld } from './duty/handover-world.ts';
import { noteHandover, unheardHandovers } from './duty/handovers.ts';
import { answerRequests } from './requests/handlers.ts';
import { flowGroundIn, openFlowBook } from './flow/flow-book.ts';
import type { Backend, HostServices } from './host.ts';
import { draftChecker } from './library/draft-checker.ts';
import { openDrafts } from './library/drafts.ts';
import { openLibrary, type PlanLibrary } from './library/plan-library.ts';
import { openPins } from './people/pins.ts';
import { planSource } from './plan-source.ts';
import { rescueBackend } from './rescue-backend.ts';
import { openResponses } from './responses.ts';
import { openRosterBook } from './duty/rosters.ts';
import { folderNotices } from './weather/folder-notices.ts';
import { openWeather } from './weather/open-weather.ts';
import { watchVigilance } from './vigilance-watch.ts';
import { openStore, StoreTroubleError, type Store, type StoreTrouble } from './store/index.ts';

/** A checkpoint at least this often while anything is written (milliseconds). */
const CHECKPOINT_EVERY = 3_600_000;

/**
 * Opens the journal and everything that runs on it. A damaged journal gives a backend that can only rescue; any other trouble
 * (folder not writable, second instance, newer format) is thrown as StoreTroubleError for the host to tell.
 */
export function openBackend(services: HostServices): Backend {
  const opened = openStore({ folder: services.dataFolder, name: 'journal' });
  if (opened.ok) {
    try {
      return startDesk(services, opened.value);
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

function startDesk(services: HostServices, store: Store): Backend {
  const { clock } = services;
  const listeners = new Set<(push: Push) => void>();
  const notices = new Map<string, Notice>();
  const drafts = openDrafts(services.dataFolder);
  const library = openLibrary(store, 'live', services.resourcesFolder, drafts);
  const plans = planSource((hash) => library.current().byHash.get(hash) ?? store.edition(hash)?.text);
  const responses = openResponses(store, 'live', plans.source, () => library.current().inForce, services.version);
  const dutyPlans = dutyPlansIn(library);
  // The book of warnings is opened below, once there is a desk to tell of what it finds.
  const duty = openDutyDays(
    store,
    'live',
    dutyPlans,
    handoverWorld(responses, library, (now) => weather.book.toHandOn(now)),
    services,
  );
  const rosters = openRosterBook(store, 'live', () => rosterFrameIn(library));
  const flow = openFlowBook(store, 'live', () => flowGroundIn(library.current()));
  const posts = () => dutyPlans().posts;
  const corrective = openCorrectiveBook(store, 'live', () => ({
    posts: posts(),
    editions: (plan) => knownEditions(library, plan),
    run: () => undefined,
  }));
  const directory = openDirectory(store, 'live', posts);
  const pins = openPins({
    folder: services.dataFolder,
    clock,
    directory: directory.current,
    note: (events) => pushEvents(directory.note(events, consoleAct())),
  });
  const checker = draftChecker(services, library.current);

  const push = (message: Push) => {
    for (const listener of listeners) listener(message);
  };
  const pushEvents = (events: readonly DeskEvent[]) => {
    const first = events[0];
    if (first) push({ kind: 'events', stream: first.stream, events });
  };
  const consoleAct = (at = clock.now()): Act => ({
    commandId: services.newId(),
    actor: { ...CONSOLE, workstation: services.workstation },
    now: clock.now(),
    at,
  });
  const checkpoint = () => {
    const { commandId, actor, now } = consoleAct();
    const result = store.checkpoint({
      commandId,
      now,
      byPerson: actor.person,
      byPost: actor.post,
      workstation: actor.workstation,
    });
    if (result.trouble) push({ kind: 'trouble', trouble: result.trouble });
    // A cache: a disk that is full for it must not stand against what has been written already.
    guard(() => responses.keepSnapshots());
  };
  let checkpointAt = clock.now() + CHECKPOINT_EVERY;

  /** A clock that was moved goes on record in the duty day and in every running response, whose times it touches. */
  function noteJump(by: number): void {
    const milliseconds = Math.round(by);
    pushEvents(duty.note([{ type: 'ClockJumped', at: clock.now(), data: { by: milliseconds } }], consoleAct()));
    vigilance.startAnew('clock');
    for (const { id } of responses.running()) {
      const noted = responses.act(id, { type: 'NoteClockJump', by: milliseconds }, consoleAct());
      if (!noted.ok) throw new Error(`A clock jump was refused: ${noted.refusal.code} ${id}`);
      pushEvents(noted.value);
    }
    push({ kind: 'clock', now: clock.now(), speed: clock.speed() });
  }

  const vigilance = watchVigilance({
    host: services,
    vigilance: () => duty.current().vigilance,
    isBusy: () => responses.running().length > 0,
    note: (events) => pushEvents(duty.note(events, consoleAct())),
  });
  const weather = openWeather({
    services,
    store,
    library,
    responses,
    consoleAct,
    written: pushEvents,
    tell(folder) {
      for (const [id, notice] of folderNotices(folder)) {
        if (notice) notices.set(id, notice);
        else notices.delete(id);
      }
      push({ kind: 'notices', notices: [...notices.values()] });
    },
    guard: (work) => void guard(work),
    stir: () => watch.stir(),
  });
  const watch = watchDues({
    clock,
    running: responses.running,
    notePassed(response, due, dueAt) {
      const noted = responses.act(response, { type: 'NoteDuePassed', due, dueAt }, consoleAct(dueAt));
      if (!noted.ok) throw new Error(`A passed due was refused: ${noted.refusal.code} ${due}`);
      pushEvents(noted.value);
    },
    noteJump,
    guard: (look) => void guard(look),
    onLook() {
      pushEvents(duty.today(consoleAct()));
      pushEvents(duty.noteOverdueCalls(consoleAct()));
      vigilance.look();
      weather.look();
      for (const { response, handover } of unheardHandovers(responses.running(), duty.current().holders)) {
        for (const events of noteHandover(responses, handover, consoleAct, [response])) pushEvents(events);
      }
      if (clock.now() >= checkpointAt) {
        checkpointAt = clock.now() + CHECKPOINT_EVERY;
        checkpoint();
      }
    },
  });

  const desk: Desk = {
    services,
    store,
    library,
    drafts,
    checker,
    responses,
    duty,
    rosters,
    flow,
    corrective,
    weather,
    directory,
    pins,
    posts,
    notices,
    planText: plans.edition,
    written(events) {
      pushEvents(events);
      watch.stir();
    },
    push,
    checkpoint,
  };

  const before = lastRun(duty, store);
  duty.today(consoleAct());
  vigilance.startAnew('stopped');
  // Time only ever grows: a journal that ends after now says that the clock was set back while the console was off.
  const newest = store.readFrom(store.lastPosition(), 1)[0];
  const ahead = newest === undefined ? 0 : newest.recordedAt - clock.now();
  if (ahead > JUMP) guard(() => noteJump(-ahead));
  const duesPassed = guard(() => watch.look());
  duty.note(
    [
      {
        type: 'ConsoleStarted',
        at: clock.now(),
        data: { version: services.version, cleanStop: before.clean, rowsSinceStart: before.rows, duesPassed },
      },
    ],
    consoleAct(),
  );
  const unreadable = [...responses.unreadable().keys()];
  for (const notice of startNotices(before, duesPassed, library.current().entries, unreadable))
    notices.set(notice.id, notice);

  const handlers = answerRequests(desk);
  return {
    handle: handlers.handle,
    onPush(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wake() {
      push({ kind: 'clock', now: clock.now(), speed: clock.speed() });
      guard(() => watch.look());
    },
    close() {
      watch.stop();
      weather.stop();
      handlers.stop();
      checker.stop();
      guard(() => {
        duty.note([{ type: 'ConsoleStopped', at: clock.now(), data: { version: services.version } }], consoleAct());
        checkpoint();
      });
      store.close();
    },
  };

  /** Trouble outside a request (a full disk while noting a due) is told to the screens instead of ending the process. */
  function guard<T>(work: () => T): T | 0 {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof StoreTroubleError)) throw error;
      services.log(`${error.trouble.code} ${error.trouble.path}`);
      push({ kind: 'trouble', trouble: error.trouble });
      return 0;
    }
  }
}

/** What the plans in force say of a duty day; worked out anew when they are others. */
function dutyPlansIn(library: PlanLibrary): () => DutyPlans {
  let of = library.current();
  let plans: DutyPlans | undefined;
  return () => {
    if (of !== library.current()) plans = undefined;
    of = library.current();
    plans ??= dutyPlansOf([...of.byHash.values()].map((edition) => edition.plan));
    return plans;
  };
}

/** What the general plan in force asks of a roster. */
function rosterFrameIn(library: PlanLibrary): RosterFrame | undefined {
  const plans = [...library.current().byHash.values()].map(({ plan }) => plan);
  return frameOf(plans.find((plan) => plan.tier === 'general'));
}

/** How the run before this one ended, read from what the console wrote about itself. */
function lastRun(duty: DutyDays, store: Store): { readonly clean: boolean; readonly rows: number } {
  const last = duty.lastStartOrStop();
  if (!last || last.type === 'ConsoleStopped') return { clean: true, rows: 0 };
  const started = store.rowsOfCommand(last.commandId)[0];
  return { clean: false, rows: started ? store.lastPosition() - started.position : 0 };
}

function startNotices(
  before: { readonly clean: boolean; readonly rows: number },
  duesPassed: number,
  entries: readonly PlanEntry[],
  unreadable: readonly string[],
): readonly Notice[] {
  const notices: Notice[] = [];
  if (!before.clean) {
    notices.push({
      id: 'recovered',
      tone: 'warn',
      message: {
        zh: `上次没有正常退出。自上次启动以来的 ${before.rows} 条记录都在，已全部恢复。`,
        en: `The last run did not stop normally. All ${before.rows} lines written since it started are here.`,
      },
    });
  }
  if (duesPassed > 0) {
    notices.push({
      id: 'dues-passed',
      tone: 'warn',
      message: {
        zh: `程序停止期间有 ${duesPassed} 个时限到期，已按各自的到期时间记入，请逐项处理。`,
        en: `${duesPassed} deadlines passed while the console was not running; each is on record with its own time.`,
      },
    });
  }
  if (unreadable.length > 0) {
    notices.push({
      id: 'unreadable',
      tone: 'bad',
      message: {
        zh: `有 ${unreadable.length} 次处置的记录读不出来：${unreadable.join('、')}。请核验日志库，并从备份恢复。`,
        en: `The record of ${unreadable.length} responses cannot be read: ${unreadable.join(', ')}. Verify the journal and restore a backup.`,
      },
    });
  }
  const kept = entries.filter((entry) => !entry.inForce && !entry.retired);
  if (kept.length > 0) {
    notices.push({
      id: 'plans-kept-out',
      tone: 'bad',
      message: {
        zh: `有 ${kept.length} 份预案因有错误未投入使用：${kept.map((entry) => entry.file).join('、')}。请到预案库查看。`,
        en: `${kept.length} plans are kept out of force by errors: ${kept.map((entry) => entry.file).join(', ')}. See the plan library.`,
      },
    });
  }
  return notices;
}
