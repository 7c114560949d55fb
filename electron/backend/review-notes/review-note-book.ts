import type { Mode } from '../../../shared/base/journal-row.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { ReviewNoteCommand } from '../../../shared/review-notes/commands.ts';
import { decideReviewNotes, type ReviewWorld } from '../../../shared/review-notes/decide.ts';
import { reviewStream, type ReviewNoteEvent } from '../../../shared/review-notes/events.ts';
import { emptyReviewNotes, evolveReviewNotes } from '../../../shared/review-notes/state.ts';
import type { Act } from '../acts.ts';
import { reviewNoteEvents } from '../journal-events.ts';
import type { Store } from '../store/index.ts';
import { writeAct } from '../write-act.ts';

/** What reviewers have written of the responses of one journal. They are few and seldom asked for: read from the rows each time. */
export interface ReviewNoteBook {
  readonly events: (response: string) => readonly ReviewNoteEvent[];
  /** Decides and writes one act. */
  readonly act: (
    response: string,
    command: ReviewNoteCommand,
    act: Act,
    world: ReviewWorld,
  ) => Result<readonly ReviewNoteEvent[]>;
}

export function openReviewNotes(store: Store, mode: Mode): ReviewNoteBook {
  const events = (response: string) => reviewNoteEvents(store.readStream(reviewStream(response)));
  return {
    events,
    act(response, command, act, world) {
      const current = events(response).reduce(evolveReviewNotes, emptyReviewNotes);
      const meta = { id: act.commandId, now: act.now, at: act.at, actor: act.actor };
      const decision = decideReviewNotes(current, command, meta, world);
      if (!decision.ok) {
        const earlier = reviewNoteEvents(store.rowsOfCommand(act.commandId));
        return earlier.length > 0 ? ok(earlier) : decision;
      }
      const stream = reviewStream(response);
      const written = writeAct(store, { stream, expectedVersion: current.version, mode, events: decision.value }, act);
      return ok(reviewNoteEvents(written.rows));
    },
  };
}
