import type { Instant } from './instant.ts';

/** A live act or a drill; they never share a database, and every row says which it is. */
export type Mode = 'live' | 'drill';

/** One stored event, as it stands in the journal table and in every export. */
export interface JournalRow {
  /** Place in this one file, from 1. Local: another workstation's copy numbers the same row differently, so it is not hashed. */
  readonly position: number;
  readonly stream: string;
  /** Place in the stream, from 1 without gaps. */
  readonly version: number;
  readonly type: string;
  /** When it happened. */
  readonly at: Instant;
  /** When it was entered. */
  readonly recordedAt: Instant;
  readonly byPerson: string;
  readonly byPost: string;
  readonly workstation: string;
  readonly mode: Mode;
  readonly commandId: string;
  /** Which of the command's events this is, from 0. */
  readonly part: number;
  /** Canonical JSON text of the event's data. */
  readonly data: string;
  /** Hash of the state that its stream had come to with this event; null or absent where none was written. */
  readonly state?: string | null;
  /** Hash of the row before it in its stream; NO_HASH for version 1. */
  readonly prevHash: string;
  /** SHA-256 of rowText, lower-case hex. */
  readonly hash: string;
}

/** What stands before the first row of a stream. */
export const NO_HASH = '0'.repeat(64);

/**
 * The text whose SHA-256 is the row's hash: canonical JSON of the row without position and hash.
 *
 * Put together by hand because `data` already is canonical text: neither writing nor verifying has to parse it, and
 * whoever checks an export needs no JSON library. Part of every hash ever stored: it must never change. A row without a state hash has no
 * member for it, as in the first format.
 */
export function rowText(row: Omit<JournalRow, 'position' | 'hash'>): string {
  return (
    `{"at":${JSON.stringify(row.at)}` +
    `,"by_person":${JSON.stringify(row.byPerson)}` +
    `,"by_post":${JSON.stringify(row.byPost)}` +
    `,"command_id":${JSON.stringify(row.commandId)}` +
    `,"data":${row.data}` +
    `,"mode":${JSON.stringify(row.mode)}` +
    `,"part":${JSON.stringify(row.part)}` +
    `,"prev_hash":${JSON.stringify(row.prevHash)}` +
    `,"recorded_at":${JSON.stringify(row.recordedAt)}` +
    (row.state ? `,"state":${JSON.stringify(row.state)}` : '') +
    `,"stream":${JSON.stringify(row.stream)}` +
    `,"type":${JSON.stringify(row.type)}` +
    `,"version":${JSON.stringify(row.version)}` +
    `,"workstation":${JSON.stringify(row.workstation)}}`
  );
}
