import type { Mode } from '../../shared/base/journal-row.ts';
import type { RunSummary } from '../../shared/contract/drills.ts';
import type { Push, Reply } from '../../shared/contract/replies.ts';
import type { Notice } from '../../shared/contract/shapes.ts';
import type { CorrectiveWorld } from '../../shared/corrective/decide.ts';
import { dutyPlansOf, type DutyPlans } from '../../shared/duty/daily.ts';
import { frameOf, type RosterFrame } from '../../shared/roster/frame.ts';
import { CONSOLE, type Act } from './acts.ts';
import { openCorrectiveBook } from './corrective/corrective-book.ts';
import { knownEditions } from './corrective/known-editions.ts';
import type { Desk, DeskEvent } from './desk.ts';
import { openDirectory } from './people/directory.ts';
import { openDutyDays } from './duty/duty-days.ts';
import { watchDues } from './due-watch.ts';
import { handoverWorld } from './duty/handover-world.ts';
import { noteHandover, unheardHandovers } from './duty/handovers.ts';
import { answerRequests, type MoreAnswers } from './requests/handlers.ts';
import { flowGroundIn, openFlowBook } from './flow/flow-book.ts';
import type { HostServices } from './host.ts';
import { draftChecker } from './library/draft-checker.ts';
import type { Drafts } from './library/drafts.ts';
import type { PlanLibrary } from './library/plan-library.ts';
import type { PinParts, Pins } from './people/pins.ts';
import { planSource } from './plan-source.ts';
import { openResponses } from './responses.ts';
import { openReviewNotes } from './review-notes/review-note-book.ts';
import { openRosterBook } from './duty/rosters.ts';
import { folderNotices } from './weather/folder-notices.ts';
import type { FolderGround } from './weather/open-folder.ts';
import type { FolderWatch } from './weather/watch-folder.ts';
import { openWeather } from './weather/open-weather.ts';
import type { Jobs } from './work/jobs.ts';
import { watchVigilance } from './vigilance-watch.ts';
import { StoreTroubleError, type Store } from './store/index.ts';

/** A checkpoint at least this often while anything is written (milliseconds). */
const CHECKPOINT_EVERY = 3_600_000;

/** What a desk is opened on. Everything in which the live desk and the desk of a run differ is said here, and nowhere else. */
export interface DeskKit {
  /** Clock and data folder are those of this desk. */
  readonly services: HostServices;
  readonly store: Store;
  readonly mode: Mode;
  readonly library: PlanLibrary;
  readonly drafts: Drafts;
  /** How people are proved here. */
  readonly openPins: (parts: Pick<PinParts, 'directory' | 'note'>) => Pins;
  /** The watch of a folder for messages; a desk without one watches none. */
  readonly openFolder?: (ground: FolderGround) => FolderWatch;
  /** The latest time of the next look; see due-watch.ts. */
  readonly lookBy?: (now: number) => number;
  /** Called at every look, when the desk has looked at all but the dues. */
  readonly onLook?: () => void;
  /** Called before a checkpoint, for what has to be on record by then. */
  readonly beforeCheckpoint?: () => void;
  /** The run whose desk this is. */
  readonly run?: () => RunSummary;
  /** The drills that can try a corrective action; none at the desk of a run. */
  readonly drillOf?: CorrectiveWorld['run'];
  /** Requests that are answered otherwise than by a desk as such. */
  readonly more: (desk: Desk, jobs: Jobs) => MoreAnswers;
  readonly push: (push: Push) => void;
}

/** A desk that runs: what it answers, and what its host may ask of it between requests. */
export interface OpenDesk {
  readonly desk: Desk;
  readonly handle: (name: string, input: unknown) => Promise<Reply>;
  /** An act of the console itself. */
  readonly consoleAct: (at?: number) => Act;
  /** Tells the screens what was written by somebody other than a request. */
  readonly pushEvents: (events: readonly DeskEvent[]) => void;
  /** A clock that was moved goes on record in the duty day and in every running response, whose times it touches. */
  readonly noteJump: (by: number) => void;
  /** Looks at everything that hangs on the time; gives how many dues have passed since the last look. */
  readonly look: () => number;
  readonly nextDueAt: () => number | undefined;
  /** What vigilance checks wait is taken back: the console has just come up. */
  readonly dropVigilance: () => void;
  /** Trouble outside a request (a full disk while noting a due) is told to the screens instead of ending the process. */
  readonly guard: <T>(work: () => T) => T | 0;
  /** `last` is done when nothing else runs any more, and a checkpoint after it. */
  readonly close: (last?: () => void) => void;
}

/** Opens a desk on its store: books of everything, the watch over what hangs on the time, and the answers to requests. */
export function openDesk(kit: DeskKit): OpenDesk {
  const { services, store, mode, library, drafts, openFolder, push } = kit;
  const { clock } = services;
  const notices = new Map<string, Notice>();
  const plans = planSource((hash) => library.current().byHash.get(hash) ?? store.edition(hash)?.text);
  const responses = openResponses(store, mode, plans.source, () => library.current().inForce, services.version);
  const dutyPlans = dutyPlansIn(library);
  // The book of warnings is opened below, once there is a desk to tell of what it finds.
  const duty = openDutyDays(
    store,
    mode,
    dutyPlans,
    handoverWorld(responses, library, (now) => weather.book.toHandOn(now)),
    services,
  );
  const rosters = openRosterBook(store, mode, () => rosterFrameIn(library));
  const flow = openFlowBook(store, mode, () => flowGroundIn(library.current()));
  const posts = () => dutyPlans().posts;
  const corrective = openCorrectiveBook(store, mode, () => ({
    posts: posts(),
    editions: (plan) => knownEditions(library, plan),
    run: kit.drillOf ?? (() => undefined),
  }));
  const directory = openDirectory(store, mode, posts);
  const pins = kit.openPins({
    directory: directory.current,
    note: (events) => pushEvents(directory.note(events, consoleAct())),
  });
  const checker = draftChecker(services, library.current);

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
    kit.beforeCheckpoint?.();
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
    mode,
    library,
    responses,
    consoleAct,
    written: pushEvents,
    openFolder:
      openFolder &&
      ((book) =>
        openFolder({
          services,
          book,
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
        })),
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
    lookBy: kit.lookBy,
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
      kit.onLook?.();
    },
  });

  const desk: Desk = {
    services,
    mode,
    run: kit.run,
    store,
    library,
    drafts,
    checker,
    responses,
    duty,
    rosters,
    flow,
    corrective,
    reviewNotes: openReviewNotes(store, mode),
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
  const handlers = answerRequests(desk, kit.more);

  return {
    desk,
    handle: handlers.handle,
    consoleAct,
    pushEvents,
    noteJump,
    look: () => guard(watch.look),
    nextDueAt: watch.nextDueAt,
    dropVigilance: () => vigilance.startAnew('stopped'),
    guard,
    close(last) {
      watch.stop();
      weather.stop();
      handlers.stop();
      checker.stop();
      guard(() => {
        last?.();
        checkpoint();
      });
      store.close();
    },
  };

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
