import { z } from 'zod';
import { moment } from '../plan/moment.ts';
import { MESSAGE_KINDS } from '../plan/vocabulary.ts';

const words = z.string().trim().min(1).max(4000);
/** The words of a message: a news brief is longer than any note. */
const saying = z.string().trim().min(1).max(20_000);
const message = z.int().positive();
const unit = words.max(120);
const channel = z.enum(['phone', 'written', 'system', 'in-person']);
const reached = z.strictObject({ people: z.int().nonnegative(), source: words.max(200) });

/** Acts on messages to the public, as they cross the border. */
export const messageCommands = [
  z.strictObject({
    type: z.literal('DraftMessage'),
    /** The draft that is rewritten; a new one when left out. */
    message: message.optional(),
    kind: z.enum(MESSAGE_KINDS),
    template: words.max(130).optional(),
    text: saying,
    textEn: saying.optional(),
    place: words.max(200),
    until: moment.optional(),
    cites: z.array(z.int().positive()).max(2000).readonly(),
    replaces: message.optional(),
  }),
  z.strictObject({ type: z.literal('RequestMessage'), message, unit, channel, takenBy: words.max(120).optional() }),
  z.strictObject({
    type: z.literal('ApproveMessage'),
    message,
    unit,
    by: words.max(200),
    channel,
    text: saying.optional(),
    textEn: saying.optional(),
  }),
  z.strictObject({ type: z.literal('RefuseMessage'), message, unit, by: words.max(200), reason: words }),
  z.strictObject({
    type: z.literal('ReleaseMessage'),
    message,
    unit,
    reached: reached.optional(),
    emergency: words.optional(),
  }),
  z.strictObject({ type: z.literal('RecordReached'), message, reached }),
  z.strictObject({ type: z.literal('WithdrawMessage'), message, reason: words }),
] as const;

export type MessageCommand = z.output<(typeof messageCommands)[number]>;

const TYPES: readonly string[] = messageCommands.map((one) => one.shape.type.value);

export function isMessageCommand(command: { readonly type: string }): command is MessageCommand {
  return TYPES.includes(command.type);
}
