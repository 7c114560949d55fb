import { z } from 'zod';
import { commonTask, dailyTask } from './schema-daily.ts';
import { post, reportRule, shifts, timeSlots, unit } from './schema-desk.ts';
import { criterion, fact, interrupt, levelRule } from './schema-facts.ts';
import { messageMeasure, messageSender, messageTemplate } from './schema-messages.ts';
import { onward, trial, waitingArea } from './schema-onward.ts';
import { trainCare } from './schema-trains.ts';
import { warningMeaning } from './schema-weather.ts';
import { basisId, duration, every, followUp, id, text } from './schema-words.ts';
import { ANSWER_ACTS, LANES, LEVELS, PLACE_KINDS, POSTURES, STAGES, STEP_ENDS, STEP_KINDS } from './vocabulary.ts';

/**
 * The plan format: what a plan file may say, field by field. The published JSON Schema (resources/plans/plan.schema.json) is
 * written from here, so editors complete and check plan files while they are typed. The README beside this file explains it to authors.
 */

/** `step` in this plan, or `plan/step`; `general/…` and `station/…` mean the general and the station plan in force. */
const stepRef = z
  .string()
  .regex(/^([a-z][a-z0-9-]*\/)?[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a step id, or plan/step')
  .max(121);
const date = z.iso.date();

const basis = z.strictObject({
  id,
  kind: z
    .enum(['customer', 'official', 'assumption'])
    .describe(
      "customer: the committee's own document. official: a public source. assumption: ours, shown as such, to be confirmed",
    ),
  title: text.describe('What it says, in a line'),
  source: z
    .string()
    .min(1)
    .optional()
    .describe('Where it stands: document, number, date, source id. Needed unless an assumption'),
});

const clause = z.strictObject({
  id: z.string().regex(/^[0-9]+(\.[0-9]+)*$/, 'a clause number such as 4.2'),
  title: text,
  text: text.describe('The sentences of the plan text that the steps carry out'),
});

const reached = z.strictObject({
  step: stepRef,
  is: z
    .array(z.enum(['issued', 'received', 'acting', 'reported', ...STEP_ENDS]))
    .min(1)
    .describe('The step has reached one of these'),
});
const missed = z.strictObject({ missed: stepRef.describe('The deadline of this step has passed unmet') });
const condition = z.union([
  stepRef,
  reached,
  missed,
  z.strictObject({ any: z.array(z.union([stepRef, missed, reached])).min(2) }),
]);

const branch = z.strictObject({ question: stepRef, is: z.array(id).min(1) });

const due = z.strictObject({
  within: z
    .union([duration, z.literal('rule-set')])
    .describe('How long; `rule-set` for reports: the rule set in force says'),
  from: z
    .union([z.enum(['awareness', 'block', 'open', 'stand-down']), stepRef, z.strictObject({ fact: id })])
    .describe(
      'The event that starts the clock. awareness: 接报. block: the level or stage of this block was reached. open: this step became possible. stand-down: the response was ended. A step id: that step ended. {fact}: the time held in that fact',
    ),
  basis: basisId,
});

const option = z.strictObject({
  id,
  title: text,
  opens: text.optional().describe('What follows from this answer, in words'),
  act: z.enum(ANSWER_ACTS).optional(),
});

const step = z.strictObject({
  id: id.describe('Stable for ever: never reused for another step in any edition'),
  kind: z.enum(STEP_KINDS).default('action'),
  title: text.describe('Four to twelve characters that name the step in a list'),
  do: text.describe('Who does what, towards whom, with which figures'),
  back: text.optional().describe('What must come back or be written down before the step is done'),
  owner: id.describe('The post the step belongs to'),
  to: z.array(id).optional().describe('The units on the other side'),
  after: z.array(condition).optional().describe('Opens when all of these hold'),
  when: z
    .union([branch, z.array(branch).min(2)])
    .optional()
    .describe('Only on this branch: the question has one of these answers'),
  due: due.optional(),
  every: every.optional().describe('Watch steps: how often'),
  critical: z.boolean().optional(),
  check: followUp
    .optional()
    .describe('Orders: how soon after the reported effect it is checked; without it the general plan says'),
  decision: z
    .boolean()
    .optional()
    .describe('A decision record (situation, risk, options, reason, review) is offered here'),
  note: text
    .optional()
    .describe(
      'Standing note that holds while this step is done, such as "Line 2 runs until 02:00"; all are shown in one place',
    ),
  twoPerson: z.boolean().optional().describe('Needs a second named person; a lone officer says so and goes on'),
  shared: id.optional().describe('The same measure in several plans: done once, shown as done there in the others'),
  report: z.enum(['first', 'follow-up', 'final']).optional().describe('Report steps: which report of the chain'),
  options: z.array(option).min(2).optional().describe('Questions: the possible answers'),
  facts: z.array(id).optional().describe('Facts this step fills in (watch, action) or looks at (question)'),
  uses: z
    .array(z.enum(PLACE_KINDS))
    .optional()
    .describe('Kinds of places whose entries in the station plan are shown on the step card'),
  calls: z.array(id).optional().describe('Special plans this step may call into the response'),
  clause: z.string().describe('The clause of the plan text that this step carries out'),
  basis: z.array(basisId).optional().describe('Bases of the numbers in the texts of this step'),
  caution: text.optional().describe('A warning shown above the instruction'),
});

const lane = z.strictObject({
  lane: z.enum(LANES),
  order: z.enum(['sequence', 'any']).default('sequence').describe('sequence: one after another. any: in any order'),
  steps: z.array(step).min(1),
});

const opening = z.union([
  z.strictObject({ stage: z.enum(STAGES).exclude(['watch', 'closed']) }),
  z.strictObject({ level: z.enum(LEVELS) }),
]);

const block = z.strictObject({
  id,
  title: text,
  opens: opening.describe('The stage or the level that opens this block; levels add up'),
  lanes: z.array(lane).min(1),
});

const header = {
  format: z.literal(1),
  id,
  title: text,
  short: text.describe('The name on tabs and chips'),
  edition: z.string().min(1).describe('Edition label as printed on the plan'),
  document: z.string().min(1).optional().describe('Document number once approved'),
  effective: date,
  reviewDue: date,
  owner: text.describe('The unit that keeps this plan'),
  sample: z.boolean().optional().describe('True while the plan is a sample to be confirmed by its owner'),
  purpose: text,
  basis: z.array(basis).min(1),
  clauses: z.array(clause).min(1),
};

const running = {
  facts: z.array(fact).default([]),
  levelRules: z.array(levelRule).default([]),
  stepDown: z.strictObject({ hold: every.optional(), criteria: z.array(criterion).min(1) }).optional(),
  interrupts: z.array(interrupt).default([]),
  blocks: z.array(block).min(1),
};

const messages = z.array(messageTemplate).min(1).optional().describe('Templates of messages to the public');

const general = z.strictObject({
  ...header,
  tier: z.literal('general'),
  posts: z.array(post).min(1),
  units: z.array(unit).min(1),
  stages: z.array(z.strictObject({ id: z.enum(STAGES), title: text, meaning: text })).length(STAGES.length),
  levels: z
    .array(z.strictObject({ id: z.enum(LEVELS), title: text, meaning: text, authority: id, basis: basisId }))
    .length(LEVELS.length),
  reasons: z
    .array(z.strictObject({ id, ends: z.array(z.enum(STEP_ENDS)).min(1), title: text }))
    .min(1)
    .describe('Short reasons offered for ends other than done'),
  orderCheck: followUp.optional().describe("How soon after an order's reported effect it is checked"),
  activation: followUp
    .optional()
    .describe('How soon after a threshold was passed somebody activates what it calls for, or says why not'),
  reportRules: z.array(reportRule).min(1),
  reportRule: id.describe('The rule set in force'),
  receipt: followUp.optional().describe('How soon a recipient has to have read a report back'),
  shifts: shifts.optional().describe('The shifts of the duty room, and who has to be there'),
  timeSlots: timeSlots.optional().describe('The parts of the day for which sheets of a key period are written'),
  messageAnswer: followUp
    .optional()
    .describe('How soon a unit asked to send a message to the public has to have answered'),
  messageSender: messageSender.optional().describe('Under which name and number messages to the public are exported'),
  contactCheck: followUp.optional().describe('How long a number counts as checked'),
  warningCheck: followUp.optional().describe('How often a weather warning that names no end is checked'),
  postures: z
    .array(z.strictObject({ id: z.enum(POSTURES), title: text, meaning: text, basis: basisId }))
    .length(POSTURES.length)
    .optional()
    .describe('The postures of a station area on days without a response'),
  daily: z.array(commonTask).optional().describe('Daily tasks common to all station areas'),
  rollCall: z
    .array(
      z.strictObject({
        channel: z.enum(['video', 'radio', 'phone', 'in-person']),
        title: text,
        window: duration,
        basis: basisId,
      }),
    )
    .min(1),
  messages,
  messageMeasures: z
    .array(messageMeasure)
    .min(1)
    .optional()
    .describe('How {measures} in a message names what is in force'),
  ...running,
});

const measure = z.union([z.number(), z.literal('unknown')]);
const place = z.strictObject({
  id,
  kind: z.enum(PLACE_KINDS),
  title: text,
  capacity: z.strictObject({ value: measure, unit: text, basis: basisId.optional() }).optional(),
  area: z
    .strictObject({ value: measure, basis: basisId })
    .optional()
    .describe('Usable area in square metres; densities at this place are worked out with it'),
  note: text.optional(),
  basis: basisId,
});

const overlay = z.strictObject({
  plan: id,
  step: id,
  set: step
    .pick({
      title: true,
      do: true,
      back: true,
      owner: true,
      to: true,
      due: true,
      uses: true,
      basis: true,
      caution: true,
    })
    .partial(),
  why: text,
});
const addition = z.strictObject({ plan: id, block: id, lane: z.enum(LANES), step, why: text });

const station = z.strictObject({
  ...header,
  tier: z.literal('station'),
  station: z.strictObject({
    id,
    name: text,
    code: z
      .string()
      .regex(/^[A-Z]{2,4}$/)
      .describe('Short letters for logs'),
    district: text,
    platforms: z.strictObject({ platforms: measure, tracks: measure, basis: basisId }),
    waiting: z.strictObject({ value: measure, basis: basisId }),
    waitingArea: waitingArea.optional().describe('Where people who have arrived wait for a way onward'),
    profile: text.describe('What is particular here, in three sentences'),
  }),
  parties: z.array(z.strictObject({ unit: id, layer: z.enum(['city', 'station']), role: text })).min(5),
  places: z.array(place).min(1),
  grids: z
    .array(
      z.strictObject({ id, title: text, size: z.enum(['large', 'small']), sample: z.literal(true), elements: text }),
    )
    .default([]),
  timeSlots: timeSlots.optional().describe('In place of those of the general plan'),
  onward: z.array(onward).optional().describe('Ways onward from here and what each can carry'),
  daily: z.array(dailyTask).optional().describe('Daily tasks that are particular to this station area'),
  overlays: z.array(overlay).default([]),
  additions: z.array(addition).default([]),
  ...running,
});

const special = z.strictObject({
  ...header,
  tier: z.literal('special'),
  messages,
  trials: z.array(trial).optional().describe('Measures that can be tried on the forecast of arrivals and capacity'),
  trains: trainCare
    .optional()
    .describe('How trains held on the line are kept: contact, supplies, counts, families, arrival'),
  warnings: z.array(warningMeaning).min(1).optional().describe('Weather warnings that concern this plan'),
  ...running,
});

export const planSchema = z.discriminatedUnion('tier', [general, station, special]);

/** Parts that the published JSON Schema names, so that a change of one shows once. */
export const PLAN_PARTS = {
  id,
  text,
  basis,
  clause,
  condition,
  step,
  lane,
  block,
  fact,
  dailyTask,
  messageTemplate,
  onward,
  trial,
};

export type Plan = z.output<typeof planSchema>;
export type GeneralPlan = Extract<Plan, { tier: 'general' }>;
export type StationPlan = Extract<Plan, { tier: 'station' }>;
export type SpecialPlan = Extract<Plan, { tier: 'special' }>;
export type Block = z.output<typeof block>;
export type Step = z.output<typeof step>;
export type Condition = z.output<typeof condition>;
export type Branch = z.output<typeof branch>;
export type Fact = z.output<typeof fact>;
export type DailyTask = z.output<typeof dailyTask>;
export type CommonTask = z.output<typeof commonTask>;
export type Place = z.output<typeof place>;
export type ReportRule = z.output<typeof reportRule>;
export type Shifts = z.output<typeof shifts>;
export type TimeSlots = z.output<typeof timeSlots>;
export type MessageTemplate = z.output<typeof messageTemplate>;
export type MessageSender = z.output<typeof messageSender>;
export type TrainCare = z.output<typeof trainCare>;
export type Basis = z.output<typeof basis>;
