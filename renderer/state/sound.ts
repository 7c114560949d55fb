import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Instant } from '../../shared/base/instant.ts';
import { openSound, play, type ToneName } from '../client/tones.ts';

export { TONES, type ToneName } from '../client/tones.ts';
import { now } from './clock.ts';
import { inDrill } from './drill.ts';
import { store as desk } from './store.ts';

/** How loud, softest first. A soft tone is for a quiet room at night. */
export const VOLUMES = ['soft', 'middle', 'loud'] as const;
type Volume = (typeof VOLUMES)[number];
const LOUDNESS: Readonly<Record<Volume, number>> = { soft: 0.06, middle: 0.2, loud: 0.6 };

/** Sound of alarms at this workstation. */
interface Sound {
  readonly on: boolean;
  readonly volume: Volume;
  /** The browser lets this page be heard. */
  readonly allowed: boolean;
  /** The last test, and whether somebody heard it. */
  readonly tested: { readonly at: Instant; readonly heard: boolean } | undefined;
}

const KEY = 'src.sound';
/** Seconds until the second tone of a test. */
const AFTER_GRAVE = 1.8;
const sound = createStore<Sound>(() => ({ on: true, volume: 'middle', allowed: false, tested: undefined }));

export function useSound<T>(select: (state: Sound) => T): T {
  return useStore(sound, select);
}

/** Called once, at the start. */
export function startSound(): void {
  sound.setState(kept());
  openSound((allowed) => sound.setState({ allowed }));
}

export function setSound(change: Partial<Pick<Sound, 'on' | 'volume' | 'tested'>>): void {
  sound.setState(change);
  const { on, volume, tested } = sound.getState();
  localStorage.setItem(KEY, JSON.stringify({ on, volume, ...(tested ? { tested } : {}) }));
}

/** Plays the tone of an alarm; false when it could not be heard. */
export function ring(name: ToneName): boolean {
  return sound.getState().on && play(tone(name));
}

/** Plays both tones one after the other, also while sound is off; false when the browser does not allow it yet. */
export function testRing(): boolean {
  return play(tone('grave')) && play(tone('normal'), AFTER_GRAVE);
}

const tone = (name: ToneName) => ({
  name,
  drill: inDrill(desk.getState()),
  volume: LOUDNESS[sound.getState().volume],
});

export function answerTest(heard: boolean): void {
  setSound({ tested: { at: now(), heard } });
}

function kept(): Partial<Sound> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof value !== 'object' || value === null) return {};
    const { on, volume, tested } = value as Record<string, unknown>;
    const known = VOLUMES.find((one) => one === volume);
    const test = tested as { at?: unknown; heard?: unknown } | undefined;
    return {
      ...(typeof on === 'boolean' ? { on } : {}),
      ...(known === undefined ? {} : { volume: known }),
      ...(typeof test?.at === 'number' && typeof test.heard === 'boolean'
        ? { tested: { at: test.at, heard: test.heard } }
        : {}),
    };
  } catch {
    return {};
  }
}
