import { ok, type Result } from '../../../shared/base/result.ts';
import type { DecidableDuty } from '../../../shared/duty/decide.ts';
import type { DutyEvent } from '../../../shared/duty/events.ts';
import type { Act } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { handoversIn, noteHandover } from './handovers.ts';

/** Decides on the day of now, opened first if need be, tells the screens, and puts posts that change hands on the record of what runs. */
export function actOnDuty(desk: Desk, command: DecidableDuty, act: Act): Result<readonly DutyEvent[]> {
  const { duty, responses, services } = desk;
  desk.written(duty.today({ ...act, commandId: services.newId() }));
  const before = duty.current();
  const done = duty.act(command, act);
  if (!done.ok) return done;
  desk.written(done.value);
  // The same command come twice has written nothing, and hands nothing over again.
  const isNew = duty.current() !== before;
  for (const handover of isNew ? handoversIn(done.value) : []) {
    const actor = { ...act.actor, person: handover.to, post: handover.post };
    const newAct = () => ({ ...act, actor, commandId: services.newId(), at: act.now });
    for (const events of noteHandover(responses, handover, newAct)) desk.written(events);
  }
  return ok(done.value);
}
