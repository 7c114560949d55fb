import { z } from 'zod';
import { LEVELS, STEP_ENDS } from '../plan/schema.ts';
import { reportingCommands } from '../reporting/commands.ts';

const words = z.string().trim().min(1).max(4000);
const ref = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
  .max(130);
const instant = z.int();
/** The second person of a two-person step, or the statement that the officer is alone. */
const second = z.union([
  z.strictObject({ person: words.max(60), post: words.max(60) }),
  z.strictObject({ alone: words }),
]);
const counterpart = z.strictObject({ unit: words.max(120), who: words.max(200), phone: words.max(60).optional() });

/**
 * Acts on a response, as they cross the border: imperative, parsed on arrival. Ids, times and the acting person are not in here; the
 * host adds them (CommandMeta).
 */
export const responseCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('RecordAwareness'),
    station: words.max(60),
    what: words,
    source: words.max(200),
    channel: z.enum(['phone', 'radio', 'video', 'message', 'in-person', 'seen']),
    eventAt: instant.optional(),
    place: words.max(200).optional(),
    specials: z.array(words.max(60)).max(20).readonly(),
  }),
  z.strictObject({ type: z.literal('JoinPlan'), plan: words.max(60), reason: words }),
  z.strictObject({ type: z.literal('LeavePlan'), plan: words.max(60), reason: words }),
  z.strictObject({ type: z.literal('EnterEarlyHandling'), basis: words }),
  z.strictObject({ type: z.literal('StartResponse'), level: z.enum(LEVELS), basis: words, authority: words.max(60) }),
  z.strictObject({ type: z.literal('SetLevel'), level: z.enum(LEVELS), basis: words, authority: words.max(60) }),
  z.strictObject({ type: z.literal('StandDown'), basis: words, authority: words.max(60) }),
  z.strictObject({ type: z.literal('EnterRecovery'), basis: words }),
  z.strictObject({ type: z.literal('BeginStep'), step: ref }),
  z.strictObject({
    type: z.literal('AdvanceOrder'),
    step: ref,
    phase: z.enum(['issued', 'received', 'acting', 'reported']),
    text: words.optional(),
    other: counterpart.optional(),
    second: second.optional(),
  }),
  z.strictObject({ type: z.literal('AnswerQuestion'), step: ref, option: words.max(60), basis: words }),
  z.strictObject({ type: z.literal('CheckWatch'), step: ref, note: words }),
  z.strictObject({
    type: z.literal('EndStep'),
    step: ref,
    end: z.enum(STEP_ENDS),
    reason: words.optional(),
    note: words.optional(),
    until: z.strictObject({ at: instant.optional(), level: z.enum(LEVELS).optional() }).optional(),
    link: z.strictObject({ near: counterpart, far: counterpart, testedAt: instant }).optional(),
    second: second.optional(),
  }),
  z.strictObject({ type: z.literal('ReopenStep'), step: ref, reason: words }),
  z.strictObject({ type: z.literal('WriteLog'), text: words, tags: z.array(words.max(60)).max(20).readonly() }),
  z.strictObject({
    type: z.literal('CloseResponse'),
    summary: words,
    /** An end for everything still open: nothing is closed by leaving it out. */
    endings: z
      .array(z.strictObject({ step: ref, end: z.enum(STEP_ENDS).exclude(['deferred']), reason: words }))
      .max(2000)
      .readonly(),
  }),
  z.strictObject({ type: z.literal('NoteDuePassed'), due: words.max(200), dueAt: instant }),
  ...reportingCommands,
]);

export type ResponseCommand = z.output<typeof responseCommand>;
