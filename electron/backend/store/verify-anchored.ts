import type { Anchor } from './anchor.ts';
import { CHECKPOINT_STREAM } from './checkpoint.ts';
import type { Connection } from './connect.ts';
import { unlessDamaged } from './readable-rows.ts';
import type { Findings, Spot } from './verify-findings.ts';
import { range } from './verify-streams.ts';

/** A power cut between a checkpoint and its anchor leaves one without; more in a row are not left by that. */
const EXCUSED = 1;

/**
 * Checks that the checkpoints from the first anchor on are anchored. Whoever rewrites history takes out all anchors that would differ; those that the
 * console sets afterwards do not close the gap.
 */
export function checkAnchored(db: Connection, path: string, anchors: readonly Anchor[], findings: Findings): void {
  if (anchors.length === 0) {
    findings.add('anchors-missing', {}, path);
    return;
  }
  const anchored = new Set(anchors.map(({ version }) => version));
  const first = Math.min(...anchored);
  const rows = db.prepare<[string, number], Required<Spot>>(
    'SELECT stream, version, position FROM journal WHERE stream = ? AND version > ? ORDER BY version',
  );
  let bare: Required<Spot>[] = [];
  const note = () => {
    const [from, to] = [bare[0], bare.at(-1)];
    if (from && to && bare.length > EXCUSED)
      findings.add('checkpoint-unanchored', from, range(from.version, to.version));
    bare = [];
  };
  const before = db
    .prepare<[string, number], number>('SELECT count(*) FROM journal WHERE stream = ? AND version < ?')
    .pluck();
  const unspoken = unlessDamaged(() => before.get(CHECKPOINT_STREAM, first)) ?? 0;
  // More than the one that a power cut can leave without.
  if (unspoken > EXCUSED)
    findings.note('anchors-begun-anew', { stream: CHECKPOINT_STREAM, version: first }, range(1, first - 1));
  unlessDamaged(() => {
    for (const row of rows.iterate(CHECKPOINT_STREAM, first)) {
      if (anchored.has(row.version)) note();
      else bare.push(row);
    }
  });
  note();
}
