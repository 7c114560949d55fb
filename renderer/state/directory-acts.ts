import { v7 } from 'uuid';
import type { RequestInput, RequestOutput } from '../../shared/contract/requests.ts';
import type { Answer } from '../client/answer.ts';
import { request } from '../client/request.ts';
import { acting, notSignedOn, persist } from './act.ts';
import { extendDirectory } from './directory.ts';
import { sayWhy } from './messages.ts';

type Acted = Answer<RequestOutput<'directoryAct'>>;

/** Acts on the directory. When this returns true, the lines are in the journal and on screen; anything else has been told already. */
export async function actOnDirectory(command: RequestInput<'directoryAct'>['command']): Promise<boolean> {
  const as = acting();
  if (!as) return taken(notSignedOn());
  const input = { commandId: v7(), as, command };
  return taken(await persist(() => request('directoryAct', input)), sayWhy);
}

/** Sets a person's PIN. What stands against it is given back, not told: the dialog says so beside the field. */
export async function setPin(given: Omit<RequestInput<'setPin'>, 'commandId' | 'as'>): Promise<Acted> {
  const as = acting();
  if (!as) return notSignedOn();
  const input = { commandId: v7(), as, ...given };
  const answer = await persist(() => request('setPin', input));
  taken(answer);
  return answer;
}

/** Takes a person's PIN away, as the duty leader. */
export async function clearPin(person: string, reason: string): Promise<boolean> {
  const as = acting();
  if (!as) return taken(notSignedOn());
  const input = { commandId: v7(), as, person, reason };
  return taken(await persist(() => request('clearPin', input)), sayWhy);
}

function taken(answer: Acted, orElse: (answer: Acted) => void = () => {}): boolean {
  if (answer.kind === 'done') extendDirectory(answer.value.events);
  else orElse(answer);
  return answer.kind === 'done';
}
