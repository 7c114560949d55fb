import type { Fact } from '../../../shared/plan/schema.ts';
import type { FactValue } from '../../../shared/reporting/events.ts';

/** What has been typed so far. */
export interface Draft {
  readonly text: string;
  /** Upper end of a range; empty for a single value. */
  readonly high: string;
  readonly at: number | undefined | null;
}

export const EMPTY_DRAFT: Draft = { text: '', high: '', at: undefined };

/** The value that was typed, or undefined while it is none. Full-width digits are read as digits. */
export function readDraft(type: Fact['type'], draft: Draft): FactValue | undefined {
  switch (type) {
    case 'number': {
      const low = readNumber(draft.text);
      if (low === undefined || draft.high.trim() === '') return low;
      const high = readNumber(draft.high);
      return high === undefined ? undefined : { low, high };
    }
    case 'time':
      return draft.at ?? undefined;
    case 'choice':
    case 'text':
      return draft.text.trim() === '' ? undefined : draft.text.trim();
  }
}

function readNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
