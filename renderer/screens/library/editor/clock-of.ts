import { beijingClock, beijingDate, beijingStamp } from '../../../../shared/base/instant.ts';
import { now } from '../../../state/index.ts';

/** `14:03:07` today, with the date on another day. */
export function clockOf(at: number): string {
  return beijingDate(at) === beijingDate(now()) ? beijingClock(at, true) : beijingStamp(at, now());
}
