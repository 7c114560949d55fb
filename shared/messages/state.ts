import type { EventOf } from '../base/journal-event.ts';
import type { Instant } from '../base/instant.ts';
import type { MessageShapes, MessageWords, Reached } from './events.ts';

/** Who entered something, when it happened, and the journal line that says so. */
interface Entered {
  readonly at: Instant;
  readonly version: number;
  readonly person: string;
  readonly post: string;
}

type Told<Type extends keyof MessageShapes> = Entered & Omit<MessageShapes[Type], 'message'>;

/** One message to the public, with its whole course. `text` and `textEn` are the words in force: as drafted, or as they were approved. */
export interface PublicMessage extends MessageWords {
  readonly message: number;
  readonly drafted: Told<'MessageDrafted'>;
  /** Every time it was asked for: a second request is a reminder, or goes to another unit. */
  readonly requests: readonly Told<'MessageRequested'>[];
  readonly approved?: Told<'MessageApproved'>;
  readonly refused?: Told<'MessageRefused'>;
  readonly released?: Told<'MessageReleased'>;
  readonly reached?: Reached;
  readonly withdrawn?: Told<'MessageWithdrawn'>;
}

export type Messages = readonly PublicMessage[];

export function evolveMessages(messages: Messages, event: EventOf<MessageShapes>): Messages {
  const mark = { at: event.at, version: event.version, person: event.byPerson, post: event.byPost };
  const change = (with_: (one: PublicMessage) => PublicMessage) =>
    messages.map((one) => (one.message === event.data.message ? with_(one) : one));
  switch (event.type) {
    case 'MessageDrafted': {
      const { message, ...told } = event.data;
      const words = wordsOf(told);
      const draft: PublicMessage = { message, ...words, drafted: { ...mark, ...told }, requests: [] };
      return messageOf(messages, message) ? change(() => draft) : [...messages, draft];
    }
    case 'MessageRequested': {
      const { message: _, ...told } = event.data;
      return change((one) => ({ ...one, requests: [...one.requests, { ...mark, ...told }] }));
    }
    case 'MessageApproved': {
      const { message: _, ...told } = event.data;
      return change((one) => ({ ...one, ...changedWords(told), approved: { ...mark, ...told } }));
    }
    case 'MessageRefused': {
      const { message: _, ...told } = event.data;
      return change((one) => ({ ...one, refused: { ...mark, ...told } }));
    }
    case 'MessageReleased': {
      const { message: _, ...told } = event.data;
      const count = told.reached === undefined ? {} : { reached: told.reached };
      return change((one) => ({ ...one, ...count, released: { ...mark, ...told } }));
    }
    case 'MessageReached':
      return change((one) => ({ ...one, reached: event.data.reached }));
    case 'MessageWithdrawn': {
      const { message: _, ...told } = event.data;
      return change((one) => ({ ...one, withdrawn: { ...mark, ...told } }));
    }
  }
}

function wordsOf({ text, textEn }: MessageWords): MessageWords {
  return textEn === undefined ? { text } : { text, textEn };
}

/** The words that an approval changed; those it says nothing of stay. */
function changedWords({ text, textEn }: Partial<MessageWords>): Partial<MessageWords> {
  return { ...(text === undefined ? {} : { text }), ...(textEn === undefined ? {} : { textEn }) };
}

export function messageOf(messages: Messages, message: number): PublicMessage | undefined {
  return messages.find((one) => one.message === message);
}

/** Where a message stands. `replaced`: another one has taken its place. */
export type MessagePhase = 'drafted' | 'requested' | 'approved' | 'refused' | 'released' | 'withdrawn' | 'replaced';

/**
 * A message that has gone stays in force until the one that replaces it has gone too: the public still has the old words. One that has not gone is replaced as
 * soon as the new one is drafted, unless that is given up.
 */
export function messagePhase(messages: Messages, one: PublicMessage): MessagePhase {
  if (one.withdrawn) return 'withdrawn';
  const next = replacementOf(messages, one.message);
  if (next && (!one.released || next.released)) return 'replaced';
  if (one.released) return 'released';
  if (one.approved) return 'approved';
  if (one.refused) return 'refused';
  return one.requests.length > 0 ? 'requested' : 'drafted';
}

/** The message that takes the place of this one; one that was given up before it went takes no place. */
export function replacementOf(messages: Messages, message: number): PublicMessage | undefined {
  return messages.find(
    (one) => one.drafted.replaces === message && (one.released !== undefined || !(one.withdrawn ?? one.refused)),
  );
}
