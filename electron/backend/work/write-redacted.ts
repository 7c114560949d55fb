import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beijingIso } from '../../../shared/base/instant.ts';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import { redactedCover } from '../../../shared/export/package/pages/redacted-cover.ts';
import { redactedEntries } from '../../../shared/export/package/redact.ts';
import { readCommitment } from '../../../shared/export/verifier/commitment.ts';
import { PACKAGE_FORMAT, type Manifest } from '../../../shared/export/verifier/manifest.ts';
import { COMMITMENT, COMMITMENT_SIGNATURE } from '../../../shared/export/verifier/names.ts';
import { textOf } from '../../../shared/export/verifier/parsed.ts';
import { workstationKey } from '../seal/workstation-key.ts';
import type { Steering } from './export/export-task.ts';
import { fileStamp } from './file-stamp.ts';
import { keptVersions, type Keep } from './package/kept-versions.ts';
import { sealedFiles, utf8, type PackedFiles } from './package/sealed-files.ts';
import { FULL_STEPS, goesOn, packageCancelled } from './package/steps.ts';
import { verifierFiles } from './package/verifier-files.ts';
import { writeZip } from './package/write-zip.ts';
import type { WrittenRedacted } from './tasks.ts';
import { exportsFolder, writeFull, type PackageRequest } from './write-package.ts';

export interface RedactedRequest extends PackageRequest {
  readonly keep: Keep;
  /** Why the rest is taken out; it stands in every hole. */
  readonly reason: string;
}

/**
 * Writes a redacted copy together with the full package it comes from: the two share salts and commitment, by which the copy can later be held against it.
 * Refused, with nothing left behind, where the copy would keep nothing or leave nothing out.
 */
export async function writeRedacted(
  request: RedactedRequest,
  steering: Steering = {},
): Promise<Result<WrittenRedacted>> {
  const { now, version, response } = request;
  const total = FULL_STEPS + 1;
  const done = await writeFull(request, steering, total);
  if (!done) return packageCancelled();
  const { written: full, files: fullFiles } = done;
  if (!(await goesOn(steering, FULL_STEPS, total))) {
    rmSync(full.path, { force: true });
    return packageCancelled();
  }
  const keeps = keptVersions(fullFiles, request.keep);
  const versions = Array.from({ length: full.rows }, (_, at) => at + 1);
  const removed = versions.filter((one) => !keeps.has(one));
  const refusal = removed.length === 0 ? leavesNothingOut() : removed.length === full.rows ? keepsNothing() : undefined;
  if (refusal) {
    rmSync(full.path, { force: true });
    return refusal;
  }
  const files = redactedFiles(fullFiles, removed, request);
  const commitment = commitmentIn(fullFiles);
  const prefix = commitment.mode === 'drill' ? '演练-drill-' : '';
  const name = `${prefix}脱敏副本-redacted-${response.slice(0, 8)}-${fileStamp(now)}.zip`;
  const path = join(exportsFolder(request), name);
  const manifest = (listed: Manifest['files']): Manifest => ({
    format: PACKAGE_FORMAT,
    kind: 'redacted',
    response: commitment.response,
    mode: commitment.mode,
    exportedAt: beijingIso(now),
    exportedBy: `Station Response Console ${version}`,
    rows: commitment.entries,
    editions: [],
    files: listed,
    reason: request.reason,
  });
  const bytes = writeZip(path, sealedFiles(files, manifest, request.keysFolder));
  return ok({ path, name, bytes, rows: full.rows - removed.length, removed: removed.length, full });
}

function redactedFiles(full: PackedFiles, removed: readonly number[], request: RedactedRequest): PackedFiles {
  const { reason, now, version, keysFolder, resourcesFolder } = request;
  const holes = new Set(removed);
  const entries = redactedEntries(full, (one) => !holes.has(one), reason);
  const files = new Map([
    ...[COMMITMENT, COMMITMENT_SIGNATURE].map((name) => [name, full.get(name) ?? new Uint8Array()] as const),
    ...Object.entries(entries).map(([name, text]) => [name, utf8(text)] as const),
    ...verifierFiles(resourcesFolder),
  ]);
  const cover = redactedCover({
    commitment: commitmentIn(full),
    removed,
    reason,
    files: [...files.keys(), 'manifest.json', 'signature.json'],
    made: { at: now, by: `Station Response Console ${version}` },
    keyId: workstationKey(keysFolder).keyId,
  });
  return new Map([['index.html', utf8(cover)], ...files]);
}

function commitmentIn(full: PackedFiles) {
  const commitment = readCommitment(textOf(full, COMMITMENT));
  if (!commitment) throw new Error('The full package has no commitment');
  return commitment;
}

const leavesNothingOut = (): Result<never> =>
  refuse(
    'nothing-removed',
    '按所选条件没有隐去任何一条，没有写出副本；请收窄保留条件，或直接导出完整数据包',
    'Nothing would be taken out, so no copy was written: keep less, or export the full package',
  );

const keepsNothing = (): Result<never> =>
  refuse(
    'nothing-kept',
    '按所选条件一条也不保留，没有写出副本；请放宽保留条件',
    'Nothing would be kept, so no copy was written: keep more',
  );
