import type { Text } from '../../../shared/base/text.ts';
import type { ResponseEvent } from '../../../shared/response/events.ts';
import { regress, type RegressionReport } from '../../../shared/review/regression.ts';
import type { Candidate } from '../../../shared/review/regression-source.ts';
import { planSource } from '../plan-source.ts';
import { StoreTroubleError } from '../store/index.ts';

/** A record that could not be replayed, and why. `name` is its response or its file. */
export interface UnreadRecord {
  readonly name: string;
  readonly message: Text;
}

/** Replays one record; what cannot be read or folded is named, so that the others still are. Trouble with the journal file itself is thrown. */
export function regressRecord(
  name: string,
  record: () => {
    readonly events: readonly ResponseEvent[];
    readonly editionText: (hash: string) => string | undefined;
  },
  candidates: readonly Candidate[],
): { readonly report: RegressionReport } | { readonly unread: UnreadRecord } {
  try {
    const { events, editionText } = record();
    return { report: regress(events, planSource(editionText), candidates) };
  } catch (error) {
    if (error instanceof StoreTroubleError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const message = {
      zh: `处置 ${name} 的记录推演不了（${reason}）；请先核验这份记录，再试`,
      en: `The record of ${name} cannot be replayed (${reason}): verify that record, then try again`,
    };
    return { unread: { name, message } };
  }
}
