import type { Instant } from '../../../shared/base/instant.ts';
import type { JournalRow } from '../../../shared/base/journal-row.ts';
import type { Connection } from './connect.ts';
import { type Head, readHeads } from './heads.ts';
import { rowColumns } from './rows.ts';
import { throwingTrouble } from './trouble.ts';

export interface StoredEdition {
  readonly hash: string;
  readonly text: string;
  readonly storedAt: Instant;
}

/** A summary that fits the newest row of its stream. */
export interface StoredSummary {
  readonly version: number;
  readonly status: string;
  /** JSON text. */
  readonly data: string;
}

/** Everything that can be asked of a journal; each function throws StoreTroubleError when the file cannot answer. */
export interface JournalReader {
  /** The database file. */
  readonly path: string;
  /** Rows of one stream in order. Fetched in blocks: appends may happen between two rows and are then seen. */
  readonly readStream: (stream: string, fromVersion?: number) => Generator<JournalRow, void, undefined>;
  /** Up to `limit` rows of all streams, beginning with this position. */
  readonly readFrom: (position: number, limit: number) => readonly JournalRow[];
  /** All rows of one type, in order of entry. There is no index for it: a look through the whole journal. */
  readonly rowsOfType: (type: string) => readonly JournalRow[];
  readonly rowsOfCommand: (commandId: string) => readonly JournalRow[];
  /** Position of the newest row; 0 while there is none. */
  readonly lastPosition: () => number;
  /** How many rows there are and where the newest stands, both of one moment. It looks through an index: not for the main thread. */
  readonly extent: () => { readonly rows: number; readonly lastPosition: number };
  readonly edition: (hash: string) => StoredEdition | undefined;
  /** Newest row of every stream, as of now. */
  readonly heads: () => ReadonlyMap<string, Head>;
  /** Names of the streams that begin so, sorted. */
  readonly streams: (prefix: string) => readonly string[];
  /** Summaries of the streams that begin so. One that is older than its stream is left out: fold that stream. */
  readonly summaries: (prefix: string) => ReadonlyMap<string, StoredSummary>;
  /** A value put into the throw-away cache; undefined when it was never put or has been dropped. */
  readonly cached: (key: string) => string | undefined;
}

const BLOCK = 512;

/** The writer hands in its heads from memory; a reader has to ask the file, as another process writes it. */
export function journalReader(
  db: Connection,
  path: string,
  heads: () => ReadonlyMap<string, Head> = () => readHeads(db),
): JournalReader {
  const columns = rowColumns(db);
  const streamBlock = db.prepare<[string, number, number], JournalRow>(
    `SELECT ${columns} FROM journal WHERE stream = ? AND version >= ? ORDER BY version LIMIT ?`,
  );
  const fromPosition = db.prepare<[number, number], JournalRow>(
    `SELECT ${columns} FROM journal WHERE position >= ? ORDER BY position LIMIT ?`,
  );
  const ofType = db.prepare<[string], JournalRow>(`SELECT ${columns} FROM journal WHERE type = ? ORDER BY position`);
  const ofCommand = db.prepare<[string], JournalRow>(
    `SELECT ${columns} FROM journal WHERE command_id = ? ORDER BY part`,
  );
  const newest = db.prepare<[], number | null>('SELECT MAX(position) FROM journal').pluck();
  const extent = db.prepare<[], { readonly rows: number; readonly lastPosition: number }>(
    'SELECT count(*) AS rows, coalesce(max(position), 0) AS lastPosition FROM journal',
  );
  const edition = db.prepare<[string], StoredEdition>(
    'SELECT hash, text, stored_at AS storedAt FROM editions WHERE hash = ?',
  );
  const summaries = db.prepare<[], StoredSummary & { stream: string }>(
    'SELECT stream, version, status, data FROM stream_summary ORDER BY stream',
  );
  const cached = db.prepare<[string], string>('SELECT value FROM cache WHERE key = ?').pluck();
  const asking = <T>(act: () => T): T => throwingTrouble(path, act);

  return {
    path,
    *readStream(stream, fromVersion = 1) {
      for (let next = fromVersion; ; ) {
        const rows = asking(() => streamBlock.all(stream, next, BLOCK));
        yield* rows;
        if (rows.length < BLOCK) return;
        next = (rows[rows.length - 1] as JournalRow).version + 1;
      }
    },
    readFrom: (position, limit) => asking(() => fromPosition.all(position, limit)),
    rowsOfType: (type) => asking(() => ofType.all(type)),
    rowsOfCommand: (commandId) => asking(() => ofCommand.all(commandId)),
    lastPosition: () => asking(() => newest.get() ?? 0),
    extent: () => asking(() => extent.get() ?? { rows: 0, lastPosition: 0 }),
    edition: (hash) => asking(() => edition.get(hash)),
    heads: () => asking(heads),
    streams: (prefix) => asking(() => [...heads().keys()].filter((stream) => stream.startsWith(prefix)).sort()),
    summaries: (prefix) =>
      asking(() => {
        const newest = heads();
        const fitting = summaries
          .all()
          .filter(({ stream, version }) => stream.startsWith(prefix) && newest.get(stream)?.version === version);
        return new Map(fitting.map(({ stream, ...summary }) => [stream, summary]));
      }),
    cached: (key) => asking(() => cached.get(key)),
  };
}
