import { MINUTE } from '../../../shared/base/instant.ts';
import { now, setClock } from '../clock.ts';
import { changeReplay, openReplay, type ReplaySpeed } from './session.ts';
import { goToPosition } from './show.ts';

/** Longer than this without an event (record time) is passed over while playing, and said. */
const LONG_GAP = 10 * MINUTE;
/** As often as the page looks what has come due while playing (milliseconds). */
const LOOK_EVERY = 100;

let timer: ReturnType<typeof setInterval> | undefined;

/** Lets the record run on from where it stands; at its end, from its beginning. */
function play(): void {
  const open = openReplay();
  if (!open || open.isPlaying) return;
  changeReplay({ isPlaying: true });
  goToPosition(open.position >= open.replay.events.length ? 1 : open.position);
  timer = setInterval(look, LOOK_EVERY);
}

export function pause(): void {
  if (!openReplay()?.isPlaying) return;
  clearInterval(timer);
  changeReplay({ isPlaying: false, skipped: undefined });
  setClock(now(), 0);
}

export function togglePlay(): void {
  if (openReplay()?.isPlaying) pause();
  else play();
}

export function setReplaySpeed(speed: ReplaySpeed): void {
  changeReplay({ speed });
  if (openReplay()?.isPlaying) setClock(now(), speed);
}

/** Every event whose time has come; where a long time holds none, the clock goes on to the next. */
function look(): void {
  const open = openReplay();
  if (!open) return;
  const { events } = open.replay;
  const at = now();
  let position = open.position;
  while ((events[position]?.recordedAt ?? Number.POSITIVE_INFINITY) <= at) position += 1;
  if (position >= events.length) {
    if (position !== open.position) goToPosition(position);
    pause();
    return;
  }
  const gap = (events[position]?.recordedAt ?? at) - at;
  if (position !== open.position) goToPosition(position);
  else if (gap > LONG_GAP) goToPosition(position + 1, { skipped: gap });
}
