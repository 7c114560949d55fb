import { trainCards } from '../../../shared/response/trains/train-cards.ts';
import type { Folded } from '../../state/index.ts';

/** A train that is still held, and whether it let a window of contact pass. */
export interface HeldOne {
  readonly response: string;
  readonly isSilent: boolean;
}

export function heldIn(running: readonly Folded[], now: number): readonly HeldOne[] {
  return running.flatMap(({ response }) =>
    trainCards(response, now)
      .filter(({ released }) => !released)
      .map(({ contact }) => ({ response: response.id, isSilent: contact.silent > 0 || contact.state === 'lost' })),
  );
}
