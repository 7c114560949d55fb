import type { Instant } from '../base/instant.ts';
import type { Text } from '../base/text.ts';
import { goneSteps } from './gone-steps.ts';
import type { Mark, Response } from './state.ts';

/** A standing note: pinned by hand, or of a plan step that has been done. */
export interface StandingNote {
  /** The line that pinned it, or the ref of the step. */
  readonly id: number | string;
  readonly text: Text;
  readonly mark: Mark;
  readonly until?: Instant;
}

/** What everybody keeps in mind now, collected over all plans, oldest first: "Line 2 runs until 02:00". */
export function standingNotes(response: Response): readonly StandingNote[] {
  const { struck = {}, notes = [] } = response;
  const pinned = notes.map((note): StandingNote => {
    const { text, until, ...mark } = note;
    return { id: mark.version, text: { zh: text, en: text }, mark, ...(until === undefined ? {} : { until }) };
  });
  const ofPlans = response.plans.flatMap((plan) =>
    plan.left === undefined ? plan.compiled.steps.map((one) => ({ ...one, record: plan.steps[one.index] })) : [],
  );
  // What was done stays done when its step goes with an edition, and the note with it, until somebody strikes it.
  const ofSteps = [...ofPlans, ...goneSteps(response)].flatMap(({ ref, step, record }): StandingNote[] => {
    const ending = record?.phase === 'ended' ? record.ending : undefined;
    const holds = ending?.end === 'done' || ending?.end === 'previously-done';
    return holds && step.note ? [{ id: ref, text: step.note, mark: ending }] : [];
  });
  return [...pinned, ...ofSteps]
    .filter((note) => {
      const stroke = struck[note.id];
      // A note struck before its step was done anew stands again.
      return stroke === undefined || stroke.version < note.mark.version;
    })
    .sort((a, b) => a.mark.version - b.mark.version);
}
