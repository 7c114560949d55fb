import type Database from 'better-sqlite3';
import { rowColumns, rowHash } from '../../../../electron/backend/store/rows.ts';
import { canonicalJson } from '../../../../shared/base/canonical-json.ts';
import { type JournalRow, NO_HASH } from '../../../../shared/base/journal-row.ts';

/** What a forger does who knows how the chain is made: hashes every row of the stream again from its beginning. */
export function rechain(db: Database.Database, stream: string): void {
  const rows = db
    .prepare<[string], JournalRow>(`SELECT ${rowColumns(db)} FROM journal WHERE stream = ? ORDER BY version`)
    .all(stream);
  const update = db.prepare('UPDATE journal SET prev_hash = ?, hash = ? WHERE position = ?');
  let prevHash = NO_HASH;
  for (const row of rows) {
    const hash = rowHash({ ...row, prevHash });
    update.run(prevHash, hash, row.position);
    prevHash = hash;
  }
}

/** Writes the heads as they now are into every checkpoint, and chains those again, too. */
export function recheckpoint(db: Database.Database): void {
  const checkpoints = db
    .prepare<[], { position: number; data: string }>("SELECT position, data FROM journal WHERE stream = 'checkpoint'")
    .all();
  const headAt = db
    .prepare<[string, number], [number, string]>(
      'SELECT version, hash FROM journal WHERE stream = ? AND position < ? ORDER BY version DESC LIMIT 1',
    )
    .raw();
  for (const { position, data } of checkpoints) {
    const { heads, streams } = JSON.parse(data) as { heads: Record<string, unknown>; streams: number };
    const now = Object.keys(heads).map((stream) => [stream, headAt.get(stream, position)]);
    const rewritten = canonicalJson({ heads: Object.fromEntries(now), streams });
    db.prepare('UPDATE journal SET data = ? WHERE position = ?').run(rewritten, position);
  }
  rechain(db, 'checkpoint');
}
