import type { JournalRow } from '../../../shared/base/journal-row.ts';
import { rowText } from '../../../shared/base/journal-row.ts';
import type { Connection } from './connect.ts';
import { formatOf } from './migrate.ts';
import { sha256 } from './sha256.ts';

/** The columns as members of JournalRow, so that a row needs no second object. */
const FIRST_COLUMNS = `position, stream, version, type, at, recorded_at AS recordedAt, by_person AS byPerson,
  by_post AS byPost, workstation, mode, command_id AS commandId, part, data, prev_hash AS prevHash, hash`;

/** What to select of the journal. A file that is only read is not migrated: one of the first format has no states. */
export function rowColumns(db: Connection): string {
  return formatOf(db) < 2 ? FIRST_COLUMNS : `${FIRST_COLUMNS}, state`;
}

export function rowHash(row: Omit<JournalRow, 'position' | 'hash'>): string {
  return sha256(rowText(row));
}
