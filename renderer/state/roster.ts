import { v7 } from 'uuid';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { beijingDate } from '../../shared/base/instant.ts';
import type { JournalEvent } from '../../shared/base/journal-event.ts';
import type { RequestInput, RequestOutput } from '../../shared/contract/requests.ts';
import type { RosterEvent } from '../../shared/roster/events.ts';
import { dayAfter } from '../../shared/roster/slots.ts';
import { evolveRoster, rosterOf, seatsBetween, type Roster, type Seat } from '../../shared/roster/state.ts';
import type { Answer } from '../client/answer.ts';
import { request } from '../client/request.ts';
import { acting, notSignedOn, persist } from './act.ts';
import { now } from './clock.ts';
import { sayWhy } from './messages.ts';

type RosterAct = RequestInput<'rosterAct'>['command'];
export type RosterFileAnswer = Answer<RequestOutput<'readRosterSheet'>>;

/** The part of the roster that screens have asked for so far. */
interface Shown {
  readonly from: string;
  readonly to: string;
  readonly roster: Roster;
}

/** Days before and after today that are read at first: this month and what touches it. */
const AROUND = 40;

const store = createStore<{ readonly shown: Shown | undefined }>(() => ({ shown: undefined }));

/** The roster around today and of these days; undefined while it is being read. */
export function useRoster(from?: string, to?: string): Roster | undefined {
  useEffect(() => {
    void readDays(from, to);
  }, [from, to]);
  const shown = useStore(store, (state) => state.shown);
  const isThere = shown && (from === undefined || shown.from <= from) && (to === undefined || to <= shown.to);
  return isThere ? shown.roster : undefined;
}

async function readDays(from?: string, to?: string): Promise<void> {
  const today = beijingDate(now());
  const { shown } = store.getState();
  const days = [from, to, shown?.from, shown?.to, dayAfter(today, -AROUND), dayAfter(today, AROUND)];
  const wanted = days.filter((day) => day !== undefined).sort();
  const [first = today, last = today] = [wanted[0], wanted.at(-1)];
  if (shown && shown.from <= first && last <= shown.to) return;
  await read(first, last);
}

async function read(from: string, to: string): Promise<void> {
  const answer = await request('readRoster', { from, to });
  if (answer.kind !== 'done') {
    sayWhy(answer);
    return;
  }
  const { version, seats } = answer.value;
  store.setState({ shown: { from, to, roster: rosterOf(version, seats as readonly Seat[]) } });
}

/** What may have been missed while the connection was lost is read again. */
export async function readRosterAgain(): Promise<void> {
  const { shown } = store.getState();
  if (shown) await read(shown.from, shown.to);
}

/** Takes journal lines of the roster; those known already are passed over. */
export async function extendRoster(events: readonly JournalEvent[]): Promise<void> {
  const { shown } = store.getState();
  if (!shown) return;
  const fresh = (events as readonly RosterEvent[]).filter(({ version }) => version > shown.roster.version);
  if (fresh.length === 0) return;
  if (fresh[0]?.version !== shown.roster.version + 1) {
    await read(shown.from, shown.to);
    return;
  }
  const { version, ...rest } = fresh.reduce(evolveRoster, shown.roster);
  const seats = seatsBetween({ version, ...rest }, shown.from, shown.to);
  store.setState({ shown: { ...shown, roster: rosterOf(version, seats as readonly Seat[]) } });
}

/** Acts on the roster. When this gives true, it is in the journal and on screen; anything else has been told to the person already. */
export async function rosterAct(command: RosterAct): Promise<boolean> {
  const as = acting();
  if (!as) {
    notSignedOn();
    return false;
  }
  const input = { commandId: v7(), as, command };
  const take = async (): Promise<boolean> => {
    const answer = await persist(() => request('rosterAct', input));
    if (answer.kind === 'done') await extendRoster(answer.value.events);
    else sayWhy(answer, answer.kind === 'unreachable' ? () => void take() : undefined);
    return answer.kind === 'done';
  };
  return take();
}

/** Has a file read for a look; `job` names it for its progress and for leaving it. */
export function readRosterFile(job: string, name: string, content: string, year?: number): Promise<RosterFileAnswer> {
  return request('readRosterSheet', { job, name, content, ...(year === undefined ? {} : { year }) });
}

export async function leaveRosterFile(job: string): Promise<void> {
  const answer = await request('cancelJob', { job });
  if (answer.kind !== 'done') sayWhy(answer);
}

/** Writes the roster of these days as an Excel file; gives where it lies. */
export async function exportRoster(from: string, to: string): Promise<string | undefined> {
  const answer = await request('exportRoster', { from, to });
  if (answer.kind === 'done') return answer.value.path;
  sayWhy(answer);
  return undefined;
}
