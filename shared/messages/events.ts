import type { Instant } from '../base/instant.ts';
import type { MessageKind } from '../plan/vocabulary.ts';

export type MessageChannel = 'phone' | 'written' | 'system' | 'in-person';

/** How many people a batch reached, as somebody told the desk. The console counts nobody itself. */
export interface Reached {
  readonly people: number;
  /** Who told it, in words. */
  readonly source: string;
}

/** What is said to the public. Frozen once it has been asked for. */
export interface MessageWords {
  /** Chinese, word for word as it goes out. */
  readonly text: string;
  readonly textEn?: string;
}

/**
 * Messages to the public, in the stream of their response. The console sends nothing: these events say what was drafted, asked for, approved and sent
 * by whom. `message` counts from 1 in a response.
 */
export interface MessageShapes {
  /** A draft, or the same draft rewritten while nobody has been asked for it. */
  MessageDrafted: MessageWords & {
    readonly message: number;
    readonly kind: MessageKind;
    /** `<plan key>/<template id>`; absent for words that follow no template. */
    readonly template?: string;
    /** Whom it is for: an area, a platform, the media. */
    readonly place: string;
    /** Until when its words hold. */
    readonly until?: Instant;
    /** Journal versions of the lines it rests on. */
    readonly cites: readonly number[];
    /** The message that this one takes the place of. */
    readonly replaces?: number;
  };
  MessageRequested: {
    readonly message: number;
    /** A unit of the general plan: who is asked to send or to put it up. */
    readonly unit: string;
    readonly channel: MessageChannel;
    readonly takenBy?: string;
  };
  /** The unit asked has agreed. `text` and `textEn` are the words it agreed to, where it changed them. */
  MessageApproved: {
    readonly message: number;
    readonly unit: string;
    /** Post or person that agreed. */
    readonly by: string;
    readonly channel: MessageChannel;
    readonly text?: string;
    readonly textEn?: string;
  };
  MessageRefused: { readonly message: number; readonly unit: string; readonly by: string; readonly reason: string };
  MessageReleased: {
    readonly message: number;
    /** Who sent it or put it up. */
    readonly unit: string;
    /** Counted by kind in this response, from 1. */
    readonly batch: number;
    readonly reached?: Reached;
    /** Why it went before anybody approved it. */
    readonly emergency?: string;
  };
  /** How many people a batch reached, told after it went. */
  MessageReached: { readonly message: number; readonly reached: Reached };
  /** It is not to go, or no longer holds. */
  MessageWithdrawn: { readonly message: number; readonly reason: string };
}
