import { sealRequests } from './seals.ts';
import { z } from 'zod';
import { aarRequests } from './aar.ts';
import { correctiveCommand } from '../corrective/commands.ts';
import { directoryCommand } from '../directory/commands.ts';
import { documentRequests } from './documents.ts';
import { drillScoreRequests } from './drill-score.ts';
import { drillRequests, runSummary } from './drills.ts';
import { plainPin } from '../directory/pin-rules.ts';
import { dutyCommand } from '../duty/commands.ts';
import { SIGN_ON_PROOFS } from '../duty/sign-on-proof.ts';
import { exportReviewRequests } from './export-review.ts';
import { flowRequests } from './flow.ts';
import { libraryCommand } from '../library/commands.ts';
import { moment } from '../plan/moment.ts';
import { MAX_PLAN_CHARACTERS } from '../plan/parse.ts';
import { personName } from '../plan/person-name.ts';
import { responseCommand } from '../response/commands.ts';
import { firstReport } from './first-reports.ts';
import { measureRequests } from './measures.ts';
import { regression } from './regression.ts';
import { replayRequests } from './replay.ts';
import { periodRequests } from './period.ts';
import { reviewNoteRequests } from './review-notes.ts';
import { packageRequests } from './packages.ts';
import { reviewRequests } from './review.ts';
import { rollCallRequests } from './roll-calls.ts';
import { rosterRequests } from './roster.ts';
import { searchRequests } from './search.ts';
import {
  check,
  draftEntry,
  finding,
  instant,
  journalEvents,
  notice,
  planEntry,
  planText,
  responseSummary,
  textPair,
  trouble,
} from './shapes.ts';
import { weatherRequests } from './weather.ts';

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
const actor = z.strictObject({ person: personName, post: id });
/** As typed; what makes a good one is judged by the directory, so that its sentence says what is wrong. */
const pin = z.string().max(64).transform(plainPin);

/** An act: the same `commandId` is written once, however often it arrives. `at` is when it happened, if not now. */
const act = { commandId: z.uuid(), as: actor, at: moment.optional() };
const events = z.strictObject({ events: journalEvents });
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
      /** The run whose desk this is. */
      run: runSummary.optional(),
      dataFolder: z.string(),
      now: instant,
      /** How fast the host's clock runs; 0 while it stands still (tests, paused drills). */
      speed: z.number(),
      /** Set when the journal is damaged and only rescue is possible. */
      rescue: trouble.optional(),
      notices: z.array(notice),
      dutyDay: z.string(),
      duty: journalEvents,
      directory: journalEvents,
      responses: z.array(responseSummary),
      plans: z.array(planEntry),
      /** What has happened to plans, and the drafts that are being written. */
      library: journalEvents,
      drafts: z.array(draftEntry),
    }),
  },
  /** All events of a response, and the plans it is pinned to. */
  openResponse: {
    input: z.strictObject({ id }),
    output: z.strictObject({ events: journalEvents, plans: z.array(planText) }),
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
  ...rosterRequests,
  ...flowRequests,
  ...periodRequests,
  /** Every line of the corrective actions; they are few and live long. */
  readCorrective: { input: none, output: events },
  correctiveAct: { input: z.strictObject({ ...act, command: correctiveCommand }), output: events },
  ...reviewNoteRequests,
  ...aarRequests,
  readDutyDay: { input: z.strictObject({ day: z.iso.date() }), output: events },
  ...rollCallRequests,
  ...weatherRequests,
  ...drillRequests,
  ...drillScoreRequests,
  act: { input: z.strictObject({ ...act, response: z.uuid(), command: responseCommand }), output: events },
  dutyAct: { input: z.strictObject({ ...act, command: dutyCommand }), output: events },
  /**
   * A person takes posts here, all or none. A listed person with a PIN has to give it, or a reason why there is no time for it: that stands open until
   * a duty leader has reviewed it. The PIN is compared and forgotten; no reply and no record carries it.
   */
  signOn: {
    input: z.strictObject({
      commandId: z.uuid(),
      person: personName,
      posts: z
        .array(z.strictObject({ post: id, from: personName.optional() }))
        .min(1)
        .max(60),
      pin: pin.optional(),
      emergency: z.string().trim().min(1).max(400).optional(),
      at: moment.optional(),
    }),
    output: events,
  },
  /** Uncovers a locked screen for somebody who is signed on here. */
  unlock: { input: z.strictObject({ commandId: z.uuid(), person: personName, pin: pin.optional() }), output: events },
  /** Proves a person who is signed on here, before acts go under that name. Only what a wrong PIN came to is written. */
  provePerson: { input: z.strictObject({ person: personName, pin: pin.optional() }), output: none },
  /** The newest sign-on of everybody who ever took a post, read from the rows, off the main thread. */
  lastSignOns: {
    input: none,
    output: z.strictObject({
      signOns: z.array(
        z.strictObject({
          person: z.string(),
          post: z.string(),
          at: instant,
          proof: z.enum(SIGN_ON_PROOFS).optional(),
        }),
      ),
    }),
  },
  directoryAct: { input: z.strictObject({ ...act, command: directoryCommand }), output: events },
  /** A person's own PIN; `current` is the one it replaces. */
  setPin: {
    input: z.strictObject({ commandId: z.uuid(), as: actor, person: personName, pin, current: pin.optional() }),
    output: events,
  },
  clearPin: {
    input: z.strictObject({
      commandId: z.uuid(),
      as: actor,
      person: personName,
      reason: z.string().trim().min(1).max(400),
    }),
    output: events,
  },
  /** One of the two signs a hand-over, with the PIN if there is one; the second signature completes it and hands the posts over. */
  signHandover: {
    input: z.strictObject({
      commandId: z.uuid(),
      handover: id,
      side: z.enum(['outgoing', 'incoming']),
      person: personName,
      pin: pin.optional(),
    }),
    output: events,
  },
  dismissNotice: { input: z.strictObject({ id }), output: none },
  /** Writes a package of one response to the exports folder, verified after writing. Under `job`, where one is given, it tells its progress and can be cancelled. */
  exportResponse: {
    input: z.strictObject({ id, job: z.uuid().optional() }),
    output: z.strictObject({ path: z.string(), name: z.string(), rows: z.int(), bytes: z.int(), hash: z.string() }),
  },
  /**
   * Writes one message to the public to the exports folder, as CAP 1.2 or as the table of fields of GB/T 35965. `removed`: characters that the format cannot
   * hold. Nothing is sent.
   */
  exportMessage: {
    input: z.strictObject({ id, message: z.int().positive(), format: z.enum(['cap', 'gbt35965']) }),
    output: z.strictObject({ path: z.string(), removed: z.int() }),
  },
  ...exportReviewRequests,
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
      /** Findings beyond those listed. */
      omitted: z.int(),
      /** What is no fault by itself and may still be worth a look. */
      notes: z.array(textPair),
    }),
  },
  ...sealRequests,
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
  ...replayRequests,
  ...packageRequests,
  ...searchRequests,
  ...reviewRequests,
  /** What every response of this journal did about its first report, counted anew from the rows, off the main thread. */
  measureFirstReports: {
    input: none,
    output: z.strictObject({ reports: z.array(firstReport), unread: z.array(z.string()) }),
  },
  ...measureRequests,
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
