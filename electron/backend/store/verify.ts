import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { WORKSTATION_STREAM } from '../../../shared/workstation/events.ts';
import { type Anchors, readAnchors } from './anchor.ts';
import { CHECKPOINT_STREAM } from './checkpoint.ts';
import { type Connection, connectReader } from './connect.ts';
import { NO_HEAD } from './heads.ts';
import { requireKnownFormat } from './migrate.ts';
import { lastPosition, readableColumns } from './readable-rows.ts';
import { orTrouble, StoreTroubleError, storeTrouble, troubleBehind } from './trouble.ts';
import { checkAnchored } from './verify-anchored.ts';
import { checkCheckpoints } from './verify-checkpoints.ts';
import { checkKeys, type KnownKey } from './verify-keys.ts';
import { checkEditions, checkEnd, checkIntegrity, checkSchema } from './verify-file.ts';
import { collectFindings, type Findings, type VerifyFinding, type VerifyNote } from './verify-findings.ts';
import { type CheckedRow, checkedColumns, rowCheck } from './verify-rows.ts';
import { checkPinned } from './verify-pinned.ts';
import { checkTimes } from './verify-times.ts';
import { checkOrder, checkStreams, range } from './verify-streams.ts';

export interface VerifyOptions {
  readonly onProgress?: ((doneRows: number, totalRows: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The key of this workstation, where its file is at hand: the journal has to name it. */
  readonly ownKey?: KnownKey | undefined;
  /** The console that wrote it ran by the clock on the wall, so that its times say something. */
  readonly isLive?: boolean | undefined;
}

export interface VerifyReport {
  readonly path: string;
  /** `cancelled`: the findings so far, which say nothing about the rest. */
  readonly outcome: 'sound' | 'findings' | 'cancelled';
  readonly rows: number;
  readonly streams: number;
  readonly checkpoints: number;
  readonly anchors: number;
  readonly findings: readonly VerifyFinding[];
  /** What is no fault by itself and may still be worth a look. */
  readonly notes: readonly VerifyNote[];
  /** Findings beyond those listed. */
  readonly omitted: number;
}

/**
 * Checks a journal, its checkpoints and its anchors, whoever wrote the file.
 *
 * Reads one moment of the file in one pass by position, a thousand rows at a time; memory grows with streams and anchors,
 * not with rows. What it cannot show: rows after the newest anchor, rewritten by someone who rebuilds the whole chain,
 * and a file exchanged together with every anchor, unless the
 * anchors are sealed and the key was not taken with them. Takes seconds on a long journal: not for the main thread.
 */
export async function verifyJournal(
  path: string,
  anchorsFile: string | undefined,
  options: VerifyOptions = {},
): Promise<VerifyReport> {
  const findings = collectFindings();
  // Before the file is read: an anchor set meanwhile would look like a cut tail.
  const anchors = anchorsFile === undefined ? undefined : anchorsOrNone(anchorsFile);
  for (const line of anchors?.unreadable ?? []) findings.add('anchor-unreadable', {}, line);
  const counts = { rows: 0, streams: 0, checkpoints: 0, anchors: anchors?.anchors.length ?? 0 };
  let db: Connection | undefined;
  let cancelled = false;
  try {
    if (!existsSync(path)) throw new StoreTroubleError(storeTrouble('store-missing', path));
    db = connectReader(path);
    const format = requireKnownFormat(db, path);
    db.exec('BEGIN');
    checkIntegrity(db, findings);
    checkSchema(db, format, findings);
    cancelled = !(await checkRows(db, anchors, counts, findings, options));
    // Making a key sets a checkpoint.
    const isAnchored = counts.checkpoints > 0 || options.ownKey !== undefined;
    if (!cancelled && anchorsFile !== undefined && isAnchored) {
      // Read anew: a checkpoint may have been set between the first look at the anchors and the moment of the file.
      checkAnchored(db, anchorsFile, anchorsOrNone(anchorsFile).anchors, findings);
    }
    if (!cancelled) checkEditions(db, findings);
  } catch (error) {
    const trouble = troubleBehind(error, path);
    // Any other complaint of SQLite's is about tables that are not ours (a column gone): the file's fault, too.
    if (!trouble && !(error instanceof Database.SqliteError)) throw error;
    findings.add('file-unreadable', {}, trouble?.message ?? (error as Error).message);
  } finally {
    db?.close();
  }
  const outcome = cancelled ? 'cancelled' : findings.list.length > 0 ? 'findings' : 'sound';
  return { path, outcome, ...counts, findings: findings.list, notes: findings.notes, omitted: findings.omitted() };
}

/** Anchors on a disk that is not there are as good as missing, and reported so. */
function anchorsOrNone(path: string): Anchors {
  const read = orTrouble(path, () => readAnchors(path));
  return read.ok ? read.value : { anchors: [], unreadable: [] };
}

interface Counts {
  rows: number;
  streams: number;
  checkpoints: number;
}

/** False when it was cancelled. */
async function checkRows(
  db: Connection,
  anchors: Anchors | undefined,
  counts: Counts,
  findings: Findings,
  { onProgress, signal, ownKey, isLive }: VerifyOptions,
): Promise<boolean> {
  const total = lastPosition(db);
  const rows = rowCheck(db);
  const streams = checkStreams(rows.isAltered, findings);
  const checkpoints = checkCheckpoints(anchors?.anchors ?? [], findings);
  const keys = checkKeys(anchors?.anchors ?? [], ownKey, findings);
  const pinned = checkPinned();
  const times = isLive ? checkTimes() : undefined;
  const lost: { from: number; to: number }[] = [];
  for (const stretch of readableColumns<CheckedRow>(db, checkedColumns(db))) {
    if (stretch.kind === 'lost') {
      lost.push(stretch);
      streams.skip(stretch.to);
      findings.add('page-unreadable', {}, range(stretch.from, stretch.to));
    } else {
      for (const row of stretch.rows) {
        streams.row(row);
        pinned.row(row);
        times?.row(row);
        if (row.stream === WORKSTATION_STREAM) keys.row(rows.whole(row));
        if (row.stream === CHECKPOINT_STREAM)
          checkpoints.row(rows.whole(row), lost.length > 0 ? undefined : streams.heads);
      }
      counts.rows += stretch.rows.length;
    }
    Object.assign(counts, { streams: streams.heads.size, checkpoints: checkpoints.count() });
    onProgress?.(counts.rows, total);
    // Lets a cancel come in.
    await setImmediate();
    if (signal?.aborted) return false;
  }
  for (const stream of streams.suspects) checkOrder(db, stream, streams.heads.get(stream) ?? NO_HEAD, findings);
  checkpoints.end((position) => lost.some(({ from, to }) => from <= position && position <= to));
  // A key that cannot be read must not be called unknown.
  if (lost.length === 0) keys.end();
  pinned.end(db, findings);
  if (lost.length === 0) times?.end(findings);
  checkEnd(db, findings);
  return true;
}
