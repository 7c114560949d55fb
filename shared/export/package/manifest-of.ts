import { beijingIso, type Instant } from '../../base/instant.ts';
import type { JournalRow } from '../../base/journal-row.ts';
import type { PinnedPlan } from '../../response/events.ts';
import { PACKAGE_FORMAT, type Manifest } from '../verifier/manifest.ts';

/** Who made a package, and when. */
export interface Made {
  readonly at: Instant;
  readonly by: string;
}

/** The manifest of a full package. Throws for a response without a row: there is nothing to pack. */
export function manifestOf(
  rows: readonly JournalRow[],
  plans: readonly PinnedPlan[],
  files: Manifest['files'],
  made: Made,
): Manifest {
  const last = rows.at(-1);
  if (!last) throw new Error('A response without a row has no package');
  return {
    format: PACKAGE_FORMAT,
    kind: 'full',
    response: last.stream.slice(last.stream.indexOf('/') + 1),
    mode: last.mode,
    exportedAt: beijingIso(made.at),
    exportedBy: made.by,
    rows: rows.length,
    head: { version: last.version, hash: last.hash },
    editions: plans.map(({ id, edition, hash }) => ({ id, edition, hash })),
    files,
  };
}
