import type { DutyCommand } from '../../../shared/duty/commands.ts';
import type { DutyEvent, Holder } from '../../../shared/duty/events.ts';
import type { DutyDay } from '../../../shared/duty/state.ts';
import type { ResponseEvent } from '../../../shared/response/events.ts';
import type { Response } from '../../../shared/response/state.ts';
import type { Act } from '../acts.ts';
import type { Responses } from '../responses.ts';

interface Handover {
  readonly post: string;
  readonly from: string;
  readonly to: string;
}

/** The posts that changed hands with these events. A free seat that is taken, or an own one taken along, is no hand-over. */
export function handoversIn(events: readonly DutyEvent[]): readonly Handover[] {
  return events.flatMap((event) => {
    if (event.type !== 'PostTaken') return [];
    const { post, person, from } = event.data;
    return from === undefined || from === person ? [] : [{ post, from, to: person }];
  });
}

/** Who takes over reads before holding the post: acts that somebody may send for a post of the hand-over, not held yet. */
export function actsBeforeTaking(day: DutyDay, command: DutyCommand, as: { readonly post: string }): boolean {
  if (command.type !== 'ReadHandoverItems' && command.type !== 'PassHandoverItems') return false;
  const handover = day.handovers?.find((one) => one.id === command.handover);
  return handover === undefined || handover.posts.includes(as.post);
}

/** A post that changes hands is part of the record of everything that runs, and brings back what was put off until then. */
export function noteHandover(
  responses: Responses,
  handover: Handover,
  newAct: () => Act,
  only: readonly Response[] = responses.running(),
): readonly (readonly ResponseEvent[])[] {
  return only.map(({ id }) => {
    const noted = responses.act(id, { type: 'NoteHandover', ...handover }, newAct());
    if (!noted.ok) throw new Error(`A hand-over was refused: ${noted.refusal.code} ${id}`);
    return noted.value;
  });
}

/**
 * Hand-overs that a response never heard of: the power went, or the disk was full, between the taking of the post and the note. They show by a
 * step that is still put off until the hand-over, although another person has come to the post since.
 */
export function unheardHandovers(
  running: readonly Response[],
  holders: readonly Holder[],
): readonly { readonly response: Response; readonly handover: Handover }[] {
  return running.flatMap((response) => {
    const unheard = new Map<string, Handover>();
    for (const plan of response.plans) {
      if (plan.left !== undefined) continue;
      for (const [index, { phase, ending }] of plan.steps.entries()) {
        if (phase !== 'deferred' || !ending?.until?.handover) continue;
        const owner = plan.compiled.steps[index]?.step.owner;
        for (const { post, person, since, beside, from } of holders) {
          if (since < ending.at || person === ending.person || (post !== ending.post && post !== owner)) continue;
          // Who only moved to another workstation, or joined someone who was there by then, took nothing over.
          if (from === person || (beside && holders.some((one) => one.post === post && one.since < ending.at)))
            continue;
          // Who gave the post of the owner up before this one came is not known here.
          unheard.set(post, { post, from: from ?? (post === ending.post ? ending.person : '—'), to: person });
        }
      }
    }
    return [...unheard.values()].map((handover) => ({ response, handover }));
  });
}
