import { beijingIso } from '../../base/instant.ts';
import type { JournalRow } from '../../base/journal-row.ts';
import { entryText, leafOf, rootOf, type Commitment } from '../verifier/commitment.ts';
import type { Sha256 } from '../verifier/report.ts';
import type { Made } from './manifest-of.ts';

/** One line of `salts.jsonl`: with it, whoever holds the full package can show that an entry is in a redacted copy's commitment. */
interface Salted {
  readonly version: number;
  readonly salt: string;
  readonly leaf: string;
}

/** Commits to every row of a response, of which there is at least one. `salt` gives 32 random bytes in hex, others at every call. */
export function commit(
  rows: readonly JournalRow[],
  salt: () => string,
  sha256: Sha256,
  made: Made,
): { readonly commitment: Commitment; readonly salts: readonly Salted[] } {
  const salts = rows.map((row) => {
    const own = salt();
    return { version: row.version, salt: own, leaf: leafOf(own, entryTextOf(row), sha256) };
  });
  const [first] = rows;
  if (!first) throw new Error('A response without a row has nothing to commit to');
  const commitment: Commitment = {
    format: 1,
    response: first.stream.slice(first.stream.indexOf('/') + 1),
    mode: first.mode,
    entries: rows.length,
    root: rootOf(
      salts.map(({ leaf }) => leaf),
      sha256,
    ),
    exportedAt: beijingIso(made.at),
  };
  return { commitment, salts };
}

/** As entryText, for a row as the journal has it. */
export function entryTextOf(row: JournalRow): string {
  const text = entryText({
    at: row.at,
    by_person: row.byPerson,
    by_post: row.byPost,
    command_id: row.commandId,
    data: JSON.parse(row.data) as unknown,
    mode: row.mode,
    part: row.part,
    recorded_at: row.recordedAt,
    stream: row.stream,
    type: row.type,
    version: row.version,
    workstation: row.workstation,
  });
  if (text === undefined) throw new Error(`Row ${row.version} of ${row.stream} has no canonical text`);
  return text;
}
