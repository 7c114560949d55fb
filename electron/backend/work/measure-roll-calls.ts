import { beijingDate } from '../../../shared/base/instant.ts';
import type { JournalRow } from '../../../shared/base/journal-row.ts';
import { dutyStream, type DutyEvent } from '../../../shared/duty/events.ts';
import { COUNTED, rollCallRates, type RatedSpan, type RollCallRates } from '../../../shared/duty/roll-call-rates.ts';
import { dutyEvents } from '../journal-events.ts';
import type { OpenReader } from '../store/index.ts';

/** Answer rates from the rows of a journal: from the day the span begins to the newest, because a call may be entered days after it was held. */
export function measureRollCalls(journal: Pick<OpenReader, 'streams' | 'readStream'>, span: RatedSpan): RollCallRates {
  return rollCallRates(countedCalls(journal, beijingDate(span.from)), span);
}

/** Everything that rates of calls are counted from, from a duty day to the newest; the rest of a day is not even parsed. */
export function countedCalls(journal: Pick<OpenReader, 'streams' | 'readStream'>, firstDay = ''): readonly DutyEvent[] {
  const streams = journal.streams(dutyStream('')).filter((stream) => stream >= dutyStream(firstDay));
  const counted = new Set<string>(COUNTED);
  function* rows(): Generator<JournalRow> {
    for (const stream of streams) for (const row of journal.readStream(stream)) if (counted.has(row.type)) yield row;
  }
  return dutyEvents(rows());
}
