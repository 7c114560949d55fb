import { useEffect, useMemo } from 'react';
import { v7 } from 'uuid';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Text } from '../../../shared/base/text.ts';
import type { RunSummary } from '../../../shared/contract/drills.ts';
import type { Push } from '../../../shared/contract/replies.ts';
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

const isUnderWay = ({ phase }: RunSummary) => phase === 'running' || phase === 'paused';

/** Those that have begun and not ended, newest first. */
export const runsUnderWay = (): readonly RunSummary[] => store.getState().list?.runs.filter(isUnderWay) ?? [];

export function useRunsUnderWay(): readonly RunSummary[] {
  const runs = useStore(store, ({ list }) => list?.runs);
  return useMemo(() => runs?.filter(isUnderWay) ?? [], [runs]);
}

/** A run of the list as it is known by now; undefined while the list is read, too. */
export const useRunSummary = (id: string | undefined): RunSummary | undefined =>
  useStore(store, ({ list }) => list?.runs.find(({ run }) => run === id));

let asked = 0;

/** Reads the list at the live desk. Of two that are asked for at once the later one stands. */
export async function readRuns(): Promise<void> {
  asked += 1;
  const mine = asked;
  const answer = await request('listRuns', {});
  if (mine !== asked) return;
  if (answer.kind === 'done') store.setState({ list: answer.value });
  else sayWhy(answer);
}

/** Lines after which a run stands in the list otherwise than before. */
const CHANGES_LIST: readonly string[] = ['RunCreated', 'RunStarted', 'RunPaused', 'RunEnded'];

/** Takes what the live desk is told of a run. The whole list is read anew only where the run stands in it otherwise than before: every run of it is looked at on the disk. */
export function extendRuns({ run, events, now, speed }: Extract<Push, { kind: 'run' }>): void {
  const { list } = store.getState();
  const isKnown = list?.runs.some((one) => one.run === run) ?? false;
  if (!isKnown || events.some(({ type }) => CHANGES_LIST.includes(type))) void readRuns();
  if (!list || !isKnown) return;
  store.setState({ list: { ...list, runs: list.runs.map((one) => (one.run === run ? { ...one, now, speed } : one)) } });
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
    void readRuns();
    return answer.value;
  }
  if (answer.kind === 'refused') return { refusal: answer.refusal.message };
  sayWhy(answer);
  return undefined;
}
