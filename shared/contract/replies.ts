import { z } from 'zod';
import { runPushes, runSummary } from './drills.ts';
import { draftEntry, instant, journalEvents, notice, planEntry, textPair, trouble } from './shapes.ts';

/** What comes back for a request. Refusals and trouble are values; a bug is reported once and named as such. */
export const reply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), value: z.unknown() }),
  z.strictObject({ kind: z.literal('refused'), refusal: z.strictObject({ code: z.string(), message: textPair }) }),
  z.strictObject({ kind: z.literal('trouble'), trouble }),
  z.strictObject({ kind: z.literal('bug'), message: z.string() }),
]);
export type Reply = z.output<typeof reply>;

/** What the backend tells every screen of its own accord. */
export const push = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('events'), stream: z.string(), events: journalEvents }),
  /** The host's clock was set, or its speed changed; at the desk of a run with how the run stands. */
  z.strictObject({ kind: z.literal('clock'), now: instant, speed: z.number(), run: runSummary.optional() }),
  z.strictObject({ kind: z.literal('library'), plans: z.array(planEntry), drafts: z.array(draftEntry) }),
  z.strictObject({ kind: z.literal('progress'), job: z.uuid(), done: z.int(), total: z.int() }),
  z.strictObject({ kind: z.literal('trouble'), trouble }),
  /** What the desk should read once, as it stands now. */
  z.strictObject({ kind: z.literal('notices'), notices: z.array(notice) }),
  ...runPushes,
]);
export type Push = z.output<typeof push>;

/** A push as it reaches a page: with the run whose desk says it, or none for the live desk. Every page hears all and keeps those of its own desk. */
export const pushed = z.strictObject({ run: z.string().optional(), push });
export type Pushed = z.output<typeof pushed>;

/**
 * The one door a screen has to the backend. Electron's preload and the loopback host's page each install it as `globalThis.stationBridge`; nothing else
 * in the renderer knows which host runs.
 */
export interface Bridge {
  /**
   * Asks the live desk, or the desk of a run. Never rejects for anything the backend says; rejects only when the backend cannot be reached.
   */
  readonly request: (name: string, input: unknown, run?: string) => Promise<unknown>;
  /** What is heard is a `Pushed`, unless a newer backend says what this page cannot read. */
  readonly onPush: (listener: (pushed: unknown) => void) => () => void;
  /** Called when the connection to the backend is lost or found again. */
  readonly onConnection: (listener: (connected: boolean) => void) => () => void;
}
