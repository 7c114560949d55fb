import { useEffect } from 'react';
import { v7 } from 'uuid';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Text } from '../../../shared/base/text.ts';
import type { RequestInput, RequestOutput } from '../../../shared/contract/requests.ts';
import { request } from '../../client/request.ts';
import { acting, notSignedOn, persist } from '../act.ts';
import { sayWhy } from '../messages.ts';

type RunList = RequestOutput<'listRuns'>;

const store = createStore<{ readonly list: RunList | undefined }>(() => ({ list: undefined }));

/** All runs, newest first, and the folders that cannot be read; undefined while they are read. Read anew whenever a screen begins to show them. */
export function useRuns(): RunList | undefined {
  useEffect(() => void readRuns(), []);
  return useStore(store, ({ list }) => list);
}

/** Also after a push has said that something happened to a run. */
export async function readRuns(): Promise<void> {
  const answer = await request('listRuns', {});
  if (answer.kind === 'done') store.setState({ list: answer.value });
  else sayWhy(answer);
}

/** Only where a list is on the screen; otherwise it is read when one is. */
export function readRunsAgain(): void {
  if (store.getState().list) void readRuns();
}

/** Makes a run; gives its id, or why there is none. `undefined`: nobody is signed on, which has been told. */
export async function createRun(
  given: Omit<RequestInput<'createRun'>, 'as' | 'commandId'>,
): Promise<{ readonly run: string } | { readonly refusal: Text } | undefined> {
  const as = acting();
  if (!as) {
    notSignedOn();
    return undefined;
  }
  const input = { commandId: v7(), as, ...given };
  const answer = await persist(() => request('createRun', input));
  if (answer.kind === 'done') {
    readRunsAgain();
    return answer.value;
  }
  if (answer.kind === 'refused') return { refusal: answer.refusal.message };
  sayWhy(answer);
  return undefined;
}
