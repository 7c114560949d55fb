import { ok, type Result } from '../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../shared/contract/requests.ts';
import { sits } from '../../shared/duty/seats.ts';
import { notSignedOn, type Act } from './acts.ts';
import type { Desk } from './desk.ts';
import { dutyEvents } from './journal-events.ts';
import { actOnDuty } from './on-duty.ts';

/** One of the two signs a hand-over. Who takes over holds no post yet; who hands over still has to. */
export function signHandover(
  desk: Desk,
  { commandId, handover, side, person }: ParsedInput<'signHandover'>,
  actOf: (sent: { commandId: string; as: { person: string; post: string } }) => Act,
): Result<RequestOutput<'signHandover'>> {
  const earlier = dutyEvents(desk.store.rowsOfCommand(commandId));
  if (earlier.length > 0) return ok({ events: earlier as never });
  const { handovers = [], holders } = desk.duty.current();
  const post = handovers.find((one) => one.id === handover)?.posts[0] ?? '';
  if (side === 'outgoing' && !sits(holders, { person, post })) return notSignedOn();
  const act = actOf({ commandId, as: { person, post } });
  const done = actOnDuty(desk, { type: 'SignHandover', handover, side, person }, act);
  return done.ok ? ok({ events: done.value as never }) : done;
}
