/** The only place that makes a sound. Tones are worked out, not played from files, so that nothing has to be loaded. */

/** Alarms, and news of a drill by the channel it comes on; the most pressing first. */
export const TONES = ['grave', 'normal', 'phone', 'radio', 'message'] as const;
export type ToneName = (typeof TONES)[number];
export interface Tone {
  readonly name: ToneName;
  /** A drill never sounds like the real thing: lower, and rounder. */
  readonly drill: boolean;
  /** 0 to 1. */
  readonly volume: number;
}

interface Note {
  readonly hertz: number;
  /** Seconds from the beginning of the tone. */
  readonly at: number;
  readonly length: number;
}

const GRAVE: readonly Note[] = [0, 1, 2, 3, 4, 5].map((place) => ({
  hertz: place % 2 === 0 ? 880 : 660,
  at: place * 0.2,
  length: 0.17,
}));
const NORMAL: readonly Note[] = [
  { hertz: 660, at: 0, length: 0.22 },
  { hertz: 660, at: 0.36, length: 0.22 },
];
/** A telephone's double ring, the two pips of a hand-held radio, and one soft rising step. */
const PHONE: readonly Note[] = [0, 0.08, 0.16, 0.24, 0.32, 0.6, 0.68, 0.76, 0.84, 0.92].map((at, place) => ({
  hertz: place % 2 === 0 ? 1040 : 840,
  at,
  length: 0.07,
}));
const RADIO: readonly Note[] = [
  { hertz: 1480, at: 0, length: 0.1 },
  { hertz: 1480, at: 0.16, length: 0.1 },
  { hertz: 980, at: 0.32, length: 0.16 },
];
const MESSAGE: readonly Note[] = [
  { hertz: 740, at: 0, length: 0.12 },
  { hertz: 1110, at: 0.14, length: 0.22 },
];
const NOTES: Readonly<Record<ToneName, readonly Note[]>> = {
  grave: GRAVE,
  normal: NORMAL,
  phone: PHONE,
  radio: RADIO,
  message: MESSAGE,
};
/** How long a tone fades in and out: without it every note begins with a click. */
const FADE = 0.015;

let context: AudioContext | undefined;
let isAllowed = false;
let sounding = 0;

/** Tells whether sound is allowed, now and when that changes: a browser may withhold it until the first key or click in the page. */
export function openSound(tell: (allowed: boolean) => void): void {
  if (context || typeof AudioContext === 'undefined') return;
  context = new AudioContext();
  const opened = context;
  const look = () => {
    if (opened.state !== 'running') return;
    if (!isAllowed) {
      isAllowed = true;
      tell(true);
    }
    // An output that runs all the time keeps a computer from saving power.
    if (sounding === 0) rest(opened);
  };
  opened.addEventListener('statechange', look);
  const gesture = () => {
    if (isAllowed) {
      document.removeEventListener('keydown', gesture, true);
      document.removeEventListener('pointerdown', gesture, true);
    } else wake(opened);
  };
  document.addEventListener('keydown', gesture, true);
  document.addEventListener('pointerdown', gesture, true);
  look();
}

/** A computer without a sound device refuses; then sound stays not allowed, and says so on screen. */
const wake = (one: AudioContext) => void one.resume().catch(() => {});
const rest = (one: AudioContext) => void one.suspend().catch(() => {});

/** Plays a tone, after so many seconds; false when sound is not allowed yet. */
export function play(tone: Tone, after = 0): boolean {
  if (!context || !isAllowed) return false;
  const notes = NOTES[tone.name];
  sounding += notes.length;
  wake(context);
  const begin = context.currentTime + 0.05 + after;
  for (const note of notes) playNote(context, tone, note, begin);
  return true;
}

function playNote(on: AudioContext, tone: Tone, note: Note, begin: number): void {
  const source = on.createOscillator();
  const gain = on.createGain();
  source.type = tone.drill ? 'sine' : 'square';
  source.frequency.value = tone.drill ? note.hertz / 2 : note.hertz;
  const from = begin + note.at;
  const until = from + note.length;
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(tone.volume, from + FADE);
  gain.gain.setValueAtTime(tone.volume, until - FADE);
  gain.gain.linearRampToValueAtTime(0, until);
  source.connect(gain).connect(on.destination);
  source.addEventListener('ended', () => {
    sounding -= 1;
    if (sounding === 0) rest(on);
  });
  source.start(from);
  source.stop(until);
}
