import { z } from 'zod';
import { moment } from '../plan/moment.ts';
import { personName } from '../plan/person-name.ts';
import { POSTURES } from '../plan/vocabulary.ts';
import { handoverCommands } from './handover-commands.ts';

const words = z.string().trim().min(1).max(2000);
const channel = z.enum(['video', 'radio', 'phone', 'in-person']);

/** How many parties one call may have; more are refused with a sentence, and far more by the border. */
export const MOST_TARGETS = 200;

const target = z.strictObject({
  id: words.max(60),
  title: z.strictObject({ zh: words.max(120), en: words.max(120) }),
  station: words.max(60).optional(),
  post: words.max(60).optional(),
});

/** What a roll call is, begun now or planned: `draw` picks that many of the targets by lot. */
const call = {
  channel,
  window: z.int(),
  windowBasis: words.max(400),
  targets: z.array(target).min(1).max(1000).readonly(),
  content: words,
  draw: z.int().optional(),
};

/** How a daily task can end. All but `done` need a reason. */
export const TASK_ENDS = ['done', 'not-applicable', 'not-doing', 'failed'] as const;
export type TaskEnd = (typeof TASK_ENDS)[number];

/** Acts of the duty day, as they cross the border. */
export const dutyCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('TakePost'),
    post: words.max(60),
    person: personName,
    /** Whom this person relieves; left out for a free seat. */
    from: personName.optional(),
  }),
  z.strictObject({
    type: z.literal('ReleasePost'),
    post: words.max(60),
    /** Whose seat; one's own when left out. */
    person: personName.optional(),
  }),
  z.strictObject({ type: z.literal('LockDesk'), cause: z.enum(['key', 'idle']) }),
  z.strictObject({
    type: z.literal('ReviewTakeOver'),
    takeOver: words.max(60),
    finding: z.enum(['accepted', 'objected']),
    words: words.max(400),
  }),
  z.strictObject({
    type: z.literal('LogCityCall'),
    caller: words.max(120),
    channel,
    calledAt: moment,
    answeredBy: words.max(120),
    asked: words,
    outcome: z.enum(['answered', 'late', 'not-answered']),
  }),
  z.strictObject({
    type: z.literal('OpenRollCall'),
    rollCall: words.max(60),
    ...call,
    /** The planned call that is begun; its parties were settled when it was planned. */
    planned: words.max(60).optional(),
  }),
  z.strictObject({
    type: z.literal('PlanRollCall'),
    plan: words.max(60),
    ...call,
    /** A moment, or a span in which the host draws one. */
    when: z.union([z.strictObject({ at: moment }), z.strictObject({ from: moment, until: moment })]),
  }),
  z.strictObject({ type: z.literal('DropRollCallPlan'), plan: words.max(60), reason: words.max(400) }),
  z.strictObject({
    type: z.literal('AnswerRollCall'),
    rollCall: words.max(60),
    target: words.max(60),
    /** `answered` is judged against the window: too late becomes `late`. */
    state: z.enum(['answered', 'not-answered', 'equipment-fault', 'excused']),
    channel,
    answeredBy: words.max(120).optional(),
    attempts: z.int().min(1).max(99),
    note: words.optional(),
    reference: words.max(120).optional(),
  }),
  z.strictObject({ type: z.literal('CloseRollCall'), rollCall: words.max(60) }),
  z.strictObject({
    type: z.literal('SetPosture'),
    stations: z.array(words.max(60)).min(1).max(100).readonly(),
    posture: z.enum(POSTURES),
    /** When it begins; now when left out. */
    from: moment.optional(),
    basis: words.max(400),
    /** The post that decided. */
    authority: words.max(60),
  }),
  z.strictObject({
    type: z.literal('EndDailyTask'),
    /** `general/<task>` or `<station>/<task>`. */
    task: words.max(130),
    /** The station areas it is ended for; none for a task that stands once for the desk. */
    stations: z.array(words.max(60)).max(100).readonly(),
    /** Which of its times of the day. */
    clock: words.max(5),
    end: z.enum(TASK_ENDS),
    reason: words.max(400).optional(),
    note: words.optional(),
  }),
  ...handoverCommands,
]);

export type DutyCommand = z.output<typeof dutyCommand>;
