import type { JournalEvent } from '../../../../shared/base/journal-event.ts';
import type { ResponseEvent } from '../../../../shared/response/events.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { stepsOf } from './steps.ts';

/** Journal lines of a response as the events they are; the fold has read them all, so their shapes hold. */
export function responseEvents(events: readonly JournalEvent[]): readonly ResponseEvent[] {
  return events as readonly ResponseEvent[];
}

/** What has happened at one step, oldest first. */
export function historyOf(events: readonly ResponseEvent[], ref: string): readonly ResponseEvent[] {
  return events.filter(
    (event) =>
      ('step' in event.data && event.data.step === ref) ||
      (event.type === 'DueMissed' && (event.data.due === `step:${ref}` || event.data.due === `watch:${ref}`)),
  );
}

/** Lines that were corrected, and endings that were stepped back from: shown ruled through, still legible. */
export function takenBack(response: Response): ReadonlySet<number> {
  const versions = new Set<number>();
  for (const { record } of stepsOf(response).values()) {
    for (const ending of record.earlier ?? []) if (ending.end !== 'deferred') versions.add(ending.version);
  }
  for (const version of Object.keys(response.corrected ?? {})) versions.add(Number(version));
  return versions;
}
