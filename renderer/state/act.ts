import { v7 } from 'uuid';
import type { Instant } from '../../shared/base/instant.ts';
import type { JournalEvent } from '../../shared/base/journal-event.ts';
import type { RequestInput } from '../../shared/contract/requests.ts';
import { dutyStream, type Holder } from '../../shared/duty/events.ts';
import type { Answer } from '../client/answer.ts';
import { request } from '../client/request.ts';
import { inBoth } from '../text/i18n.ts';
import { extendDuty } from './duty.ts';
import { sayWhy, say } from './messages.ts';
import { openDialog } from './navigation.ts';
import { isReplayPage } from './replay/session.ts';
import { extendResponse } from './responses.ts';
import { store, type Identity } from './store.ts';

export type ResponseAct = RequestInput<'act'>['command'];
export type DutyAct = RequestInput<'dutyAct'>['command'];
type Acted = Answer<{ readonly events: readonly JournalEvent[] }>;

/** How long an unconfirmed act waits for the connection to come back, and how often it is tried again. */
const WAIT = 20_000;
const TRIES = 4;

/**
 * Acts on a response. When this returns `done`, the lines are in the journal and on screen; anything else has been told to the person
 * already, and nothing on screen has changed.
 */
export async function actOn(response: string, command: ResponseAct, at?: Instant): Promise<Acted> {
  const as = acting();
  if (!as) return notSignedOn();
  const input = { commandId: v7(), as, response, command, ...(at === undefined ? {} : { at }) };
  const take = async (): Promise<Acted> => {
    const answer = await persist(() => request('act', input));
    if (answer.kind === 'done') await extendResponse(response, answer.value.events);
    else sayWhy(answer, answer.kind === 'unreachable' ? () => void take() : undefined);
    return answer as Acted;
  };
  return take();
}

/** Acts on the duty day. `as` is given only at sign-on, before anybody holds a post. */
export async function dutyAct(command: DutyAct, at?: Instant, as: Identity | undefined = acting()): Promise<Acted> {
  if (!as) return notSignedOn();
  const input = { commandId: v7(), as, command, ...(at === undefined ? {} : { at }) };
  const take = async (): Promise<Acted> => {
    const answer = await persist(() => request('dutyAct', input));
    if (answer.kind === 'done') {
      const events = answer.value.events;
      const stream = events[0]?.stream ?? dutyStream(store.getState().duty.day);
      await extendDuty(stream, events);
    } else sayWhy(answer, answer.kind === 'unreachable' ? () => void take() : undefined);
    return answer as Acted;
  };
  return take();
}

/** Records that the desk has learned of an event: begins a response and gives its id. */
export async function recordAwareness(
  given: Omit<Extract<ResponseAct, { type: 'RecordAwareness' }>, 'type'>,
  at?: Instant,
): Promise<Acted & { readonly id: string }> {
  const id = v7();
  const answer = await actOn(id, { type: 'RecordAwareness', ...given }, at);
  return { ...answer, id };
}

/** Gives up a seat held at this workstation. */
export async function releasePost({ post, person }: Pick<Holder, 'post' | 'person'>): Promise<boolean> {
  const answer = await dutyAct({ type: 'ReleasePost', post, person });
  return answer.kind === 'done';
}

export const acting = (): Identity | undefined => store.getState().identity;

export function notSignedOn(): Extract<Acted, { kind: 'refused' }> {
  if (isReplayPage()) {
    const readOnly = inBoth('replay.readOnly');
    say('info', readOnly);
    return { kind: 'refused', refusal: { code: 'replay', message: readOnly } };
  }
  const message = inBoth('shell.notSignedOn');
  say('info', message);
  openDialog('sign-on');
  return { kind: 'refused', refusal: { code: 'not-signed-on', message } };
}

/** Tries again under the same command id once the connection is back: the journal writes it once, however often it arrives. */
export async function persist<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  for (let tried = 1; ; tried += 1) {
    const answer = await ask();
    if (answer.kind !== 'unreachable' || tried === TRIES) return answer;
    if (tried === 1) say('warn', inBoth('shell.connection.actLost'));
    await connectionBack();
  }
}

function connectionBack(): Promise<void> {
  return new Promise((resolve) => {
    // Even while the connection counts as up, wait a moment: the request has just failed.
    const pause = store.getState().connected ? 1000 : WAIT;
    const done = () => {
      clearTimeout(timer);
      forget();
      resolve();
    };
    const timer = setTimeout(done, pause);
    const forget = store.subscribe((state, before) => {
      if (state.connected && !before.connected) done();
    });
  });
}
