import Database from 'better-sqlite3';
import { canonicalJson } from '../../../shared/base/canonical-json.ts';
import type { Instant } from '../../../shared/base/instant.ts';
import type { JournalRow, Mode } from '../../../shared/base/journal-row.ts';
import type { Connection } from './connect.ts';
import { type Head, NO_HEAD } from './heads.ts';
import { rowColumns, rowHash } from './rows.ts';
import { sha256 } from './sha256.ts';
import { asTroubleError } from './trouble.ts';

export interface NewEvent {
  readonly type: string;
  readonly at: Instant;
  /** Any JSON value; stored as canonical text. */
  readonly data: unknown;
  /** Hash of the state the stream comes to with it. */
  readonly state?: string | undefined;
}

export interface Edition {
  readonly hash: string;
  readonly text: string;
}

/** What a start needs to know of a stream without folding it. A cache: never truth, may be dropped. */
export interface Summary {
  readonly status: string;
  /** Any JSON value. */
  readonly data: unknown;
}

/** The events of one command for one stream, all or nothing. */
export interface AppendRequest {
  readonly stream: string;
  /** The version the command was decided on; 0 when the stream must not exist yet. */
  readonly expectedVersion: number;
  readonly commandId: string;
  readonly recordedAt: Instant;
  readonly byPerson: string;
  readonly byPost: string;
  readonly workstation: string;
  readonly mode: Mode;
  readonly events: readonly NewEvent[];
  /** Plan texts that these events pin; one already stored is left as it is. */
  readonly editions?: readonly Edition[] | undefined;
  readonly summary?: Summary | undefined;
}

export type AppendResult =
  | { readonly kind: 'appended'; readonly rows: readonly JournalRow[] }
  /** This command was written before; these are the rows it gave then. */
  | { readonly kind: 'duplicate'; readonly rows: readonly JournalRow[] }
  /** Somebody else wrote first: fold up to this version and decide again. */
  | { readonly kind: 'conflict'; readonly version: number };

export interface AppenderParts {
  readonly db: Connection;
  readonly path: string;
  readonly mode: Mode;
  /** Heads of all streams, kept up to date here. The UNIQUE constraint has the last word. */
  readonly heads: Map<string, Head>;
}

/**
 * Builds the one function that writes events.
 *
 * It returns after the commit is on the disk. In the common case it runs a single prepared INSERT: the head comes from
 * memory, and a command seen before or a lost race shows as a broken UNIQUE constraint, so neither costs a SELECT.
 */
