import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { JournalRow } from '../../../shared/base/journal-row.ts';
import type { Connection } from './connect.ts';
import { rowColumns } from './rows.ts';

/** A stretch of rows in the order of a key (position, or version in a stream), or keys that the file does not give up. */
export type Stretch<Row> =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'lost'; readonly from: number; readonly to: number };

interface Source<Row> {
  /** Up to `limit` rows with keys from `from` to `to`, in order. */
  readonly select: (from: number, to: number, limit: number) => readonly Row[];
  readonly keyOf: (row: Row) => number;
  /** The last key to look for. */
  readonly end: number;
}

const BLOCK = 1000;

/** All rows of the journal that can be read, in order of position. */
export function readableRows(db: Connection): Generator<Stretch<JournalRow>, void, undefined> {
  return readableColumns<JournalRow>(db, rowColumns(db));
}

/** These columns of all rows that can be read, in order of position; `position` has to be among them. */
export function readableColumns<Row extends { readonly position: number }>(
  db: Connection,
  columns: string,
): Generator<Stretch<Row>, void, undefined> {
  const rows = db.prepare<[number, number, number], Row>(
    `SELECT ${columns} FROM journal WHERE position BETWEEN ? AND ? ORDER BY position LIMIT ?`,
  );
  return readable({
    select: (from, to, limit) => rows.all(from, to, limit),
    keyOf: (row) => row.position,
    end: lastPosition(db),
  });
}

/**
 * All rows that can be read, however damaged the file. A block that meets a bad page is halved until the bad keys stand
 * alone, so one bad page costs its own rows and no others.
 */
export function* readable<Row>(source: Source<Row>): Generator<Stretch<Row>, void, undefined> {
  let lost: { kind: 'lost'; from: number; to: number } | undefined;
  for (const stretch of stretches(source)) {
    if (stretch.kind === 'lost' && lost?.to === stretch.from - 1) lost.to = stretch.to;
    else if (stretch.kind === 'lost') {
      if (lost) yield lost;
      lost = { ...stretch };
    } else if (stretch.rows.length > 0) {
      if (lost) yield lost;
      lost = undefined;
      yield stretch;
    }
  }
  if (lost) yield lost;
}

function* stretches<Row>(source: Source<Row>): Generator<Stretch<Row>> {
  const { select, keyOf, end } = source;
  for (let next = 1; next <= end; ) {
    const rows = unlessDamaged(() => select(next, end, BLOCK));
    const last = rows?.at(-1);
    if (rows) yield { kind: 'rows', rows };
    else yield* halve(source, next, Math.min(next + BLOCK - 1, end));
    if (rows && (rows.length < BLOCK || last === undefined)) return;
    next = last === undefined ? next + BLOCK : keyOf(last) + 1;
  }
}

function* halve<Row>(source: Source<Row>, from: number, to: number): Generator<Stretch<Row>> {
  const rows = unlessDamaged(() => source.select(from, to, BLOCK));
  if (rows) yield { kind: 'rows', rows: inOrder(rows, source.keyOf, from, to) };
  else if (from === to) yield { kind: 'lost', from, to };
  else {
    const middle = from + Math.floor((to - from) / 2);
    yield* halve(source, from, middle);
    yield* halve(source, middle + 1, to);
  }
}

/** A damaged tree can lead to a page of another place; its rows are met again where they belong. */
function inOrder<Row>(rows: readonly Row[], keyOf: (row: Row) => number, from: number, to: number): readonly Row[] {
  let last = from - 1;
  return rows.filter((row) => {
    const key = keyOf(row);
    if (key <= last || key > to) return false;
    last = key;
    return true;
  });
}

/** A page holds at most so many rows: two hashes, an id and nine more columns take over 200 bytes. */
const ROWS_PER_PAGE = 20;
const PAGE_BYTES = 4096;

/** Where to stop looking: the last row, else the counter that AUTOINCREMENT keeps, else what fits into the file. */
export function lastPosition(db: Connection): number {
  const largest = db.prepare<[], number | null>('SELECT max(position) FROM journal').pluck();
  const counter = db.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'journal'").pluck();
  const found =
    unlessDamaged(() => ({ position: largest.get() ?? 0 })) ?? unlessDamaged(() => ({ position: counter.get() ?? 0 }));
  return found?.position ?? Math.ceil(statSync(db.name).size / PAGE_BYTES) * ROWS_PER_PAGE;
}

/** Undefined when the file, not we, is at fault. */
export function unlessDamaged<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|IOERR|NOTADB)/.test(error.code)) return undefined;
    throw error;
  }
}
