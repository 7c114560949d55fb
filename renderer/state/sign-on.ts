import { v7 } from 'uuid';
import type { RequestInput, RequestOutput } from '../../shared/contract/requests.ts';
import type { Directory } from '../../shared/directory/state.ts';
import { dutyStream, type Lock } from '../../shared/duty/events.ts';
import { lockAt } from '../../shared/duty/locks.ts';
import type { Answer } from '../client/answer.ts';
import { request } from '../client/request.ts';
import { dutyAct, persist } from './act.ts';
import { extendDuty } from './duty.ts';
import { useView } from './hooks.ts';
import { actAs, become } from './identity.ts';
import { store, type Identity, type State } from './store.ts';

type SignedOn = Answer<RequestOutput<'signOn'>>;

/**
 * Takes posts for a person at this workstation and acts for one of them. Posts held here by that person already stay. What stands against it is given
 * back, not told: the dialog says it where it belongs.
 */
export async function signOn(given: Omit<RequestInput<'signOn'>, 'commandId'>, actingPost: string): Promise<SignedOn> {
  const input = { commandId: v7(), ...given };
  const answer = await persist(() => request('signOn', input));
  await keep(answer);
  if (answer.kind === 'done') become({ person: given.person, post: actingPost });
  return answer;
}

/** Uncovers this workstation for somebody who is signed on here, who acts from then on. What stands against it is given back, not told. */
export async function unlock(person: string, pin: string | undefined): Promise<SignedOn> {
  const input = { commandId: v7(), person, ...(pin === undefined ? {} : { pin }) };
  const answer = await persist(() => request('unlock', input));
  await keep(answer);
  if (answer.kind === 'done') {
    const { duty, host } = store.getState();
    const seat = duty.holders.find((one) => one.person === person && one.workstation === host?.workstation);
    if (seat && store.getState().identity?.person !== person) become({ person, post: seat.post });
  }
  return answer;
}

/** Acts from now on for a post held here, once its person has been proved. What stands against it is given back, not told. */
export async function proveAndAct(identity: Identity, pin: string | undefined): Promise<Answer<object>> {
  const { person } = identity;
  const answer = await request('provePerson', { person, ...(pin === undefined ? {} : { pin }) });
  if (answer.kind === 'done') actAs(identity);
  return answer;
}

/** Whether acts may go under this name only once its PIN has been given. */
export const isGuarded = (
  { identity, people }: { readonly identity: Identity | undefined; readonly people: Directory['people'] },
  person: string,
): boolean => identity?.person !== person && people[person]?.pin !== undefined;

/** Covers the work area of this workstation. */
export const lockDesk = (cause: Lock['cause']) => dutyAct({ type: 'LockDesk', cause });

export const lockHere = (state: State): Lock | undefined => lockAt(state.duty, state.host?.workstation);

/** Set while this workstation is locked. */
export const useLock = (): Lock | undefined => useView(lockHere);

async function keep(answer: SignedOn): Promise<void> {
  if (answer.kind !== 'done') return;
  const events = answer.value.events;
  await extendDuty(events[0]?.stream ?? dutyStream(store.getState().duty.day), events);
}
