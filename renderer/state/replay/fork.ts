import { v7 } from 'uuid';
import type { RequestInput } from '../../../shared/contract/requests.ts';
import type { WhatIfChange } from '../../../shared/review/what-if.ts';
import { pageRun } from '../../client/page-run.ts';
import { requestLive } from '../../client/request.ts';
import { sayWhy } from '../messages.ts';
import { openReplay } from './session.ts';

type From = Extract<RequestInput<'createRun'>['from'], { readonly fork: unknown }>;

/**
 * Makes a drill that begins where the replay stands, with the change if there is one, and opens the player's window and the controller's page. The record
 * stays as it is: the drill has a journal of its own. False when it was not made; why has been told.
 */
export async function forkDrill(
  as: { readonly person: string; readonly post: string },
  team: string,
  change: WhatIfChange | undefined,
): Promise<boolean> {
  const open = openReplay();
  if (!open) return false;
  const run = pageRun();
  const fork: From['fork'] = {
    ...(run === undefined ? {} : { run }),
    response: open.record.response,
    version: open.position,
    ...(change === undefined ? {} : { change: changeOf(change) }),
  };
  const answer = await requestLive('createRun', { commandId: v7(), as, from: { fork }, team });
  if (answer.kind !== 'done') {
    sayWhy(answer);
    return false;
  }
  openPage(`?run=${answer.value.run}`);
  openPage(`#/drills?run=${answer.value.run}`);
  return true;
}

function changeOf(change: WhatIfChange): NonNullable<From['fork']['change']> {
  return change.kind === 'plan' ? { kind: 'plan', plan: change.plan, hash: change.edition.hash } : change;
}

function openPage(of: string): void {
  const address = new URL(globalThis.location.href);
  address.search = '';
  address.hash = '';
  globalThis.open(new URL(of, address), '_blank', 'noopener');
}
