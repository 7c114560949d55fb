import { checkHashes } from '../../../shared/review/replay.ts';
import { changeReplay, openReplay } from './session.ts';

/** So many events at a time: a few milliseconds, between which the page draws. */
const AT_ONCE = 60;

/** Compares every state with the hash that was written beside its event, a few at a time while nothing else happens. */
export function checkAlong(): void {
  const open = openReplay();
  if (!open) return;
  const { replay, checks } = open;
  if (checks.length >= replay.events.length) return;
  changeReplay({ checks: [...checks, ...checkHashes(replay, checks.length, checks.length + AT_ONCE)] });
  setTimeout(checkAlong, 0);
}
