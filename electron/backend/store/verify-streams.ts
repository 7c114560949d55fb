import { isCanonicalText } from '../../../shared/base/canonical-text.ts';
import { type JournalRow, NO_HASH } from '../../../shared/base/journal-row.ts';
import type { Connection } from './connect.ts';
import { type Head, NO_HEAD } from './heads.ts';
import { readable } from './readable-rows.ts';
import type { CheckedRow } from './verify-rows.ts';
import type { Findings } from './verify-findings.ts';

export interface StreamCheck {
  /** Looks at the next row in order of position. */
  readonly row: (row: CheckedRow) => void;
  /** Passes over positions that cannot be read; they are reported as such and not as removed. */
  readonly skip: (to: number) => void;
  /** Heads as of the row last looked at. */
  readonly heads: ReadonlyMap<string, Head>;
  /** Streams whose rows did not simply follow each other; checkOrder says what is wrong with them. */
  readonly suspects: ReadonlySet<string>;
}

/** Checks each row by itself and that it follows the one before in its stream; remembers one head per stream. */
export function checkStreams(isAltered: (row: CheckedRow) => boolean, findings: Findings): StreamCheck {
  const heads = new Map<string, Head>();
  const suspects = new Set<string>();
  let lastPosition = 0;
  return {
    heads,
    suspects,
    skip(to) {
      lastPosition = to;
    },
    row(row) {
      const { stream, version, position } = row;
      if (position > lastPosition + 1) findings.add('position-gap', {}, range(lastPosition + 1, position - 1));
      lastPosition = position;
      if (isAltered(row)) findings.add('row-hash', { stream, version, position });
      if (!isCanonicalText(row.data)) findings.add('data-not-canonical', { stream, version, position });
      const head = heads.get(stream) ?? NO_HEAD;
      if (version !== head.version + 1 || row.prevHash !== head.hash) suspects.add(stream);
      if (version >= head.version) heads.set(stream, { version, hash: row.hash });
    },
  };
}

/** Walks one suspect stream in order of version and names every gap, repetition, break and step backwards. */
export function checkOrder(db: Connection, stream: string, head: Head, findings: Findings): void {
  type Link = Pick<JournalRow, 'version' | 'position' | 'prevHash' | 'hash'>;
  const links = db.prepare<[string, number, number, number], Link>(
    `SELECT version, position, prev_hash AS prevHash, hash FROM journal
     WHERE stream = ? AND version BETWEEN ? AND ? ORDER BY version, position LIMIT ?`,
  );
  const stretches = readable({
    select: (from, to, limit) => links.all(stream, from, to, limit),
    keyOf: (link) => link.version,
    end: head.version,
  });
  let before: Omit<Link, 'prevHash' | 'hash'> & { hash?: string } = { version: 0, position: 0, hash: NO_HASH };
  for (const stretch of stretches) {
    // Reported once already, by position; what follows it cannot be compared with it.
    if (stretch.kind === 'lost') before = { version: stretch.to, position: before.position };
    else
      for (const link of stretch.rows) {
        const spot = { stream, version: link.version, position: link.position };
        if (link.version === before.version) findings.add('version-repeated', spot);
        else if (link.version > before.version + 1)
          findings.add('version-gap', spot, range(before.version + 1, link.version - 1));
        else if (before.hash !== undefined && link.prevHash !== before.hash) findings.add('prev-hash', spot);
        if (link.position < before.position) findings.add('position-backwards', spot, before.position);
        before = link;
      }
  }
}

export function range(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}
