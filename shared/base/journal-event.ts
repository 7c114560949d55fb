import type { Instant } from './instant.ts';

/**
 * An event as it stands in the journal: what happened (`type`, `data`), when it happened (`at`), when it was entered
 * (`recordedAt`), who entered it for which post, and where it stands in its stream.
 */
export interface JournalEvent<Type extends string = string, Data = unknown> {
  readonly stream: string;
  /** Counts from 1 in its stream, without gaps. */
  readonly version: number;
  readonly type: Type;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly byPerson: string;
  readonly byPost: string;
  readonly workstation: string;
  readonly mode: 'live' | 'drill';
  readonly commandId: string;
  readonly data: Data;
  /** Hash of the state that its stream had come to with it, as written then; absent where none was. */
  readonly state?: string;
}

/** An event that has been decided but not yet written: the journal adds the rest. */
export interface NewEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly at: Instant;
  readonly data: Data;
}

/** The union of events of a map from type name to data shape. */
export type EventOf<Shapes> = { [Type in keyof Shapes & string]: JournalEvent<Type, Shapes[Type]> }[keyof Shapes &
  string];
export type NewEventOf<Shapes> = { [Type in keyof Shapes & string]: NewEvent<Type, Shapes[Type]> }[keyof Shapes &
  string];

/** Later than this after it happened, an entry counts as late and is shown so. */
export const LATE_AFTER: Instant = 2 * 60_000;

export function isLate(event: Pick<JournalEvent, 'at' | 'recordedAt'>): boolean {
  return event.recordedAt - event.at > LATE_AFTER;
}

/** Who acts, from where: added to every command by the host, never by a screen. */
export interface Actor {
  readonly person: string;
  readonly post: string;
  readonly workstation: string;
}

/** What every command carries: an id (the same id is written once), the time it is entered, the time it happened, and who acts. */
export interface CommandMeta {
  readonly id: string;
  readonly now: Instant;
  readonly at: Instant;
  readonly actor: Actor;
}