export function appender({ db, path, mode, heads }: AppenderParts): (request: AppendRequest) => AppendResult {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const insert =
    db.prepare(`INSERT INTO journal (stream, version, type, at, recorded_at, by_person, by_post, workstation,
    mode, command_id, part, data, prev_hash, hash, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertEdition = db.prepare(
    'INSERT INTO editions (hash, text, stored_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const putSummary = db.prepare(`INSERT INTO stream_summary (stream, version, status, data) VALUES (?, ?, ?, ?)
    ON CONFLICT (stream) DO UPDATE SET version = excluded.version, status = excluded.status, data = excluded.data`);
  const ofCommand = db.prepare<[string], JournalRow>(
    `SELECT ${rowColumns(db)} FROM journal WHERE command_id = ? ORDER BY part`,
  );
  const headOf = db.prepare<[string], Head>(
    'SELECT version, hash FROM journal WHERE stream = ? ORDER BY version DESC LIMIT 1',
  );

  return function append(request) {
    checkRequest(request, mode);
    const head = heads.get(request.stream) ?? NO_HEAD;
    try {
      if (request.expectedVersion !== head.version) return alreadyWritten(request) ?? conflict(head.version);
      const rows = chain(request, head);
      const written = write(request, rows) ? rows : undefined;
      if (!written) return alreadyWritten(request) ?? conflict(rereadHead(request.stream).version);
      const last = rows[rows.length - 1] as JournalRow;
      heads.set(request.stream, { version: last.version, hash: last.hash });
      return { kind: 'appended', rows };
    } catch (error) {
      throw asTroubleError(error, path);
    }
  };

  /** False when a UNIQUE constraint stood against it; then, as after any error, nothing was written. */
  function write(request: AppendRequest, rows: readonly Unplaced[]): boolean {
    const { editions = [], summary } = request;
    // A single INSERT is a transaction by itself.
    const several = rows.length > 1 || editions.length > 0 || summary !== undefined;
    try {
      if (several) begin.run();
      for (const row of rows) row.position = insertRow(row);
      for (const edition of editions) insertEdition.run(edition.hash, edition.text, request.recordedAt);
      const version = request.expectedVersion + rows.length;
      if (summary) putSummary.run(request.stream, version, summary.status, canonicalJson(summary.data));
      if (several) commit.run();
      return true;
    } catch (error) {
      // Some errors (a full disk) have ended the transaction already.
      if (db.inTransaction) rollback.run();
      if (error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE') return false;
      throw error;
    }
  }

  function insertRow(row: Unplaced): number {
    const { lastInsertRowid } = insert.run(
      row.stream,
      row.version,
      row.type,
      row.at,
      row.recordedAt,
      row.byPerson,
      row.byPost,
      row.workstation,
      row.mode,
      row.commandId,
      row.part,
      row.data,
      row.prevHash,
      row.hash,
      row.state,
    );
    return Number(lastInsertRowid);
  }

  function alreadyWritten(request: AppendRequest): AppendResult | undefined {
    const rows = ofCommand.all(request.commandId);
    return rows.length > 0 ? { kind: 'duplicate', rows } : undefined;
  }

  /** Only reached when another process wrote in spite of the lock: believe the file. */
  function rereadHead(stream: string): Head {
    const head = headOf.get(stream) ?? NO_HEAD;
    heads.set(stream, head);
    return head;
  }
}

/** A row whose place in the file is known only once it is written. */
type Unplaced = Omit<JournalRow, 'position'> & { position: number };

function conflict(version: number): AppendResult {
  return { kind: 'conflict', version };
}

/** Numbers and chains the events behind the head. Done before the transaction: a value without JSON text must not open one. */
function chain(request: AppendRequest, head: Head): Unplaced[] {
  let { version, hash } = head;
  return request.events.map((event, part) => {
    const row = {
      stream: request.stream,
      version: ++version,
      type: event.type,
      at: event.at,
      recordedAt: request.recordedAt,
      byPerson: request.byPerson,
      byPost: request.byPost,
      workstation: request.workstation,
      mode: request.mode,
      commandId: request.commandId,
      part,
      data: canonicalJson(event.data),
      state: event.state ?? null,
      prevHash: hash,
    };
    hash = rowHash(row);
    return { position: 0, ...row, hash };
  });
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** What would be written wrongly without an error from SQLite. All of these are bugs of the caller. */
function checkRequest(request: AppendRequest, mode: Mode): void {
  if (request.mode !== mode) throw new Error(`A ${request.mode} event does not belong into the ${mode} journal`);
  if (request.events.length === 0) throw new Error('An append needs at least one event');
  // SQLite stores half a surrogate pair as U+FFFD; the hash was made over something else then.
  const texts = `${request.stream}${request.byPerson}${request.byPost}${request.workstation}${request.commandId}`;
  if (LONE_SURROGATE.test(texts)) throw new Error(`Text with half a character: ${JSON.stringify(texts)}`);
  for (const event of request.events)
    if (LONE_SURROGATE.test(event.type)) throw new Error(`Text with half a character: ${JSON.stringify(event.type)}`);
  for (const edition of request.editions ?? [])
    if (sha256(edition.text) !== edition.hash)
      throw new Error(`The edition's text does not have the hash ${edition.hash}`);
}
