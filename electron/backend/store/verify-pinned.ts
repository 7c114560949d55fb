import { isPinning, pinnedBy } from '../../../shared/export/verifier/pinned-by.ts';
import type { Connection } from './connect.ts';
import { unlessDamaged } from './readable-rows.ts';
import type { Findings, Spot } from './verify-findings.ts';
import type { CheckedRow } from './verify-rows.ts';

export interface PinnedCheck {
  readonly row: (row: CheckedRow) => void;
  /** Once the whole file has been seen. */
  readonly end: (db: Connection, findings: Findings) => void;
}

/** Checks that the text of every edition that a row pins is there: one exchanged for another, with its hash, would otherwise only be missed at a replay. */
export function checkPinned(): PinnedCheck {
  /** By hash of an edition: the first row that pins it. */
  const pinned = new Map<string, Spot>();
  return {
    row({ type, data, stream, version, position }) {
      if (!isPinning(type)) return;
      for (const { hash } of pinnedBy({ type, data: parsed(data) }))
        if (!pinned.has(hash)) pinned.set(hash, { stream, version, position });
    },
    end(db, findings) {
      const stored = db.prepare<[string], number>('SELECT 1 FROM editions WHERE hash = ?').pluck();
      unlessDamaged(() => {
        for (const [hash, spot] of pinned)
          if (stored.get(hash) === undefined) findings.add('edition-missing', spot, hash);
      });
    },
  };
}

/** Data that have been spoilt are a finding of their own already. */
function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
