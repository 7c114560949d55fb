import { useSyncExternalStore } from 'react';
import { HOUR, MINUTE, type Duration, type Instant } from '../../shared/base/instant.ts';
import { store } from './store.ts';

/** The host's time, carried on by this page's own monotonic clock at the host's speed. */
export function now(): Instant {
  const { clock } = store.getState();
  return Math.round(clock.now + (performance.now() - clock.at) * clock.speed);
}

export function setClock(hostNow: Instant, speed: number): void {
  store.setState({ clock: { now: hostNow, at: performance.now(), speed } });
}

const TICK = 250;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for all ticking things on the page. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const one of listeners) one();
  }, TICK);
  const forget = store.subscribe((state, before) => {
    if (state.clock !== before.clock) listener();
  });
  return () => {
    forget();
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The host's time, floored to `everyMs`, so that a component draws again only that often. */
export function useNow(everyMs = 1000): Instant {
  return useSyncExternalStore(subscribe, () => Math.floor(now() / everyMs) * everyMs);
}

/** Whether a moment has come. A component draws again when it does, and not before: a list under a window need not tick with its clock. */
export function useHasCome(moment: Instant): boolean {
  return useSyncExternalStore(subscribe, () => now() >= moment);
}

/**
 * The time left to a moment (below zero after it), in steps of a second, from an hour on of a minute: as fine as it is said in words. Hundreds of clocks on
 * one screen draw again only when their words change, and not all at once.
 */
export function useTimeLeft(dueAt: Instant): Duration {
  return useSyncExternalStore(subscribe, () => {
    const left = dueAt - now();
    if (Math.abs(left) >= HOUR) return Math.trunc(left / MINUTE) * MINUTE;
    return left > 0 ? Math.ceil(left / 1000) * 1000 : Math.trunc(left / 1000) * 1000;
  });
}
