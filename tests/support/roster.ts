import type { JournalEvent } from '../../shared/base/journal-event.ts';
import type { Assignment, NewRosterEvent, RosterEvent } from '../../shared/roster/events.ts';
import { ROSTER_STREAM } from '../../shared/roster/events.ts';
import type { RosterFrame } from '../../shared/roster/frame.ts';
import { EMPTY_ROSTER, evolveRoster, type Roster } from '../../shared/roster/state.ts';
import type { Slot } from '../../shared/roster/slots.ts';

/** A duty room with two shifts, one leader and two officers in each. */
export const FRAME: RosterFrame = {
  shifts: {
    list: [
      { id: 'day', title: { zh: '白班', en: 'Day shift' }, from: '08:00' },
      { id: 'night', title: { zh: '夜班', en: 'Night shift' }, from: '20:00' },
    ],
    seats: [
      { post: 'leader', count: 1 },
      { post: 'duty-officer', count: 2 },
    ],
    basis: ['a-shifts'],
  },
  posts: [
    { id: 'leader', title: { zh: '带班领导', en: 'Duty leader' } },
    { id: 'duty-officer', title: { zh: '值班员', en: 'Duty officer' } },
  ],
  owner: { zh: '应急值守部门', en: 'Duty office' },
};

export const slotAt = (day: string, shift: string, post: string, seat = 1): Slot => ({ day, shift, post, seat });

/** `2026-11-03 day duty-officer 2 值班员甲`, as an assignment. */
export function assign(words: string): Assignment {
  const [day = '', shift = '', post = '', seat = '1', person = ''] = words.split(' ');
  return { ...slotAt(day, shift, post, Number(seat)), person };
}

/** A roster after these events, written one after another. */
export function rosterAfter(events: readonly NewRosterEvent[], roster: Roster = EMPTY_ROSTER): Roster {
  return events.reduce((state, event) => evolveRoster(state, stored(event, state.version + 1)), roster);
}

function stored(event: NewRosterEvent, version: number): RosterEvent {
  const rest: Omit<JournalEvent, 'type' | 'at' | 'data'> = {
    stream: ROSTER_STREAM,
    version,
    recordedAt: event.at,
    byPerson: '值班员甲',
    byPost: 'duty-officer',
    workstation: 'desk-1',
    mode: 'live',
    commandId: `command-${version}`,
  };
  return { ...rest, ...event } as RosterEvent;
}
