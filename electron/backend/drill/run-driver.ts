import { MINUTE } from '../../../shared/base/instant.ts';
import { newsOf } from '../../../shared/drill/run/news.ts';
import type { RunEvent, RunShapes } from '../../../shared/drill/run/events.ts';
import { injectsOf } from '../../../shared/drill/run/run-state.ts';
import { injectsDue, nextInjectAt } from '../../../shared/drill/run/schedule.ts';
import { seenOf, type Seen } from '../../../shared/drill/run/seen.ts';
import type { Scenario } from '../../../shared/drill/scenario-schema.ts';
import type { Inject } from '../../../shared/drill/schema-injects.ts';
import type { Response } from '../../../shared/response/state.ts';
import type { Act } from '../acts.ts';
import type { DeskEvent } from '../desk.ts';
import type { OpenDesk } from '../open-desk.ts';
import { arrivalsOf, unitTitle, warningOf } from './inject-intake.ts';
import type { NewsBook } from './news-book.ts';
import type { RunBook } from './run-book.ts';
import type { SimulatedClock } from './simulated-clock.ts';

export interface DriverParts {
  readonly book: RunBook;
  readonly news: NewsBook;
  readonly scenario: Scenario | undefined;
  readonly clock: SimulatedClock;
  /** The machine's own clock. */
  readonly wall: () => number;
  readonly open: () => OpenDesk;
  /** Tells the controller. */
  readonly told: (events: readonly RunEvent[]) => void;
}

export interface RunDriver {
  readonly seen: () => Seen;
  /** Plays what is due, and sets the next wake-up. Part of every look of the run's desk. */
  readonly look: () => void;
  /** Plays one inject now: the players get what it says first, then it is on the controller's log. */
  readonly deliver: (inject: Inject, how: RunShapes['InjectDelivered']['how'], act: Act) => readonly RunEvent[];
  readonly injectCalled: (id: string) => Inject | undefined;
  readonly stop: () => void;
}

/** Plays the injects of a run: those whose time or condition has come at every look, others when the controller says so. */
export function runDriver({ book, news, scenario, clock, wall, open, told }: DriverParts): RunDriver {
  const closed = new Map<string, Response>();
  let forget = () => {};
  const injects = () => injectsOf(book.current(), scenario);
  const isPlaying = () => book.current().phase === 'running' || clock.isPassing();

  /** Closed responses stand as they are: each is folded once. */
  function responses(): readonly Response[] {
    const { responses: all } = open().desk;
    const over = all.summaries().flatMap(({ id, closedAt }) => {
      if (closedAt === undefined) return [];
      const folded = closed.get(id) ?? all.folded(id);
      if (folded) closed.set(id, folded);
      return folded ?? [];
    });
    return [...all.running(), ...over];
  }

  const seen = () => seenOf(responses(), book.current());

  function deliver(inject: Inject, how: RunShapes['InjectDelivered']['how'], act: Act): readonly RunEvent[] {
    const { run } = book.current();
    const { desk, consoleAct, pushEvents } = open();
    // Each part is a command of its own that is written once: what a full disk or a crash has interrupted is taken up where it stopped.
    const partAct = (part: string): Act => ({ ...consoleAct(), commandId: `${run}/${inject.id}/${part}` });
    const ground = {
      plans: [...desk.library.current().byHash.values()].map(({ plan }) => plan),
      tables: desk.weather.book.tables(),
    };
    const pushed: (readonly DeskEvent[])[] = [];
    pushed.push(news.note([{ type: 'NewsArrived', at: act.now, data: newsOf(inject) }], partAct('news')));
    const warning = warningOf(inject, { run, now: act.now }, ground);
    if (warning.ok && warning.value) pushed.push(desk.weather.book.note([warning.value], partAct('warning')));
    const arrivals = arrivalsOf(inject, ground);
    if (arrivals.ok && arrivals.value) {
      const { day, tables } = arrivals.value;
      const source = { way: 'paste', from: unitTitle(ground.plans, inject.from) } as const;
      const taken = desk.flow.act({ type: 'PushArrivals', day, source, tables }, partAct('arrivals'));
      if (taken.ok) pushed.push(taken.value);
    }
    const delivered = book.note(
      [{ type: 'InjectDelivered', at: act.now, data: { inject: inject.id, how, wall: wall() } }],
      act,
    );
    for (const events of pushed) pushEvents(events);
    told(delivered);
    return delivered;
  }

  function playDue(): void {
    for (;;) {
      const [next] = injectsDue(book.current(), scenario, seen(), clock.now());
      if (!next) return;
      deliver(next.inject, next.how, open().consoleAct());
    }
  }

  function schedule(): void {
    forget();
    const run = book.current();
    if (run.phase === 'ready' || run.phase === 'ended') return;
    const at = nextInjectAt(run, scenario, seen());
    if (at === undefined) return;
    // What could not be played just now (a full disk) is not tried again at once.
    const now = clock.now();
    forget = clock.wakeAt(at > now ? at : now + MINUTE, () => void open().look());
  }

  return {
    seen,
    look() {
      try {
        if (isPlaying()) playDue();
      } finally {
        schedule();
      }
    },
    deliver,
    injectCalled: (id) => injects().find((inject) => inject.id === id),
    stop: () => forget(),
  };
}
