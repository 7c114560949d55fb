import { NO_HASH } from '../../../shared/base/journal-row.ts';
import type { Connection } from './connect.ts';

/** The newest row of a stream. */
export interface Head {
  readonly version: number;
  readonly hash: string;
}

/** The head of a stream that has no row yet. */
export const NO_HEAD: Head = { version: 0, hash: NO_HASH };

/** Steps from stream to stream along the index, so the cost grows with the streams and not with the rows. */
const ALL_HEADS = `
WITH RECURSIVE streams (stream) AS (
  SELECT min(stream) FROM journal
  UNION ALL
  SELECT (SELECT min(stream) FROM journal WHERE stream > streams.stream) FROM streams WHERE stream IS NOT NULL
)
SELECT journal.stream, journal.version, journal.hash
FROM streams JOIN journal ON journal.stream = streams.stream
  AND journal.version = (SELECT max(version) FROM journal WHERE stream = streams.stream)`;

export function readHeads(db: Connection): Map<string, Head> {
  const rows = db.prepare<[], Head & { stream: string }>(ALL_HEADS).all();
  return new Map(rows.map(({ stream, version, hash }) => [stream, { version, hash }]));
}
