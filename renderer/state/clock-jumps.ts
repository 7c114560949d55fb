import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { MINUTE, type Duration, type Instant } from '../../shared/base/instant.ts';
import type { DutyDay } from '../../shared/duty/state.ts';
import { deskKey } from './desk-key.ts';
import { useRunning, useView } from './hooks.ts';
import { store } from './store.ts';

/** Jumps of the clock that nobody at this workstation has taken notice of, for the time when no response is running to raise an alarm about them. */
interface ClockJump {
  readonly at: Instant;
  readonly by: Duration;
}

const key = () => deskKey('src.jumps-seen');

/** Up to which line of which duty day they have been seen. */
const seen = createStore<{ readonly upTo: string }>(() => ({ upTo: '' }));

/** Called once, at the start. */
export function recallJumps(): void {
  seen.setState({ upTo: localStorage.getItem(key()) ?? '' });
}

/** What the duty day has on record so far is known here from now on. */
export function rememberJumps(): void {
  const { day, version } = store.getState().duty;
  const upTo = `${day} ${version}`;
  localStorage.setItem(key(), upTo);
  seen.setState({ upTo });
}

/** Oldest first. A running response has the jump as an alarm of its own, and then it is not told twice. */
export function useUnseenJumps(): readonly ClockJump[] {
  const duty = useView((state) => state.duty);
  const upTo = useStore(seen, (state) => state.upTo);
  const running = useRunning();
  return useMemo(() => {
    const told = running.flatMap(({ response }) => response.clockJumps ?? []);
    return jumpsAfter(duty, upTo).filter(
      (jump) => !told.some((one) => one.by === jump.by && Math.abs(one.at - jump.at) < MINUTE),
    );
  }, [duty, upTo, running]);
}

function jumpsAfter(duty: DutyDay, upTo: string): readonly ClockJump[] {
  const [day, line] = upTo.split(' ');
  const from = day === duty.day ? Number(line) : 0;
  return duty.console.flatMap((event) =>
    event.type === 'ClockJumped' && event.version > from ? [{ at: event.at, by: event.data.by }] : [],
  );
}
