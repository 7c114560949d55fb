import { accessSync, constants, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { canonicalJson } from '../../../shared/base/canonical-json.ts';
import type { AnchorSigner } from './anchor.ts';
import { type AppendRequest, type AppendResult, appender, type Summary } from './append.ts';
import { type BackupOptions, backupDatabase } from './backup.ts';
import { CHECKPOINT_STREAM, type CheckpointRequest, type CheckpointResult, checkpointer } from './checkpoint.ts';
import { type Connection, connect, prepareWriter } from './connect.ts';
import { anchorsPath, COMPANIONS, databasePath, lockPath, MODE_OF, type StorePlace } from './files.ts';
import { fsyncFolder, makeFolder } from './fsync-folder.ts';
import { type Head, NO_HEAD, readHeads } from './heads.ts';
import { type StoreLock, takeLock } from './lock.ts';
import { migrate, requireKnownFormat } from './migrate.ts';
import { type JournalReader, journalReader } from './read.ts';
import { type OrTrouble, orTrouble, StoreTroubleError, storeTrouble, throwingTrouble } from './trouble.ts';

/** The one writer of a journal. Every function throws StoreTroubleError when the machine stands against it. */
export interface Store extends JournalReader {
  readonly anchorsPath: string;
  /** Newest row of one stream, from memory; version 0 when it has none. */
  readonly head: (stream: string) => Head;
  readonly append: (request: AppendRequest) => AppendResult;
  /** Chains the heads of all streams and anchors that outside the file. */
  readonly checkpoint: (request: CheckpointRequest) => CheckpointResult;
  /** Copies the whole journal, as it is now, to a new file; appends go on meanwhile. */
  readonly backup: (target: string, options?: BackupOptions) => Promise<void>;
  /** Writes a summary that was rebuilt by folding the stream up to this version. */
  readonly putSummary: (stream: string, version: number, summary: Summary) => void;
  readonly putCached: (key: string, value: string) => void;
  /** Throws away all summaries and cached values; nothing is lost but time. */
  readonly dropCaches: () => void;
  /** Closes the file and gives the lock back. */
  readonly close: () => void;
}

export interface StoreOptions extends StorePlace {
  /** Upper bound of the file in pages of 4096 bytes. Past it appends meet `disk-full`; so a full disk can be rehearsed. */
  readonly maxPages?: number | undefined;
  /** What is written comes from a script that can play it again: its last acts may be lost to a power cut. Never for what people do. */
  readonly isRepeatable?: boolean | undefined;
  /** Seals the anchors with a key; without it they stay bare. */
  readonly sign?: AnchorSigner | undefined;
}

/** Opens the journal for writing, creating it when there never was one. Second instance, damage, newer file: trouble. */
export function openStore(options: StoreOptions): OrTrouble<Store> {
  const path = databasePath(options);
  return orTrouble(path, () => {
    throwingTrouble(options.folder, () => makeFolder(options.folder));
    const lock = takeLock(lockPath(options));
    let db: Connection | undefined;
    try {
      if (existsSync(path)) accessSync(path, constants.W_OK);
      else create(options, path);
      db = connect(path, { fileMustExist: true });
      requireKnownFormat(db, path);
      prepareWriter(db, path, options.isRepeatable);
      migrate(db);
      if (options.maxPages !== undefined) db.pragma(`max_page_count = ${options.maxPages}`);
      return storeOn(db, path, options, lock);
    } catch (error) {
      db?.close();
      lock.release();
      throw error;
    }
  });
}

/**
 * A new file gets its name only when it is complete, so an empty file under that name is always damage, never a first
 * start that was cut short. Where a journal once was (its WAL or its anchors are left), none is begun in silence.
 */
function create(place: StorePlace, path: string): void {
  const anchors = anchorsPath(place);
  const remains =
    COMPANIONS.some((ending) => existsSync(path + ending)) || (existsSync(anchors) && statSync(anchors).size > 0);
  if (remains) throw new StoreTroubleError(storeTrouble('store-missing', path));
  const unnamed = `${path}.new`;
  for (const ending of ['', '-journal', ...COMPANIONS]) rmSync(unnamed + ending, { force: true });
  const db = connect(unnamed);
  try {
    migrate(db);
  } finally {
    db.close();
  }
  renameSync(unnamed, path);
  fsyncFolder(dirname(path));
}

function storeOn(db: Connection, path: string, place: StoreOptions, lock: StoreLock): Store {
  const heads = readHeads(db);
  const anchors = anchorsPath(place);
  const mode = MODE_OF[place.name];
  const write = appender({ db, path, mode, heads });
  const { checkpoint, noteChange } = checkpointer({ db, anchors, mode, heads, append: write, sign: place.sign });
  const putSummary = db.prepare(
    'INSERT OR REPLACE INTO stream_summary (stream, version, status, data) VALUES (?, ?, ?, ?)',
  );
  const putCached = db.prepare('INSERT OR REPLACE INTO cache (key, value) VALUES (?, ?)');
  const dropCaches = db.transaction(() => {
    db.exec('DELETE FROM stream_summary; DELETE FROM cache');
  });
  const writing = (act: () => void): void => throwingTrouble(path, act);

  return {
    ...journalReader(db, path, () => new Map(heads)),
    anchorsPath: anchors,
    head: (stream) => heads.get(stream) ?? NO_HEAD,
    append(request) {
      if (request.stream === CHECKPOINT_STREAM) throw new Error('Only a checkpoint writes to the checkpoint stream');
      const result = write(request);
      if (result.kind === 'appended') noteChange(request.stream);
      return result;
    },
    checkpoint: (request) => throwingTrouble(path, () => checkpoint(request)),
    backup: (target, backupOptions) => backupDatabase(path, target, backupOptions),
    putSummary: (stream, version, summary) =>
      writing(() => void putSummary.run(stream, version, summary.status, canonicalJson(summary.data))),
    putCached: (key, value) => writing(() => void putCached.run(key, value)),
    dropCaches: () => writing(() => dropCaches()),
    close() {
      db.close();
      lock.release();
    },
  };
}
