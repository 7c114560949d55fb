import { v7 } from 'uuid';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { JournalEvent } from '../../shared/base/journal-event.ts';
import type { RequestInput, RequestOutput } from '../../shared/contract/requests.ts';
import { flowDayOf, type FlowEvent } from '../../shared/flow/events.ts';
import { EMPTY_FLOW, evolveFlow, type Flow } from '../../shared/flow/state.ts';
import type { Answer } from '../client/answer.ts';
import { request } from '../client/request.ts';
import { acting, notSignedOn, persist } from './act.ts';
import { sayWhy } from './messages.ts';

export type FlowAct = RequestInput<'flowAct'>['command'];
export type ArrivalsAnswer = Answer<RequestOutput<'checkArrivals'>>;

/** Operating days that screens have asked for so far. */
const store = createStore<{ readonly days: Readonly<Record<string, Flow>> }>(() => ({ days: {} }));

/** Arrivals and ways onward of an operating day; undefined while they are being read. */
export function useFlow(day: string): Flow | undefined {
  useEffect(() => {
    if (!store.getState().days[day]) void read(day);
  }, [day]);
  return useStore(store, ({ days }) => days[day]);
}

async function read(day: string): Promise<void> {
  const answer = await request('readFlow', { day });
  if (answer.kind !== 'done') {
    sayWhy(answer);
    return;
  }
  keep(day, (answer.value.events as readonly FlowEvent[]).reduce(evolveFlow, EMPTY_FLOW));
}

function keep(day: string, flow: Flow): void {
  store.setState(({ days }) => ({ days: { ...days, [day]: flow } }));
}

/** What may have been missed while the connection was lost is read again. */
export async function readFlowAgain(): Promise<void> {
  await Promise.all(Object.keys(store.getState().days).map(read));
}

/** Takes journal lines of an operating day that a screen has asked for; those known already are passed over. */
export async function extendFlow(events: readonly JournalEvent[]): Promise<void> {
  const day = flowDayOf(events[0]?.stream ?? '');
  const known = day === undefined ? undefined : store.getState().days[day];
  if (day === undefined || !known) return;
  const fresh = (events as readonly FlowEvent[]).filter(({ version }) => version > known.version);
  if (fresh.length === 0) return;
  if (fresh[0]?.version === known.version + 1) keep(day, fresh.reduce(evolveFlow, known));
  else await read(day);
}

/** Acts on arrivals and ways onward. When this gives true, it is in the journal and on screen; anything else has been told to the person already. */
export async function actOnFlow(command: FlowAct): Promise<boolean> {
  const as = acting();
  if (!as) {
    notSignedOn();
    return false;
  }
  const input = { commandId: v7(), as, command };
  const take = async (): Promise<boolean> => {
    const answer = await persist(() => request('flowAct', input));
    if (answer.kind === 'done') await extendFlow(answer.value.events);
    else sayWhy(answer, answer.kind === 'unreachable' ? () => void take() : undefined);
    return answer.kind === 'done';
  };
  return take();
}

/** Has a table read for a look, nothing is written. */
export function checkArrivals(input: RequestInput<'checkArrivals'>): Promise<ArrivalsAnswer> {
  return request('checkArrivals', input);
}
