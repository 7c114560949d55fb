import { useEffect, useSyncExternalStore } from 'react';
import { v7 } from 'uuid';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Instant } from '../../../shared/base/instant.ts';
import type { JournalEvent } from '../../../shared/base/journal-event.ts';
import type { Text } from '../../../shared/base/text.ts';
import type { RunCommand } from '../../../shared/drill/run/commands.ts';
import type { RunEvent } from '../../../shared/drill/run/events.ts';
import { evolveRun, foldRun } from '../../../shared/drill/run/evolve.ts';
import type { RunState } from '../../../shared/drill/run/run-state.ts';
import type { Scenario } from '../../../shared/drill/scenario-schema.ts';
import type { Push } from '../../../shared/contract/replies.ts';
import { request } from '../../client/request.ts';
import { inBoth } from '../../text/i18n.ts';
import { acting, notSignedOn, persist } from '../act.ts';
import { sayWhy, whyNot } from '../messages.ts';

/** One run as its controller sees it: the log, what it comes to, and the script it follows. */
export interface RunView {
  readonly state: RunState;
  readonly events: readonly RunEvent[];
  readonly scenario: Scenario | undefined;
  readonly clock: RunClock;
}

/** The simulated clock: `now` was true at `at` of performance.now(). */
interface RunClock {
  readonly now: Instant;
  readonly at: number;
  readonly speed: number;
}

type Held = { readonly is: 'read'; readonly view: RunView } | { readonly is: 'failed'; readonly why: Text };

const store = createStore<{ readonly runs: ReadonlyMap<string, Held> }>(() => ({ runs: new Map() }));
const put = (run: string, held: Held) => store.setState(({ runs }) => ({ runs: new Map(runs).set(run, held) }));

/** A run, read when it is first asked for; undefined until then. `failed` says why it cannot be read. */
export function useRunView(run: string): Held | undefined {
  useEffect(() => void openRun(run), [run]);
  return useStore(store, ({ runs }) => runs.get(run));
}

/** Reads a run anew, also one that is held: what was missed while nobody listened is in it. */
export async function openRun(run: string): Promise<void> {
  const answer = await request('readRun', { run });
  if (answer.kind !== 'done') {
    put(run, { is: 'failed', why: whyNot(answer, inBoth('shell.connection.actGaveUp')) });
    return;
  }
  const { scenario, now, speed } = answer.value;
  const events = answer.value.events as readonly RunEvent[];
  const state = foldRun(events);
  if (state) put(run, { is: 'read', view: { state, events, scenario, clock: clockOf(now, speed) } });
}

/** Takes what a push says of a run; runs that no screen has asked for are passed over. */
export function extendRun(push: Extract<Push, { kind: 'run' }>): void {
  const held = store.getState().runs.get(push.run);
  if (held?.is !== 'read') return;
  take(push.run, held.view, push.events, clockOf(push.now, push.speed));
}

function take(run: string, view: RunView, lines: readonly JournalEvent[], clock: RunClock): void {
  const fresh = (lines as readonly RunEvent[]).filter(({ version }) => version > view.state.version);
  if (fresh[0] && fresh[0].version !== view.state.version + 1) {
    void openRun(run);
    return;
  }
  const state = fresh.reduce<RunState>(evolveRun, view.state);
  put(run, { is: 'read', view: { ...view, state, events: [...view.events, ...fresh], clock } });
}

/** What is known of a run at this moment, for an act whose turn has come: later than what the screen has drawn. */
export function runStateNow(run: string): RunState | undefined {
  const held = store.getState().runs.get(run);
  return held?.is === 'read' ? held.view.state : undefined;
}

/** An act of the controller. True when it is in the log of the run; anything else has been told to the person already. */
export async function runAct(run: string, command: RunCommand): Promise<boolean> {
  const as = acting();
  if (!as) {
    notSignedOn();
    return false;
  }
  const input = { commandId: v7(), as, run, command };
  const answer = await persist(() => request('runAct', input));
  if (answer.kind !== 'done') {
    sayWhy(answer);
    return false;
  }
  const held = store.getState().runs.get(run);
  if (held?.is === 'read') take(run, held.view, answer.value.events, held.view.clock);
  return true;
}

const clockOf = (now: Instant, speed: number): RunClock => ({ now, at: performance.now(), speed });

/** The simulated time of a run's clock, carried on by this page's own. */
export function runNow({ now, at, speed }: RunClock): Instant {
  return Math.round(now + (performance.now() - at) * speed);
}

/** How often the simulated clock is looked at (milliseconds of this page). */
const TICK = 250;

/** Simulated time in whole seconds. */
export function useRunNow(clock: RunClock): Instant {
  const { speed } = clock;
  return useSyncExternalStore(speed === 0 ? never : everyTick, () => Math.floor(runNow(clock) / 1000) * 1000);
}

function everyTick(listener: () => void): () => void {
  const timer = setInterval(listener, TICK);
  return () => clearInterval(timer);
}
const never = () => () => {};
