import type { Instant } from '../../../shared/base/instant.ts';
import { exercisedIn } from '../../../shared/drill/score/exercised.ts';
import type { RealUse } from '../../../shared/drill/score/outcome-shape.ts';
import { courseOf } from '../../../shared/review/course/response-course.ts';
import { responseStream } from '../../../shared/response/events.ts';
import { responseEvents } from '../journal-events.ts';
import { planSource } from '../plan-source.ts';
import { StoreTroubleError, type OpenReader } from '../store/index.ts';

export interface RealUses {
  readonly uses: readonly RealUse[];
  /** Ids of responses whose record cannot be folded. */
  readonly unread: readonly string[];
}

/** What the responses of a journal exercised that began after `since`. */
export function readRealUses({ streams, readStream, edition }: OpenReader, since: Instant): RealUses {
  const { source } = planSource((hash) => edition(hash)?.text);
  const uses: RealUse[] = [];
  const unread: string[] = [];
  for (const stream of streams(responseStream(''))) {
    const id = stream.slice(responseStream('').length);
    try {
      const events = responseEvents(readStream(stream));
      const [first] = events;
      if (!first || first.at < since) continue;
      const course = courseOf(events, source);
      uses.push({ id, at: first.at, station: course.response.station, exercised: exercisedIn([course]) });
    } catch (error) {
      if (error instanceof StoreTroubleError) throw error;
      unread.push(id);
    }
  }
  return { uses, unread };
}
