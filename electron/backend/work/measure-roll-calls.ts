import { beijingDate } from '../../../shared/base/instant.ts';
import type { JournalRow } from '../../../shared/base/journal-row.ts';
import { dutyStream } from '../../../shared/duty/events.ts';
import { COUNTED, rollCallRates, type RatedSpan, type RollCallRates } from '../../../shared/duty/roll-call-rates.ts';
import { dutyEvents } from '../journal-events.ts';
import type { OpenReader } from '../store/index.ts';

/** Answer rates from the rows of a journal: from the day the span begins to the newest, because a call may be entered days after it was held. */
export function measureRollCalls(journal: Pick<OpenReader, 'streams' | 'readStream'>, span: RatedSpan): RollCallRates {
  const first = dutyStream(beijingDate(span.from));
  const streams = journal.streams(dutyStream('')).filter((stream) => stream >= first);
  // The rest of a duty day is not even parsed.
  const counted = new Set<string>(COUNTED);
  function* rows(): Generator<JournalRow> {
    for (const stream of streams) for (const row of journal.readStream(stream)) if (counted.has(row.type)) yield row;
  }
  return rollCallRates(dutyEvents(rows()), span);
}
