import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beijingStamp } from '../../../shared/base/instant.ts';
import { fold } from '../../../shared/response/evolve.ts';
import { responseStream } from '../../../shared/response/events.ts';
import { pinnedEditions } from '../../../shared/response/pinned-editions.ts';
import { emptyResponse } from '../../../shared/response/state.ts';
import { editionName, journalLine, manifestOf, SEAL, sealOf } from '../../../shared/export/package.ts';
import { recordText } from '../../../shared/export/record-text.ts';
import { responseEvents } from '../journal-events.ts';
import { planSource } from '../plan-source.ts';
import { readJournal, type StorePlace } from '../store/index.ts';
import { sha256 } from '../store/sha256.ts';
import { fileStamp } from './file-stamp.ts';
import { checkPackage } from './read-package.ts';
import type { WrittenPackage } from './tasks.ts';
import { writeAtomically } from './write-atomically.ts';

export interface PackageRequest {
  readonly place: StorePlace;
  readonly response: string;
  readonly now: number;
  readonly version: string;
  /** Where to write; `<data>/exports/` when left out. */
  readonly folder?: string;
}

/** Writes the package of one response, reads it back from the disk and verifies it before it says so. */
export function writePackage(request: PackageRequest): WrittenPackage {
  const { place, response, now } = request;
  return readJournal(place, (journal) => {
    const rows = [...journal.readStream(responseStream(response))];
    const events = responseEvents(rows);
    const { source } = planSource((hash) => journal.edition(hash)?.text);
    const state = fold(emptyResponse(response), events, source);
    // The steps that no plan foresaw stand in the journal alone; they have no text to pack.
    const plans = pinnedEditions(state);
    const files: Record<string, Uint8Array> = {
      'record-zh.txt': utf8(recordText(state, events, 'zh')),
      'record-en.txt': utf8(recordText(state, events, 'en')),
      'journal.jsonl': utf8(rows.map(journalLine).join('')),
    };
    for (const { hash } of plans) files[editionName(hash)] = utf8(journal.edition(hash)?.text ?? '');
    const listed = Object.entries(files).map(([name, content]) => ({
      name,
      bytes: content.length,
      sha256: sha256(content),
    }));
    const manifest = manifestOf(rows, plans, listed, { at: now, by: `Station Response Console ${request.version}` });
    files['manifest.json'] = utf8(`${JSON.stringify(manifest, undefined, 2)}\n`);
    files[SEAL] = utf8(sealOf(sha256(files['manifest.json'])));
    const station = state.station || 'response';
    const prefix = state.mode === 'drill' ? '演练-drill-' : '';
    const name = `${prefix}${station}-${fileStamp(state.awareness?.at ?? now)}-${response.slice(0, 8)}-${fileStamp(now)}.zip`;
    const path = join(request.folder ?? join(place.folder, 'exports'), name);
    // A fixed file time: the same record gives the same bytes.
    writeAtomically(path, [zipSync(files, { level: 6, mtime: new Date(Date.UTC(1980, 0, 2)) })]);
    const report = checkPackage(path);
    if (report.findings.length > 0) {
      // What does not verify must not lie there as if it did.
      rmSync(path, { force: true });
      throw new Error(
        `The package at ${path} does not verify: ${report.findings[0]?.message.en} (${beijingStamp(now, now)})`,
      );
    }
    return { path, name, rows: rows.length, bytes: statSync(path).size, hash: manifest.head.hash };
  });
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
