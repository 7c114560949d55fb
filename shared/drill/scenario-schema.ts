import { z } from 'zod';
import { DURATION_PATTERN } from '../base/instant.ts';
import { PLAN_PARTS } from '../plan/schema.ts';

/**
 * The scenario format: what a drill script may say, field by field. The published JSON Schema
 * (resources/scenarios/scenario.schema.json) is written from here. The README beside this file explains it to authors.
 */

/** How news reaches the desk. `seen`: nobody says it, it is seen on a screen, a board or a news page. */
const CHANNELS = ['phone', 'radio', 'video', 'message', 'in-person', 'seen'] as const;

/** Parts of an inject that can be 演练假定 while the rest of it has a source. */
const ASSUMED_PARTS = ['from', 'channel', 'heard', 'content'] as const;
export type AssumedPart = (typeof ASSUMED_PARTS)[number];

const { id, text } = PLAN_PARTS;

const injectId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens, in quotes when it is a number')
  .max(40);
const sourceId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'letters, digits and hyphens, beginning with a letter')
  .max(40);
const trainId = z
  .string()
  .regex(/^[A-Z]{0,2}[0-9]{1,5}$/, 'a train number such as K396, in quotes when it is a number');
/** Always with its plan: `general/…`, `station/…` (the plan of the scenario's station) or `<special plan>/…`. */
const ref = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, 'plan/id, the plan being general, station or a special plan')
  .max(121);
const date = z.iso.date('a date such as 2023-07-30');
const clock = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'a time of day such as "13:05"');
const sources = z.array(sourceId).describe('Ids of entries in `sources`');

const moment = z.strictObject({ date, time: clock }).describe('Date and time of day in Beijing');

const source = z.strictObject({
  id: sourceId,
  title: text.describe('What it is, in a line; posts and units, no names of persons'),
  source: z.string().trim().min(1).describe('Where it stands: document, paper, number, date'),
  confidence: z
    .enum(['A', 'B', 'C', 'X'])
    .describe(
      'A: official text, bulletin or central media. B: mirror of such, or one independent report. C: weak, or derived by arithmetic. X: contradicted by others',
    ),
});

const train = z.strictObject({
  id: trainId,
  from: text,
  to: text,
  station: id.describe('The station area where it was due'),
  due: moment.describe('When it was due there'),
  source: sources.min(1),
});

const objective = z.strictObject({
  id,
  title: text.describe('What is practised, so that one can say afterwards whether it was reached'),
  steps: z.array(ref).min(1).describe('Steps whose log lines are the evidence'),
});

const keyMoment = z.strictObject({
  id,
  title: text,
  at: moment,
  inject: injectId.optional().describe('The inject it happens with'),
  source: sources.default([]),
  assumed: z.literal(true).optional().describe('演练假定: no source for this moment'),
});

const happened = z.strictObject({
  date,
  time: clock
    .optional()
    .describe('Left out where no source names the time of day; then `said` and `heard` are written'),
  precision: z.enum(['exact', 'approx', 'day']),
  said: text.optional().describe('What the source says in place of a time, such as "at night"'),
});

const range = z.strictObject({ low: z.number(), high: z.number() });
const factValue = z
  .union([z.number(), z.string().min(1), text, range])
  .describe('As the fact wants it: a number or {low, high}; a choice id; a time "2023-07-30 12:50"; a text pair');

const given = z.strictObject({
  fact: ref.describe('Such as stranding/people-on-board'),
  about: z
    .string()
    .min(1)
    .max(60)
    .optional()
    .describe('The train or place, where the plan counts by train or by place'),
  value: factValue.optional().describe('Left out when certainty is unknown'),
  certainty: z.enum(['known', 'estimated', 'unknown']),
});

const conflict = z.strictObject({
  title: text.describe('What the sources disagree about'),
  fact: ref.optional(),
  about: z.string().min(1).max(60).optional(),
  values: z
    .array(z.strictObject({ says: text, value: factValue.optional(), source: sources.min(1) }))
    .min(2)
    .describe('Every value with its own sources; none is struck out'),
});

const inject = z.strictObject({
  id: injectId.describe('Stable for ever; injects of the 23·7 timeline keep its numbers'),
  at: happened.describe('When it happened, as far as the sources say'),
  heard: moment.optional().describe('When the desk hears of it. Left out: at the moment it happens'),
  drillOffset: z
    .string()
    .regex(DURATION_PATTERN, 'a length of time such as "5 min", "2 h" or "3 d"')
    .optional()
    .describe('Shortened drills: when it is played, counted from the start of the drill'),
  from: id.describe('The unit that speaks, from the general plan'),
  to: id.describe('The post that hears it, one of `posts`'),
  channel: z.enum(CHANNELS),
  trains: z.array(trainId).default([]),
  place: text.optional(),
  content: text.describe('Word for word as the desk hears or sees it'),
  facts: z.array(given).default([]).describe('What a good desk can write down from it'),
  conflicts: z.array(conflict).default([]).describe('Where the sources disagree: for evaluators, not played'),
  source: sources.default([]),
  assumed: z
    .union([z.literal(true), z.array(z.enum(ASSUMED_PARTS)).min(1)])
    .optional()
    .describe('演练假定. true: the whole inject is invented. A list: only these parts of it'),
  expect: z
    .array(z.union([ref, text]))
    .default([])
    .describe('What a good desk does: steps of the plans, or words'),
  hint: text.optional().describe('For evaluators: what to look for, and why'),
});

export const scenarioSchema = z.strictObject({
  format: z.literal(1),
  id,
  title: text,
  purpose: text,
  notice: text.describe('What in this scenario is fact and what is 演练假定; shown before every run'),
  station: id.describe('The station area whose plan is in force: `station/…` means its steps'),
  otherStations: z
    .array(z.strictObject({ station: id, why: text }))
    .default([])
    .describe('Other station areas that the scenario touches'),
  plans: z.array(id).min(1).describe('Special plans that are expected to come into force'),
  start: moment.describe('Where the clock of the drill begins'),
  sources: z.array(source).min(1),
  trains: z.array(train).default([]),
  posts: z.array(id).min(1).describe('Posts of the general plan that play'),
  objectives: z.array(objective).min(1),
  moments: z.array(keyMoment).default([]).describe('Moments the evaluation counts from, such as awareness'),
  injects: z.array(inject).min(1).describe('In the order in which the desk hears them'),
});

/** Parts that the published JSON Schema names; `id` and `text` are named by the plan format. */
export const SCENARIO_PARTS = { moment, ref, given, conflict, inject };

export type Scenario = z.output<typeof scenarioSchema>;
export type Inject = z.output<typeof inject>;
export type Moment = z.output<typeof moment>;
export type ScenarioFactValue = z.output<typeof factValue>;
