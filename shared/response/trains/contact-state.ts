import type { Instant } from '../../base/instant.ts';
import type { Train } from '../../transport/state.ts';

/**
 * Since when a train counts as lost: a person judged it, and nobody has been reached or judged otherwise since. `reached`: the newest word of contact beside the
 * tries, as the fact board has it.
 */
export function lostSince({ judged, tries, again }: Train, reached?: Instant): Instant | undefined {
  const last = judged.findLast(({ state }) => state !== 'missed');
  if (last?.state !== 'lost') return undefined;
  // A train that stands again has yet to fall silent.
  const isBack =
    (again !== undefined && again.at > last.at) ||
    (reached !== undefined && reached > last.at) ||
    tries.some(({ at, outcome }) => outcome === 'reached' && at > last.at);
  return isBack ? undefined : last.at;
}
