import { z } from 'zod';
import { runCommand } from '../drill/run/commands.ts';
import { scenarioSchema } from '../drill/scenario-schema.ts';
import { moment } from '../plan/moment.ts';
import { personName } from '../plan/person-name.ts';
import { LEVELS } from '../plan/vocabulary.ts';
import { finding, instant, journalEvents, textPair } from './shapes.ts';

/**
 * The requests about drills. Scenarios and runs are asked of the live desk; the last group is answered by the desk of a run, which is named beside the
 * request (`Bridge.request(name, input, run)`).
 */

const id = z.string().trim().min(1).max(120);
const words = z.string().trim().min(1).max(400);
const actor = z.strictObject({ person: personName, post: id });
const act = { commandId: z.uuid(), as: actor };
/** Content hash of a text. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** The name of a file among the scenarios: `flood-23-7.yaml`, or `five-minutes/call.yaml` for one of that folder. */
const file = z
  .string()
  .regex(/^(five-minutes\/)?[a-z0-9][a-z0-9-]{0,80}\.yaml$/)
  .max(120);
/** One of this desk's own, or one that came with the console. */
const scenarioFile = z.strictObject({ file, own: z.boolean().default(false) });
/** A larger text is no scenario (characters). */
const MAX_TEXT = 1_000_000;
/** A table of 2,000 injects stays under this (characters of base64). */
const MAX_TABLE = 12_000_000;

/** Where a run stands. `ready` until it is started the first time. */
export const RUN_PHASES = ['ready', 'running', 'paused', 'ended'] as const;
const phase = z.enum(RUN_PHASES);

/** A scenario file as the list shows it. What stands in it is there as far as it could be read. */
const scenarioEntry = z.strictObject({
  file,
  /** Written at this desk; otherwise it came with the console. */
  own: z.boolean(),
  hash,
  id: id.optional(),
  title: textPair.optional(),
  station: id.optional(),
  anyStation: z.literal(true).optional(),
  /** Planned length. */
  minutes: z.number().positive().optional(),
  plans: z.array(id).readonly(),
  injects: z.int().nonnegative(),
  start: instant.optional(),
  /** With an error among them it cannot be run. */
  findings: z.array(finding).readonly(),
});
export type ScenarioEntry = z.output<typeof scenarioEntry>;

const namedScenario = z.strictObject({ id, hash, title: textPair });

/** What a fork changes at its moment. */
export const forkChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), step: id, option: id }),
  z.strictObject({ kind: z.literal('level'), to: z.enum(LEVELS) }),
  z.strictObject({ kind: z.literal('plan'), plan: id, hash }),
]);

/** Where a fork leaves the record: of the live journal, or of another run. */
const forkPoint = z.strictObject({
  run: z.uuid().optional(),
  response: z.uuid(),
  /** The last event that both have. */
  version: z.int().positive(),
  change: forkChange.optional(),
});

/** The record that a fork has left, and the moment: simulated time where the record is a drill's. */
const forkOf = forkPoint.extend({ mode: z.enum(['live', 'drill']), at: instant });

/** A run as the list and the head of a player's window show it. */
export const runSummary = z.strictObject({
  run: z.uuid(),
  title: z.string(),
  team: z.string(),
  station: id,
  scenario: namedScenario.optional(),
  fork: forkOf.optional(),
  phase,
  /** Why it stands, while it is paused. */
  stopped: z.enum(['controller', 'real-event', 'console-stopped']).optional(),
  /** Machine time. */
  createdAt: instant,
  endedAt: instant.optional(),
  startAt: instant,
  /** Simulated time. */
  now: instant,
  /** Simulated seconds in a second; 0 while it stands. */
  speed: z.number().nonnegative(),
});
export type RunSummary = z.output<typeof runSummary>;

export const drillRequests = {
  listScenarios: {
    input: z.strictObject({}),
    output: z.strictObject({ scenarios: z.array(scenarioEntry).readonly() }),
  },
  /** One text with its findings, held against the plans in force. */
  readScenario: {
    input: scenarioFile,
    output: z.strictObject({ entry: scenarioEntry, text: z.string(), scenario: scenarioSchema.optional() }),
  },
  /** Keeps a text of one's own, also with errors: then it cannot be run. `over`: hash of the text it was written over. */
  saveScenario: {
    input: z.strictObject({ as: actor, file, text: z.string().max(MAX_TEXT), over: hash.optional() }),
    output: scenarioEntry,
  },
  /** Puts a scenario of one's own away; its file is kept under `scenarios/removed`. */
  removeScenario: { input: z.strictObject({ as: actor, file }), output: z.strictObject({ keptAs: z.string() }) },
  /** Reads an MSEL table in base64. `like`: the scenario whose parts the table does not hold are taken over, of one's own before those that came. Nothing is kept. */
  importMsel: {
    input: z.strictObject({ name: words, bytes: z.string().max(MAX_TABLE), like: file.optional() }),
    output: z.strictObject({ text: z.string().optional(), findings: z.array(finding).readonly() }),
  },
  exportMsel: {
    input: scenarioFile,
    output: z.strictObject({ path: z.string(), name: z.string() }),
  },
  /** Newest run first; folders that cannot be read are named with why. */
  listRuns: {
    input: z.strictObject({}),
    output: z.strictObject({
      runs: z.array(runSummary).readonly(),
      unreadable: z.array(z.strictObject({ run: z.string(), path: z.string(), message: textPair })).readonly(),
    }),
  },
  /** `plans`: editions or drafts that play in the place of those in force. `station`: for a scenario of any station. */
  createRun: {
    input: z.strictObject({
      ...act,
      from: z.union([
        z.strictObject({ scenario: file, own: z.boolean().default(false) }),
        z.strictObject({ fork: forkPoint }),
      ]),
      title: words.optional(),
      team: words,
      station: id.optional(),
      pace: z.enum(['as-happened', 'shortened']).optional(),
      plans: z
        .array(z.strictObject({ plan: id, hash }))
        .max(60)
        .optional(),
    }),
    output: z.strictObject({ run: z.uuid() }),
  },
  /** The controller's log of a run, and the scenario as it was when the run was made. */
  readRun: {
    input: z.strictObject({ run: z.uuid() }),
    output: z.strictObject({
      summary: runSummary,
      events: journalEvents,
      scenario: scenarioSchema.optional(),
      now: instant,
      speed: z.number().nonnegative(),
    }),
  },
  runAct: {
    input: z.strictObject({ ...act, run: z.uuid(), command: runCommand }),
    output: z.strictObject({ events: journalEvents }),
  },

  /** Pauses every run and tells every page. Whoever presses it need not be signed on. */
  stopForRealEvent: {
    input: z.strictObject({ as: actor.optional() }),
    output: z.strictObject({ stopped: z.array(z.uuid()).readonly() }),
  },
  /** What has reached the players, and what of it was taken. */
  readNews: { input: z.strictObject({}), output: z.strictObject({ events: journalEvents }) },
  takeNews: {
    input: z.strictObject({ ...act, at: moment.optional(), inject: id }),
    output: z.strictObject({ events: journalEvents }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** What the live desk tells its pages of runs. */
export const runPushes = [
  /** Something was done to a run, or its clock was set going, stopped or moved. */
  z.strictObject({
    kind: z.literal('run'),
    run: z.uuid(),
    events: journalEvents,
    now: instant,
    speed: z.number().nonnegative(),
  }),
  /** STOP was pressed in this run: every page shows it, whatever desk it belongs to. */
  z.strictObject({ kind: z.literal('real-event'), run: z.uuid() }),
] as const;
