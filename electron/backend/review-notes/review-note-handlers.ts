import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import { responseStream } from '../../../shared/response/events.ts';
import { actAt } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { earlierAnswer } from '../earlier-answer.ts';
import { mayNotAct } from '../requests/may-act.ts';

/** The desk whose journal holds a response: that of a run, or the live one. */
export type DeskOf = (run: string | undefined) => Result<Desk>;

/**
 * Answers the requests about review notes. Whoever reviews is signed on at the live desk, also for a drill: nobody sits at the desk of one that has ended. What
 * is said of a drill stands in its own journal, in its own time.
 */
export function reviewNoteHandlers(live: Desk, deskOf: DeskOf) {
  return {
    readReviewNotes({ response, run }: ParsedInput<'readReviewNotes'>): Result<RequestOutput<'readReviewNotes'>> {
      const desk = deskOf(run);
      return desk.ok ? ok({ events: [...desk.value.reviewNotes.events(response)] }) : desk;
    },
    reviewNoteAct(input: ParsedInput<'reviewNoteAct'>): Result<RequestOutput<'reviewNoteAct'>> {
      const { response, run, command, commandId, as, at } = input;
      const found = deskOf(run);
      if (!found.ok) return found;
      const desk = found.value;
      const refused = mayNotAct(live, as);
      if (refused) return earlierAnswer(desk.store, commandId) ?? refused;
      const world = {
        record: desk.store.heads().get(responseStream(response))?.version ?? 0,
        ...(run === undefined ? {} : { wall: Math.round(live.services.clock.now()) }),
      };
      // A time that was given is the machine's; a drill has one of its own.
      const act = actAt(desk.services, { commandId, as, ...(run === undefined ? { at } : {}) });
      const done = desk.reviewNotes.act(response, command, act, world);
      if (!done.ok) return done;
      desk.written(done.value);
      return ok({ events: [...done.value] });
    },
  };
}

/** At the desk of a run. */
export const reviewAtLiveDesk = () =>
  refuse(
    'at-live-desk',
    '复盘在实战台办：请在实战台的“复盘”里打开这一场演练',
    'Reviews are done at the live desk: open this drill there, under Review',
  );
