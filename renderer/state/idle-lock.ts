import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { MINUTE } from '../../shared/base/instant.ts';
import { lockDesk, lockHere } from './sign-on.ts';
import { store } from './store.ts';

/** After how many minutes without a key or a movement this workstation locks itself; 0: never. Off until somebody sets it. */
export const IDLE_CHOICES = [0, 5, 10, 15, 30] as const;
type IdleMinutes = (typeof IDLE_CHOICES)[number];

const KEY = 'src.lockAfter';
/** How often the time without a key is looked at (milliseconds). */
const LOOK_EVERY = 5_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

const idle = createStore<{ readonly minutes: IdleMinutes }>(() => ({ minutes: 0 }));

export const useIdleMinutes = (): IdleMinutes => useStore(idle, ({ minutes }) => minutes);

export function setIdleMinutes(minutes: IdleMinutes): void {
  localStorage.setItem(KEY, String(minutes));
  idle.setState({ minutes });
}

/** Called once, at the start. Time is the page's own, so that a set clock locks nothing. */
export function startIdleLock(): void {
  const kept = Number(localStorage.getItem(KEY) ?? 0);
  idle.setState({ minutes: IDLE_CHOICES.find((one) => one === kept) ?? 0 });
  let lastSign = performance.now();
  const sign = () => {
    lastSign = performance.now();
  };
  for (const name of SIGNS) globalThis.addEventListener(name, sign, { capture: true, passive: true });
  setInterval(() => {
    const { minutes } = idle.getState();
    const state = store.getState();
    if (minutes === 0 || performance.now() - lastSign < minutes * MINUTE) return;
    if (state.identity && !lockHere(state)) void lockDesk('idle');
  }, LOOK_EVERY);
}
