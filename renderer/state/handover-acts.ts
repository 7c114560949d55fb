import { v7 } from 'uuid';
import type { Text } from '../../shared/base/text.ts';
import { dutyStream } from '../../shared/duty/events.ts';
import type { Handover, HandoverSide, ItemWords } from '../../shared/duty/handover.ts';
import { request } from '../client/request.ts';
import { dutyAct, persist } from './act.ts';
import { extendDuty } from './duty.ts';
import { sayWhy } from './messages.ts';
import { store } from './store.ts';

/** Begins a hand-over of posts held by the person acting; gives its id, undefined when it was refused. */
export async function openHandover(posts: readonly string[], notes: readonly string[]): Promise<string | undefined> {
  const handover = v7();
  const answer = await dutyAct({ type: 'OpenHandover', handover, posts, notes });
  return answer.kind === 'done' ? handover : undefined;
}

/** Somebody who takes over has read items, or passes them over with a reason. The reader holds no post yet. */
export async function lookAtItems(
  handover: Handover,
  by: string,
  items: readonly ItemWords[],
  reason?: string,
): Promise<boolean> {
  const as = { person: by, post: handover.posts[0] ?? '' };
  const looked = items.map(({ id, words }) => ({ id, words }));
  const answer = await dutyAct(
    reason === undefined
      ? { type: 'ReadHandoverItems', handover: handover.id, items: looked }
      : { type: 'PassHandoverItems', handover: handover.id, items: looked.map((item) => ({ ...item, reason })) },
    undefined,
    as,
  );
  return answer.kind === 'done';
}

/** One of the two signs. With the second signature the posts change hands. `pin` says why a PIN, or another one, is wanted; the rest has been told. */
export async function signHandover(
  handover: string,
  side: HandoverSide,
  person: string,
  pin: string | undefined,
): Promise<'done' | 'refused' | { readonly pin: Text }> {
  const input = { commandId: v7(), handover, side, person, ...(pin === undefined ? {} : { pin }) };
  const answer = await persist(() => request('signHandover', input));
  if (answer.kind === 'done') {
    const events = answer.value.events;
    await extendDuty(events[0]?.stream ?? dutyStream(store.getState().duty.day), events);
    return 'done';
  }
  if (answer.kind === 'refused' && answer.refusal.code.startsWith('pin-')) return { pin: answer.refusal.message };
  sayWhy(answer);
  return 'refused';
}
