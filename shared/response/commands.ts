import { z } from 'zod';
import { messageCommands } from '../messages/commands.ts';
import { moment } from '../plan/moment.ts';
import { personName } from '../plan/person-name.ts';
import { LANES, LEVELS, STEP_ENDS } from '../plan/vocabulary.ts';
import { reportingCommands } from '../reporting/commands.ts';
import { trainCommands } from '../transport/commands.ts';

const words = z.string().trim().min(1).max(4000);
const ref = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
  .max(130);
/** The second person of a two-person step, or the statement that the officer is alone. */
const second = z.union([z.strictObject({ person: personName, post: words.max(60) }), z.strictObject({ alone: words })]);
const counterpart = z.strictObject({ unit: words.max(120), who: words.max(200), phone: words.max(60).optional() });

const version = z.int().positive();
const calledFor = z.union([
  z.strictObject({ level: z.enum(LEVELS) }),
  z.strictObject({ plan: words.max(60), interrupt: words.max(60) }),
]);
const criteria = z
  .array(z.strictObject({ id: words.max(130), met: z.boolean() }))
  .max(200)
  .readonly()
  .optional();
const minutes = z.int().min(1).max(10_000);

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
    eventAt: moment.optional(),
    place: words.max(200).optional(),
    caller: words.max(120).optional(),
    phone: words.max(60).optional(),
    specials: z.array(words.max(60)).max(20).readonly(),
  }),
  z.strictObject({ type: z.literal('JoinPlan'), plan: words.max(60), reason: words, returnTo: ref.optional() }),
  z.strictObject({ type: z.literal('MoveEdition'), plan: words.max(60), hash: words.max(64), reason: words, second }),
  z.strictObject({ type: z.literal('KeepEdition'), plan: words.max(60), hash: words.max(64), reason: words }),
  z.strictObject({ type: z.literal('LeavePlan'), plan: words.max(60), reason: words }),
  z.strictObject({ type: z.literal('EnterEarlyHandling'), basis: words }),
  z.strictObject({ type: z.literal('StartResponse'), level: z.enum(LEVELS), basis: words, authority: words.max(60) }),
  z.strictObject({
    type: z.literal('SetLevel'),
    level: z.enum(LEVELS),
    basis: words,
    authority: words.max(60),
    criteria,
  }),
  z.strictObject({ type: z.literal('DeclineThreshold'), calls: calledFor, reason: words, authority: words.max(60) }),
  z.strictObject({ type: z.literal('StandDown'), basis: words, authority: words.max(60), criteria }),
  z.strictObject({ type: z.literal('EnterRecovery'), basis: words }),
  z.strictObject({
    type: z.literal('AddStep'),
    title: words.max(60),
    do: words,
    owner: words.max(60),
    lane: z.enum(LANES),
    kind: z.enum(['action', 'order', 'watch']),
    to: z.array(words.max(60)).max(20).readonly().optional(),
    withinMinutes: minutes.optional(),
    everyMinutes: minutes.optional(),
    critical: z.literal(true).optional(),
    reason: words,
  }),
  z.strictObject({ type: z.literal('BeginStep'), step: ref }),
  z.strictObject({
    type: z.literal('AdvanceOrder'),
    step: ref,
    phase: z.enum(['issued', 'received', 'acting', 'reported']),
    text: words.optional(),
    other: counterpart.optional(),
    second: second.optional(),
  }),
  z.strictObject({
    type: z.literal('AnswerQuestion'),
    step: ref,
    option: words.max(60),
    basis: words,
    cites: z.array(version).max(200).readonly().optional(),
  }),
  z.strictObject({ type: z.literal('CheckOrder'), step: ref, result: z.enum(['holds', 'fails']), note: words }),
  z.strictObject({ type: z.literal('CheckWatch'), step: ref, note: words }),
  z.strictObject({
    type: z.literal('EndStep'),
    step: ref,
    end: z.enum(STEP_ENDS),
    reason: words.optional(),
    note: words.optional(),
    until: z
      .strictObject({
        at: moment.optional(),
        level: z.enum(LEVELS).optional(),
        step: ref.optional(),
        handover: z.literal(true).optional(),
      })
      .optional(),
    link: z.strictObject({ near: counterpart, far: counterpart, testedAt: moment }).optional(),
    second: second.optional(),
    message: version.optional(),
  }),
  z.strictObject({ type: z.literal('ReopenStep'), step: ref, reason: words }),
  z.strictObject({ type: z.literal('WriteLog'), text: words, tags: z.array(words.max(60)).max(20).readonly() }),
  z.strictObject({ type: z.literal('CorrectLine'), version, reason: words, text: words.optional() }),
  z.strictObject({ type: z.literal('PinNote'), text: words.max(400), until: moment.optional() }),
  z.strictObject({ type: z.literal('StrikeNote'), note: z.union([version, ref]), reason: words }),
  z.strictObject({
    type: z.literal('RecordDecision'),
    step: ref.optional(),
    reviews: version.optional(),
    situation: words,
    risk: words,
    rejected: words,
    decided: words,
    reason: words,
    reviewAt: moment.optional(),
  }),
  z.strictObject({ type: z.literal('AcknowledgeAlarm'), alarm: words.max(300) }),
  z.strictObject({
    type: z.literal('CloseResponse'),
    summary: words,
    /** An end for everything still open: nothing is closed by leaving it out. */
    endings: z
      .array(z.strictObject({ step: ref, end: z.enum(STEP_ENDS).exclude(['deferred']), reason: words }))
      .max(2000)
      .readonly(),
    /** Why the effect of these orders was never checked. */
    unchecked: z
      .array(z.strictObject({ step: ref, reason: words }))
      .max(2000)
      .readonly()
      .optional(),
  }),
  // Said by the console itself, never by a screen; see CONSOLE_COMMANDS.
  z.strictObject({ type: z.literal('NoteHandover'), post: words.max(60), from: words.max(60), to: words.max(60) }),
  z.strictObject({ type: z.literal('NoteClockJump'), by: z.int() }),
  z.strictObject({ type: z.literal('NoteDuePassed'), due: words.max(200), dueAt: moment }),
  ...reportingCommands,
  ...messageCommands,
  ...trainCommands,
]);

/** What only the console may say: a screen that sends one of these is refused. */
export const CONSOLE_COMMANDS: readonly ResponseCommand['type'][] = ['NoteHandover', 'NoteClockJump', 'NoteDuePassed'];

export type ResponseCommand = z.output<typeof responseCommand>;
