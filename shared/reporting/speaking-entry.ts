import type { Instant } from '../base/instant.ts';
import { entryOfLine } from './correct.ts';
import type { FactEntry, FactLine, Reporting } from './state.ts';

/**
 * The value of a line that speaks. Without `now` age plays no part: a derived figure that can no longer be worked out, because what it hangs on grew
 * too old, does not take back the one before. One that hangs on a line corrected since speaks no more.
 */
export function speakingEntry(reporting: Reporting, { entries }: FactLine, now?: Instant): FactEntry | undefined {
  if (now !== undefined) return entries.at(-1);
  return entries.findLast(
    ({ channel, certainty, from = [] }) =>
      channel !== 'derived' ||
      (certainty !== 'unknown' && from.every((version) => entryOfLine(reporting, version) !== undefined)),
  );
}
