import { v7 } from 'uuid';
import type { RequestInput, RequestOutput } from '../../shared/contract/requests.ts';
import type { Answer } from '../client/answer.ts';
import { request } from '../client/request.ts';
import { acting, notSignedOn, persist } from './act.ts';
import { extendLibrary } from './library.ts';
import { sayWhy } from './messages.ts';

export type LibraryAct = RequestInput<'libraryAct'>['command'];

/** Acts on the library. When this returns `done`, the lines are in the journal; anything else has been told already. */
export async function actOnLibrary(command: LibraryAct): Promise<Answer<RequestOutput<'libraryAct'>>> {
  const as = acting();
  if (!as) return notSignedOn();
  const input = { commandId: v7(), as, command };
  const answer = await persist(() => request('libraryAct', input));
  if (answer.kind === 'done') extendLibrary(answer.value.events);
  else sayWhy(answer);
  return answer;
}

/** Keeps a draft on the disk. What stands against it is given back, not told: the editor says so beside the text. */
export async function saveDraft(draft: {
  readonly plan: string;
  readonly text: string;
  readonly base?: string;
  readonly over?: string;
}): Promise<Answer<RequestOutput<'saveDraft'>>> {
  const as = acting();
  if (!as) return notSignedOn();
  return request('saveDraft', { ...draft, as });
}

export const readDraft = (plan: string) => request('readDraft', { plan });
export const readPlanText = (hash: string) => request('readPlanText', { hash });
export const readPlanFile = (plan: string) => request('readPlanFile', { plan });
export const checkDraft = (plan: string, text: string) => request('checkDraft', { plan, text });

/** Puts a draft away; its file is kept. Gives where, or undefined when that was not possible (which has been told). */
export async function discardDraft(plan: string, hash: string): Promise<string | undefined> {
  const answer = await request('discardDraft', { plan, hash });
  if (answer.kind === 'done') return answer.value.keptAs;
  sayWhy(answer);
  return undefined;
}
