import { slotWords, type RosterFrame } from '../../shared/roster/frame.ts';
import { ROSTER_STREAM } from '../../shared/roster/events.ts';
import { countDays, daysBetween, isDay, MOST_DAYS, slotsOfDay } from '../../shared/roster/slots.ts';
import { EMPTY_ROSTER, evolveRoster, seatAt, seatsBetween, type Seat } from '../../shared/roster/state.ts';
import { rosterEvents } from '../backend/journal-events.ts';
import { readJournal } from '../backend/store/index.ts';
import { print } from './print.ts';

interface ShowCall {
  readonly folder: string;
  readonly frame: RosterFrame;
  readonly from: string;
  readonly to: string;
  readonly json: boolean;
}

/** Prints the roster of some days, a line a seat; open seats are named. 2 when the days are none, or too many. */
export function showRoster({ folder, frame, from, to, json }: ShowCall): number {
  if (!isDay(from) || !isDay(to) || from > to) {
    process.stderr.write(
      `请写 2026-11-01 这样的日期，结束不早于起始。 Write days like 2026-11-01, the last not before the first.\n`,
    );
    return 2;
  }
  if (countDays(from, to) > MOST_DAYS) {
    process.stderr.write(
      `一次最多 ${MOST_DAYS} 天，请缩短日期范围。 At most ${MOST_DAYS} days are shown at once: choose fewer.\n`,
    );
    return 2;
  }
  return readJournal({ folder, name: 'journal' }, (journal) => {
    const roster = rosterEvents(journal.readStream(ROSTER_STREAM)).reduce(evolveRoster, EMPTY_ROSTER);
    print(json, { from, to, version: roster.version, seats: seatsBetween(roster, from, to) }, () =>
      daysBetween(from, to)
        .flatMap((day) => slotsOfDay(frame.shifts, day))
        .map((slot) => `${slotWords(frame, slot).zh}  ${personWords(seatAt(roster, slot))}`),
    );
    return 0;
  });
}

function personWords(seat: Seat | undefined): string {
  if (!seat) return '空缺 open';
  const from = seat.substitutions?.[0]?.from;
  return from === undefined || from === seat.person ? seat.person : `${seat.person}（替${from}）`;
}
