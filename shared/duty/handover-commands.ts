import { z } from 'zod';
import type { HandoverSide } from './handover.ts';
import type { SignOnProof } from './sign-on-proof.ts';

const words = z.string().trim().min(1).max(2000);
const handover = words.max(60);
/** An item is told by its words, so they come whole: those of a roll call name every party that is silent. */
const itemWords = z.string().min(1).max(40_000);
const item = {
  id: words.max(600),
  words: z.strictObject({ zh: itemWords, en: itemWords }),
};

/** More than this stands on no desk. */
const MOST_ITEMS = 500;

/** Acts of a hand-over, as they cross the border. */
export const handoverCommands = [
  z.strictObject({
    type: z.literal('OpenHandover'),
    handover,
    posts: z.array(words.max(60)).min(1).max(40).readonly(),
    notes: z.array(words).max(50).readonly(),
  }),
  z.strictObject({ type: z.literal('AddHandoverNote'), handover, note: words }),
  z.strictObject({
    type: z.literal('ReadHandoverItems'),
    handover,
    /** The words as they stood on the screen. */
    items: z.array(z.strictObject(item)).min(1).max(MOST_ITEMS).readonly(),
  }),
  z.strictObject({
    type: z.literal('PassHandoverItems'),
    handover,
    items: z
      .array(z.strictObject({ ...item, reason: words.max(400) }))
      .min(1)
      .max(MOST_ITEMS)
      .readonly(),
  }),
  z.strictObject({ type: z.literal('CancelHandover'), handover, reason: words.max(400) }),
] as const;

const handoverCommand = z.discriminatedUnion('type', handoverCommands);
export type HandoverCommand = z.output<typeof handoverCommand>;

/** A person signs. The backend makes it of a request of its own; it never crosses the border as a command. */
export interface SignHandover {
  readonly type: 'SignHandover';
  readonly handover: string;
  readonly side: HandoverSide;
  readonly person: string;
  readonly proof: SignOnProof;
}
