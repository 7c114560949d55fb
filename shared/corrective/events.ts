import type { EventOf, NewEventOf } from '../base/journal-event.ts';

/** The journal line an action comes from; a drill's line names its run. `words` is the line as it read then, so that it stays legible on its own. */
export interface Origin {
  readonly mode: 'live' | 'drill';
  readonly run?: string;
  readonly stream: string;
  readonly version: number;
  readonly at: number;
  readonly words: string;
}

/** What put it right: an edition of a plan that cites the action, or, where no plan was at fault, what was done. */
export type Fix =
  | { readonly plan: string; readonly hash: string; readonly label: string; readonly step?: string }
  | { readonly done: string };

/** Corrective actions (整改) of the duty room: one stream, so that they outlive responses, drills and duty days. */
export interface CorrectiveShapes {
  ActionOpened: {
    readonly id: string;
    /** What went wrong, and what is to be done about it. */
    readonly problem: string;
    readonly action: string;
    /** The post or unit that has to do it. */
    readonly owner: string;
    /** The day it is to be done by, Beijing date. */
    readonly dueOn: string;
    readonly origin: Origin;
    /** The step it is about, as a response names it. */
    readonly step?: { readonly plan: string; readonly id: string };
  };
  ActionChanged: { readonly id: string; readonly owner?: string; readonly dueOn?: string; readonly reason: string };
  ActionFixed: { readonly id: string; readonly fix: Fix; readonly note: string };
  /** A later drill tried it: passed, or it is open again. */
  ActionTried: {
    readonly id: string;
    readonly run: string;
    readonly outcome: 'passed' | 'failed';
    readonly words: string;
    readonly evidence?: { readonly stream: string; readonly version: number };
  };
  ActionClosed: { readonly id: string; readonly words: string };
  /** Given up, by the duty leader and with a reason; it stays on the list. */
  ActionDropped: { readonly id: string; readonly reason: string };
  ActionReopened: { readonly id: string; readonly reason: string };
}

export type CorrectiveEvent = EventOf<CorrectiveShapes>;
export type NewCorrectiveEvent = NewEventOf<CorrectiveShapes>;

export const CORRECTIVE_STREAM = 'corrective';
