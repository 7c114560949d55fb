import type { JournalEvent } from '../../base/journal-event.ts';

/** The members in which events keep why something was done, in this order. */
const GROUNDS = ['reason', 'basis', 'emergency', 'unaccounted', 'windowBasis'] as const;

/** Why something was done, in the words that were typed; undefined where the event asks for no reason. */
export function whyOf({ data }: JournalEvent): string | undefined {
  const members = data as Readonly<Record<string, unknown>>;
  for (const name of GROUNDS) {
    const said = members[name];
    if (typeof said === 'string' && said !== '') return said;
  }
  return undefined;
}
