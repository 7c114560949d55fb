import { join } from 'node:path';
import { rowText } from '../../../shared/base/journal-row.ts';
import { openRescue, StoreTroubleError, type StorePlace } from '../store/index.ts';
import { fileStamp } from './file-stamp.ts';
import { writeAtomically } from './write-atomically.ts';

/**
 * Saves what a damaged journal still gives: one JSON line a row, with `sound: false` where a row no longer has the hash it was written
 * with, and a line for every stretch that cannot be read.
 */
export function rescueRows(place: StorePlace, now: number) {
  const rescue = openRescue(place);
  if (!rescue.ok) throw new StoreTroubleError(rescue.trouble);
  const path = join(place.folder, 'exports', `rescue-${fileStamp(now)}.jsonl`);
  const lost: { from: number; to: number }[] = [];
  let rows = 0;
  function* lines() {
    if (!rescue.ok) return;
    for (const item of rescue.value.salvage()) {
      if (item.kind === 'lost') {
        lost.push({ from: item.from, to: item.to });
        yield `${JSON.stringify({ lost: { from: item.from, to: item.to } })}\n`;
      } else {
        rows += 1;
        const { position, hash } = item.row;
        yield `{"hash":${JSON.stringify(hash)},"position":${position},"row":${rowText(item.row)},"sound":${item.sound}}\n`;
      }
    }
  }
  try {
    writeAtomically(path, lines());
  } finally {
    rescue.value.close();
  }
  return { path, rows, lost };
}
