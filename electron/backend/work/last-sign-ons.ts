import type { Instant } from '../../../shared/base/instant.ts';
import { defined } from '../../../shared/base/defined.ts';
import type { SignOnProof } from '../../../shared/duty/sign-on-proof.ts';
import { dutyEvents } from '../journal-events.ts';
import type { JournalReader } from '../store/read.ts';

export interface SignedOnLast {
  readonly person: string;
  readonly post: string;
  readonly at: Instant;
  /** Absent in journals from before there were PINs. */
  readonly proof?: SignOnProof;
}

/** The newest sign-on of everybody who ever took a post, by when it happened. */
export function lastSignOns(journal: Pick<JournalReader, 'rowsOfType'>): readonly SignedOnLast[] {
  const newest = new Map<string, SignedOnLast>();
  for (const event of dutyEvents(journal.rowsOfType('PostTaken'))) {
    if (event.type !== 'PostTaken') continue;
    const { person, post, proof } = event.data;
    if ((newest.get(person)?.at ?? -Infinity) <= event.at)
      newest.set(person, { person, post, at: event.at, ...defined({ proof }) });
  }
  return [...newest.values()];
}
