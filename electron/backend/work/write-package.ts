import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ok, type Result } from '../../../shared/base/result.ts';
import { manifestOf } from '../../../shared/export/package/manifest-of.ts';
import { coverPage } from '../../../shared/export/package/pages/cover-page.ts';
import { selfCheckItems } from '../../../shared/export/package/self-check/items.ts';
import { scanPackage } from '../../../shared/export/package/self-check/package-scan.ts';
import { selfCheckPage } from '../../../shared/export/package/self-check/self-check-page.ts';
import { examineFiles } from '../../../shared/export/verifier/examine.ts';
import type { PackageReport } from '../../../shared/export/verifier/report.ts';
import { fold } from '../../../shared/response/evolve.ts';
import { responseStream } from '../../../shared/response/events.ts';
import { pinnedEditions } from '../../../shared/response/pinned-editions.ts';
import { emptyResponse } from '../../../shared/response/state.ts';
import { responseEvents } from '../journal-events.ts';
import { planSource } from '../plan-source.ts';
import { checkSignature } from '../seal/sign.ts';
import { workstationKey } from '../seal/workstation-key.ts';
import { readJournalSteadily, type StorePlace } from '../store/index.ts';
import type { JournalReader } from '../store/read.ts';
import { sha256 } from '../store/sha256.ts';
import type { Steering } from './export/export-task.ts';
import { fileStamp } from './file-stamp.ts';
import { anchoredFiles } from './package/anchored.ts';
import { fullFiles } from './package/full-files.ts';
import type { FullParts } from './package/full-parts.ts';
import { sealedFiles, utf8, type PackedFiles } from './package/sealed-files.ts';
import { FULL_STEPS, goesOn, packageCancelled } from './package/steps.ts';
import { verifierFiles } from './package/verifier-files.ts';
import { writeZip } from './package/write-zip.ts';
import type { WrittenPackage } from './tasks.ts';

export interface PackageRequest {
  readonly place: StorePlace;
  readonly response: string;
  readonly now: number;
  readonly version: string;
  /** Where the key of this workstation lies. */
  readonly keysFolder: string;
  /** Where the verifiers lie that go into the package. */
  readonly resourcesFolder: string;
  /** Where to write; `<data>/exports/` when left out. */
  readonly folder?: string;
}

/** Writes the package of one response, reads it back from the disk and verifies it before it says so. */
export async function writePackage(request: PackageRequest, steering: Steering = {}): Promise<Result<WrittenPackage>> {
  const full = await writeFull(request, steering);
  return full ? ok(full.written) : packageCancelled();
}

/** As writePackage, with the files that were written; undefined, with nothing left behind, when it was cancelled. */
export async function writeFull(
  request: PackageRequest,
  steering: Steering,
  total = FULL_STEPS,
): Promise<{ readonly written: WrittenPackage; readonly files: PackedFiles } | undefined> {
  if (!(await goesOn(steering, 0, total))) return undefined;
  const parts = await readJournalSteadily(request.place, async (journal) => {
    const read = partsOf(journal, request);
    return (await goesOn(steering, 1, total)) ? { ...read, record: recordOf(read, request) } : undefined;
  });
  if (!parts || !(await goesOn(steering, 2, total))) return undefined;
  const { response, rows } = parts;
  const files = packed(parts, parts.record, request);
  if (!(await goesOn(steering, 3, total))) return undefined;
  const prefix = response.mode === 'drill' ? '演练-drill-' : '';
  const began = fileStamp(response.awareness?.at ?? request.now);
  const name = `${prefix}${response.station || 'response'}-${began}-${request.response.slice(0, 8)}-${fileStamp(request.now)}.zip`;
  const path = join(exportsFolder(request), name);
  const bytes = writeZip(path, files);
  return { written: { path, name, rows: rows.length, bytes, hash: rows.at(-1)?.hash ?? '' }, files };
}

export const exportsFolder = ({ folder, place }: PackageRequest) => folder ?? join(place.folder, 'exports');

function partsOf(journal: JournalReader, request: PackageRequest): FullParts {
  const { place, response, now, version, keysFolder } = request;
  const rows = [...journal.readStream(responseStream(response))];
  const events = responseEvents(rows);
  const editionText = (hash: string) => journal.edition(hash)?.text;
  return {
    rows,
    events,
    response: fold(emptyResponse(response), events, planSource(editionText).source),
    editionText,
    anchored: anchoredFiles(journal, place, rows),
    made: { at: now, by: `Station Response Console ${version}` },
    keysFolder,
    salt: () => randomBytes(32).toString('hex'),
  };
}

/** The record and the verifiers, which the pages speak about. */
function recordOf(parts: FullParts, { resourcesFolder }: PackageRequest): PackedFiles {
  return new Map([...fullFiles(parts), ...verifierFiles(resourcesFolder)]);
}

/** All files of a full package: the record, the verifiers, and the pages that speak about both. */
function packed(parts: FullParts, record: PackedFiles, { keysFolder }: PackageRequest): PackedFiles {
  const { rows, response, made, events } = parts;
  const seal = (files: PackedFiles) =>
    sealedFiles(files, (listed) => manifestOf(rows, pinnedEditions(response), listed, made), keysFolder);
  const cover = coverPage({
    response,
    rows,
    files: [...record.keys(), 'self-check.html', 'manifest.json', 'signature.json'],
    made,
    keyId: workstationKey(keysFolder).keyId,
  });
  const covered = new Map([['index.html', utf8(cover)] as const, ...record]);
  const checked = seal(covered);
  const items = selfCheckItems({
    report: reportOn(checked),
    scan: scanPackage(covered, strictUtf8),
    events,
    closedAt: response.closed?.at,
  });
  return seal(new Map([...covered, ['self-check.html', utf8(selfCheckPage(items, response.mode === 'drill'))]]));
}

function reportOn(files: PackedFiles): PackageReport {
  const { signed, concluded } = examineFiles(files, sha256);
  return concluded(signed.map((one) => checkSignature(one.bytes, one.signature)));
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
