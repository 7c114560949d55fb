import type { JournalRow } from '../../../shared/base/journal-row.ts';
import { rowText } from '../../../shared/base/journal-row.ts';
import { sha256 } from './sha256.ts';

/** The columns as members of JournalRow, so that a row needs no second object. */
export const ROW_COLUMNS = `position, stream, version, type, at, recorded_at AS recordedAt, by_person AS byPerson,
  by_post AS byPost, workstation, mode, command_id AS commandId, part, data, prev_hash AS prevHash, hash`;

export function rowHash(row: Omit<JournalRow, 'position' | 'hash'>): string {
  return sha256(rowText(row));
}
