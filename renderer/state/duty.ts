import type { JournalEvent } from '../../shared/base/journal-event.ts';
import { dutyStream, type DutyEvent } from '../../shared/duty/events.ts';
import { emptyDutyDay, evolveDuty, type DutyDay } from '../../shared/duty/state.ts';
import { lockAt } from '../../shared/duty/locks.ts';
import { request } from '../client/request.ts';
import { checkIdentity } from './identity.ts';
import { sayWhy } from './messages.ts';
import { store } from './store.ts';

export function foldDuty(day: string, events: readonly JournalEvent[]): DutyDay {
  return (events as readonly DutyEvent[]).reduce(evolveDuty, emptyDutyDay(day));
}

export function keepDuty(duty: DutyDay): void {
  store.setState({ duty });
  // Unlocked in another window too: nobody is asked any more.
  if (!lockAt(duty, store.getState().host?.workstation)) store.setState({ isUnlocking: false });
  checkIdentity();
}

/** Takes journal lines of a duty day. A later day than the one on screen takes its place; an earlier one is passed over. */
export async function extendDuty(stream: string, events: readonly JournalEvent[]): Promise<void> {
  const { duty } = store.getState();
  const day = stream.slice(dutyStream('').length);
  if (day < duty.day) return;
  const from = day === duty.day ? duty : emptyDutyDay(day);
  const fresh = events.filter((event) => event.version > from.version);
  if (fresh.length === 0) return;
  if (fresh[0]?.version === from.version + 1) {
    keepDuty((fresh as readonly DutyEvent[]).reduce(evolveDuty, from));
    return;
  }
  const answer = await request('readDutyDay', { day });
  if (answer.kind === 'done') keepDuty(foldDuty(day, answer.value.events));
  else sayWhy(answer);
}
