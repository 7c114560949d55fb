import { z } from 'zod';
import { documentRequests } from './documents.ts';
import { dutyCommand } from '../duty/commands.ts';
import { libraryCommand } from '../library/commands.ts';
import { MAX_PLAN_CHARACTERS } from '../plan/parse.ts';
import { responseCommand } from '../response/commands.ts';
import { regression } from './regression.ts';
import {
  check,
  draftEntry,
  finding,
  instant,
  journalEvent,
  notice,
  planEntry,
  planText,
  responseSummary,
  textPair,
  trouble,
} from './shapes.ts';

/**
 * The border between a screen and the backend: request name -> what goes in, what comes back. Both hosts carry exactly these; both sides
 * parse what they receive.
 */

const id = z.string().trim().min(1).max(120);
/** A plan's id: it names a file. */
const planId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(60);
const actor = z.strictObject({ person: id, post: id });

/** An act: the same `commandId` is written once, however often it arrives. `at` is when it happened, if not now. */
const act = { commandId: z.uuid(), as: actor, at: instant.optional() };
const events = z.strictObject({ events: z.array(journalEvent) });
const none = z.strictObject({});

export const requests = {
  /** Everything the first screen needs. */
  hello: {
    input: none,
    output: z.strictObject({
      host: z.enum(['electron', 'web', 'cli']),
      version: z.string(),
      workstation: z.string(),
      mode: z.enum(['live', 'drill']),
      dataFolder: z.string(),
      now: instant,
      /** How fast the host's clock runs; 0 while it stands still (tests, paused drills). */
      speed: z.number(),
      /** Set when the journal is damaged and only rescue is possible. */
      rescue: trouble.optional(),
      notices: z.array(notice),
      dutyDay: z.string(),
      duty: z.array(journalEvent),
      responses: z.array(responseSummary),
      plans: z.array(planEntry),
      /** What has happened to plans, and the drafts that are being written. */
      library: z.array(journalEvent),
      drafts: z.array(draftEntry),
    }),
  },
  /** All events of a response, and the plans it is pinned to. */
  openResponse: {
    input: z.strictObject({ id }),
    output: z.strictObject({ events: z.array(journalEvent), plans: z.array(planText) }),
  },
  /** A plan's text by content hash; it may belong to an edition that is no longer in force. */
  readPlan: { input: z.strictObject({ hash: id }), output: planText },
  /** The text of an edition as it was written, for an editor. */
  readPlanText: { input: z.strictObject({ hash: id }), output: z.strictObject({ hash: id, text: z.string() }) },
  /** The text that stands for a plan, also while it does not read as one and errors keep it out of force. */
  readPlanFile: { input: z.strictObject({ plan: planId }), output: z.strictObject({ text: z.string() }) },
  readDraft: { input: z.strictObject({ plan: planId }), output: draftEntry.extend({ text: z.string() }) },
  /** Keeps a draft; `over` is the hash of the draft it was written over, if there was one. */
  saveDraft: {
    input: z.strictObject({
      plan: planId,
      text: z.string().max(MAX_PLAN_CHARACTERS),
      base: id.optional(),
      over: id.optional(),
      as: actor,
    }),
    output: draftEntry,
  },
  discardDraft: { input: z.strictObject({ plan: planId, hash: id }), output: z.strictObject({ keptAs: z.string() }) },
  /** Checks a text as if it stood in the library, off the main thread. */
  checkDraft: {
    input: z.strictObject({ plan: planId, text: z.string().max(MAX_PLAN_CHARACTERS) }),
    output: z.strictObject({ findings: z.array(finding), plan: planText.optional() }),
  },
  libraryAct: { input: z.strictObject({ ...act, command: libraryCommand }), output: events },
  readDutyDay: { input: z.strictObject({ day: z.iso.date() }), output: events },
  act: { input: z.strictObject({ ...act, response: z.uuid(), command: responseCommand }), output: events },
  dutyAct: { input: z.strictObject({ ...act, command: dutyCommand }), output: events },
  dismissNotice: { input: z.strictObject({ id }), output: none },
  /** Writes a package of one response to the exports folder, verified after writing. */
  exportResponse: {
    input: z.strictObject({ id }),
    output: z.strictObject({ path: z.string(), name: z.string(), rows: z.int(), bytes: z.int(), hash: z.string() }),
  },
  ...documentRequests,
  /** Where the newest package lies that holds the record as it stands now; no path when there is none. */
  lastPackage: { input: z.strictObject({ id }), output: z.strictObject({ path: z.string().optional() }) },
  /** Anchors a record as it stands and gives its newest line, to be printed on the paper twin. */
  paperHead: { input: z.strictObject({ id }), output: z.strictObject({ version: z.int(), hash: z.string() }) },
  /** Saves the sheets that the page is showing as PDF in the exports folder. */
  savePaper: { input: z.strictObject({ id }), output: z.strictObject({ path: z.string() }) },
  /** Checks the whole journal off the main thread; progress comes as pushes under `job`. */
  verifyJournal: {
    input: z.strictObject({ job: z.uuid() }),
    output: z.strictObject({
      rows: z.int(),
      streams: z.int(),
      cancelled: z.boolean(),
      findings: z.array(z.strictObject({ code: z.string(), message: textPair })),
    }),
  },
  /**
   * Replays records of this journal with an edition that is not in force yet, off the main thread; progress comes as pushes under `job`. The edition is
   * the draft or stored edition of this hash, or a text. Without `responses`: the newest fifty.
   */
  regress: {
    input: z.strictObject({
      job: z.uuid(),
      plan: planId,
      edition: z.union([z.strictObject({ hash: id }), z.strictObject({ text: z.string().max(MAX_PLAN_CHARACTERS) })]),
      responses: z.array(z.uuid()).max(50).optional(),
    }),
    output: regression,
  },
  cancelJob: { input: z.strictObject({ job: z.uuid() }), output: none },
  selfCheck: { input: none, output: z.strictObject({ checks: z.array(check) }) },
  backUp: { input: none, output: z.strictObject({ path: z.string(), bytes: z.int() }) },
  /** Saves what can still be read of a damaged journal. */
  rescueExport: {
    input: none,
    output: z.strictObject({ path: z.string(), rows: z.int(), lost: z.array(textPair) }),
  },
  /** Sets the damaged files aside, keeping them, and begins a new journal. */
  beginAnew: { input: none, output: z.strictObject({ keptAs: z.string() }) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
/** What a caller may write (defaults may be left out). */
export type RequestInput<N extends RequestName> = z.input<Requests[N]['input']>;
export type ParsedInput<N extends RequestName> = z.output<Requests[N]['input']>;
export type RequestOutput<N extends RequestName> = z.output<Requests[N]['output']>;
