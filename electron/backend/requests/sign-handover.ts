import { ok, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import { sits } from '../../../shared/duty/seats.ts';
import { notSignedOn, type Act } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { earlierAnswer } from '../earlier-answer.ts';
import { lockedOut, notTheirPost, unproved } from './may-act.ts';
import { actOnDuty } from '../duty/on-duty.ts';

/** One of the two signs a hand-over, proved by the PIN. Who takes over holds no post yet; who hands over still has to. */
export async function signHandover(
  desk: Desk,
  { commandId, handover, side, person, pin }: ParsedInput<'signHandover'>,
  actOf: (sent: { commandId: string; as: { person: string; post: string } }) => Act,
): Promise<Result<RequestOutput<'signHandover'>>> {
  const before = earlierAnswer(desk.store, commandId);
  if (before) return before;
  const { handovers = [], holders } = desk.duty.current();
  const posts = handovers.find((one) => one.id === handover)?.posts ?? [];
  const post = posts[0] ?? '';
  const refused =
    lockedOut(desk) ??
    (side === 'incoming'
      ? notTheirPost(desk, person, posts)
      : sits(holders, { person, post })
        ? undefined
        : notSignedOn());
  if (refused) return refused;
  const proof = await desk.pins.check(person, pin);
  if (!proof.ok) return proof;
  // The same command may have been written, or the screen locked, while the PIN was looked at.
  const meanwhile = earlierAnswer(desk.store, commandId) ?? lockedOut(desk);
  if (meanwhile) return meanwhile;
  const proved = proof.value === 'pin' ? 'pin' : unproved(desk, person);
  const act = actOf({ commandId, as: { person, post } });
  const done = actOnDuty(desk, { type: 'SignHandover', handover, side, person, proof: proved }, act);
  return done.ok ? ok({ events: done.value }) : done;
}
