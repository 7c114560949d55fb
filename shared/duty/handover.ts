import { assertNever } from '../base/assert-never.ts';
import type { Duration, Instant } from '../base/instant.ts';
import type { EventOf } from '../base/journal-event.ts';
import type { Text } from '../base/text.ts';
import type { SignOnProof } from './sign-on-proof.ts';

/** One item of a hand-over as it read at a moment. Its id stays the same for as long as it is the same matter; its words change with it. */
export interface ItemWords {
  readonly id: string;
  readonly words: Text;
}

/** An item that stands on the desk now. A due may not be passed over. */
export interface ItemToRead extends ItemWords {
  readonly isDue: boolean;
}

export type HandoverSide = 'outgoing' | 'incoming';

/** Events of a hand-over; they stand in the stream of the duty day. */
export interface HandoverShapes {
  HandoverOpened: {
    readonly handover: string;
    /** The posts that change hands. */
    readonly posts: readonly string[];
    /** Who hands over. */
    readonly outgoing: string;
    /** What the outgoing side has to say beside what the journal says. */
    readonly notes: readonly string[];
  };
  HandoverNoted: { readonly handover: string; readonly note: string };
  HandoverItemsRead: { readonly handover: string; readonly by: string; readonly items: readonly ItemWords[] };
  /** Items that were not read one by one, each with the reason why that is enough. Never a due. */
  HandoverItemsPassed: {
    readonly handover: string;
    readonly by: string;
    readonly items: readonly (ItemWords & { readonly reason: string })[];
  };
  HandoverSigned: {
    readonly handover: string;
    readonly side: HandoverSide;
    readonly person: string;
    readonly proof?: SignOnProof;
  };
  /** Both have signed; the posts are taken in the same act. */
  HandoverCompleted: {
    readonly handover: string;
    readonly posts: readonly string[];
    readonly outgoing: string;
    readonly incoming: string;
  };
  HandoverCancelled: { readonly handover: string; readonly reason: string };
}

export type HandoverEvent = EventOf<HandoverShapes>;

/** Who looked at an item, and what it said then; `reason` when it was passed over. */
export interface Look extends ItemWords {
  readonly by: string;
  readonly at: Instant;
  readonly reason?: string;
}

export interface Signature {
  readonly person: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly workstation: string;
  /** How the person was proved. */
  readonly proof?: SignOnProof;
}

/** A hand-over as far as it has come. */
export interface Handover {
  readonly id: string;
  readonly posts: readonly string[];
  readonly outgoing: string;
  readonly openedAt: Instant;
  readonly notes: readonly { readonly note: string; readonly at: Instant }[];
  /** In the order of the journal; of one item the newest counts. */
  readonly looks: readonly Look[];
  readonly signed: Readonly<Partial<Record<HandoverSide, Signature>>>;
  /** The clock was moved while it was open: its times cannot be held against each other across this. */
  readonly jumps?: readonly { readonly at: Instant; readonly by: Duration }[];
  readonly ended?: {
    readonly how: 'completed' | 'cancelled';
    readonly at: Instant;
    readonly by: string;
    readonly reason?: string;
  };
}

export const isOpen = (handover: Handover): boolean => handover.ended === undefined;

/** Who takes over: whoever signed for it, else whoever read last; undefined while nobody has. */
export function incomingOf(handover: Handover): string | undefined {
  return handover.signed.incoming?.person ?? handover.looks.at(-1)?.by;
}

/** The last look of a person at an item as it reads now; what it said before does not count. */
export function lookAt(handover: Handover, item: ItemWords, by: string): Look | undefined {
  return handover.looks.findLast((look) => look.id === item.id && look.by === by && isSame(look.words, item.words));
}

/** The last look at each matter by each person, in the order they were first looked at: the record of a hand-over. */
export function finalLooks({ looks }: Handover): readonly Look[] {
  return [...new Map(looks.map((look) => [`${look.by} ${look.id}`, look])).values()];
}

/** What a person has not looked at, of what stands on the desk now. */
export function unreadOf<Item extends ItemWords>(
  handover: Handover,
  items: readonly Item[],
  by: string | undefined,
): readonly Item[] {
  return by === undefined ? items : items.filter((item) => !lookAt(handover, item, by));
}

/** One language is enough: a correction changes both. */
export const isSame = (one: Text, other: Text): boolean => one.zh === other.zh;

/** The hand-overs of a day after an event of one of them. */
export function evolveHandover(handovers: readonly Handover[], event: HandoverEvent): readonly Handover[] {
  const { at } = event;
  const on = (change: (handover: Handover) => Handover) =>
    handovers.map((one) => (one.id === event.data.handover ? change(one) : one));
  switch (event.type) {
    case 'HandoverOpened': {
      const { handover, posts, outgoing, notes } = event.data;
      const opened: Handover = {
        id: handover,
        posts,
        outgoing,
        openedAt: at,
        notes: notes.map((note) => ({ note, at })),
        looks: [],
        signed: {},
      };
      return [...handovers, opened];
    }
    case 'HandoverNoted':
      return on((one) => ({ ...one, notes: [...one.notes, { note: event.data.note, at }] }));
    case 'HandoverItemsRead':
    case 'HandoverItemsPassed': {
      const { by, items } = event.data;
      return on((one) => ({ ...one, looks: [...one.looks, ...items.map((item) => ({ ...item, by, at }))] }));
    }
    case 'HandoverSigned': {
      const { handover: _, side, ...signature } = event.data;
      const { recordedAt, workstation } = event;
      return on((one) => ({
        ...one,
        signed: { ...one.signed, [side]: { ...signature, at, recordedAt, workstation } },
      }));
    }
    case 'HandoverCompleted':
      return on((one) => ({ ...one, ended: { how: 'completed', at, by: event.byPerson } }));
    case 'HandoverCancelled': {
      const { reason } = event.data;
      return on((one) => ({ ...one, ended: { how: 'cancelled', at, by: event.byPerson, reason } }));
    }
    default:
      return assertNever(event, 'hand-over event');
  }
}

/** Open hand-overs note that the clock was moved under them. */
export function noteJump(handovers: readonly Handover[], at: Instant, by: Duration): readonly Handover[] {
  return handovers.map((one) => (isOpen(one) ? { ...one, jumps: [...(one.jumps ?? []), { at, by }] } : one));
}
