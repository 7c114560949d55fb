import type { JournalRow } from '../../../shared/base/journal-row.ts';
import type { Connection } from './connect.ts';
import { formatOf } from './migrate.ts';
import { rowColumns, rowHash } from './rows.ts';
import { sha256 } from './sha256.ts';

/** What verifying needs of a row: how it is chained, its data, and around them the rest of its text as SQLite puts it together. */
export interface CheckedRow
  extends Pick<JournalRow, 'position' | 'stream' | 'version' | 'type' | 'recordedAt' | 'data' | 'prevHash' | 'hash'> {
  readonly before: string;
  readonly after: string;
}

/**
 * The columns of a CheckedRow. Two texts made by SQLite cost less than the columns they are made of. They follow rowText, which alone says
 * what the text of a row is; where they should differ from it, the row is looked at again.
 */
export function checkedColumns(db: Connection): string {
  const state =
    formatOf(db) < 2 ? "''" : "CASE WHEN coalesce(state, '') = '' THEN '' ELSE ',\"state\":' || json_quote(state) END";
  return `position, stream, version, type, recorded_at AS recordedAt, data, prev_hash AS prevHash, hash,
    '{"at":' || at || ',"by_person":' || json_quote(by_person) || ',"by_post":' || json_quote(by_post)
      || ',"command_id":' || json_quote(command_id) || ',"data":' AS before,
    ',"mode":' || json_quote(mode) || ',"part":' || part || ',"prev_hash":' || json_quote(prev_hash)
      || ',"recorded_at":' || recorded_at || ${state} || ',"stream":' || json_quote(stream)
      || ',"type":' || json_quote(type) || ',"version":' || version
      || ',"workstation":' || json_quote(workstation) || '}' AS after`;
}

export interface RowCheck {
  /** Whether the row does not have the content of its hash. */
  readonly isAltered: (row: CheckedRow) => boolean;
  /** The row with all its columns. */
  readonly whole: (row: CheckedRow) => JournalRow;
}

/** Hashes what SQLite put together. Equal hashes prove the text; unequal ones prove nothing until the row has been put together by rowText. */
export function rowCheck(db: Connection): RowCheck {
  const select = db.prepare<[number], JournalRow>(`SELECT ${rowColumns(db)} FROM journal WHERE position = ?`);
  const whole = ({ position }: CheckedRow): JournalRow => {
    const row = select.get(position);
    if (!row) throw new Error(`The row at position ${position} was there a moment ago`);
    return row;
  };
  return {
    isAltered: (row) => sha256(row.before + row.data + row.after) !== row.hash && rowHash(whole(row)) !== row.hash,
    whole,
  };
}
