import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { packageEvents } from '../../../shared/export/package-events.ts';
import { examineFiles, examineZip, type Examination } from '../../../shared/export/verifier/examine.ts';
import { findings, type PackageFinding } from '../../../shared/export/verifier/finding.ts';
import { editionName, JOURNAL } from '../../../shared/export/verifier/names.ts';
import { textOf } from '../../../shared/export/verifier/parsed.ts';
import type { PackageReport } from '../../../shared/export/verifier/report.ts';
import { MAX_FILE } from '../../../shared/export/verifier/zip.ts';
import type { ResponseEvent } from '../../../shared/response/events.ts';
import { filesIn } from '../../verifier/files-in.ts';
import { checkSignature } from '../seal/sign.ts';
import { sha256 } from '../store/sha256.ts';

/** Reads a package file from disk and checks it. A file that is no package gives a finding, not an error. */
export function checkPackage(path: string): PackageReport {
  return fromDisk(path).report;
}

/** A package that proves itself: the events of its response, and the texts of the editions they are pinned to. */
export interface ReadPackage {
  readonly response: string;
  readonly events: readonly ResponseEvent[];
  readonly editionText: (hash: string) => string | undefined;
}

/** Reads a package; one that does not verify gives its findings and nothing else, and so does a redacted copy, which is no whole record. */
export function readPackage(
  path: string,
):
  | { readonly ok: true; readonly value: ReadPackage }
  | { readonly ok: false; readonly findings: readonly PackageFinding[] } {
  const { report, events, editionText } = fromDisk(path);
  const found = standsAgainstReading(report);
  if (report.response === undefined || found.length > 0) return { ok: false, findings: found };
  return { ok: true, value: { response: report.response, events: events(), editionText } };
}

/** A package with what was found in it. Its events are there to read only if nothing is said against its journal. */
export interface Unpacked {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly report: PackageReport;
  readonly events: () => readonly ResponseEvent[];
  readonly editionText: (hash: string) => string | undefined;
}

/** Takes a package apart and checks it; `name` is how findings call it. */
export function unpacked(bytes: Uint8Array, name: string): Unpacked {
  return concludedFrom(examineZip(bytes, name, sha256));
}

/** As unpacked, for the files of a package that somebody has unpacked. */
export function fromFiles(files: ReadonlyMap<string, Uint8Array>): Unpacked {
  return concludedFrom(examineFiles(files, sha256));
}

function concludedFrom({ files, signed, concluded }: Examination): Unpacked {
  const report = concluded(signed.map((one) => checkSignature(one.bytes, one.signature)));
  return {
    files,
    report,
    events: () => packageEvents(textOf(files, JOURNAL)),
    editionText: (hash) => (files.has(editionName(hash)) ? textOf(files, editionName(hash)) : undefined),
  };
}

/** What stands against folding a package: what was found in it, or that rows were taken out of it. */
export function standsAgainstReading({ kind, findings: found }: PackageReport): readonly PackageFinding[] {
  if (kind === 'full' || found.length > 0) return found;
  const noted = findings();
  noted.find(
    'redacted',
    'entries.jsonl',
    '这是脱敏副本，缺少隐去的各条，不能回放；请打开完整数据包',
    'This is a redacted copy: without the entries that were taken out it cannot be replayed. Open the full package',
  );
  return noted.found;
}

/** A package as it lies on disk, zipped or unpacked to a folder. */
export function readPath(path: string): Unpacked {
  return statSync(path).isDirectory() ? fromFiles(filesIn(path)) : fromDisk(path);
}

/** As unpacked, for a file on disk: one that is larger than any package is not read. */
export function fromDisk(path: string): Unpacked {
  return unpacked(isTooLarge(path) ? new Uint8Array() : readFileSync(path), path);
}

function isTooLarge(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    return fstatSync(file).size > MAX_FILE;
  } finally {
    closeSync(file);
  }
}
