import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { packageEvents } from '../../../shared/export/package-events.ts';
import { editionName, verifyPackage, type PackageFinding, type PackageReport } from '../../../shared/export/package.ts';
import type { ResponseEvent } from '../../../shared/response/events.ts';
import { sha256 } from '../store/sha256.ts';

type Files = Readonly<Record<string, Uint8Array>>;

/** Reads a package file from disk and checks it. A file that is no package gives a finding, not an error. */
export function checkPackage(path: string): PackageReport {
  return unpacked(readFileSync(path), path).report;
}

/** A package that proves itself: the events of its response, and the texts of the editions they are pinned to. */
export interface ReadPackage {
  readonly response: string;
  readonly events: readonly ResponseEvent[];
  readonly editionText: (hash: string) => string | undefined;
}

/** Reads a package; one that does not verify gives its findings and nothing else. */
export function readPackage(
  path: string,
):
  | { readonly ok: true; readonly value: ReadPackage }
  | { readonly ok: false; readonly findings: readonly PackageFinding[] } {
  const { report, events, editionText } = unpacked(readFileSync(path), path);
  if (report.response === undefined || report.findings.length > 0) return { ok: false, findings: report.findings };
  return { ok: true, value: { response: report.response, events: events(), editionText } };
}

/** A package with what was found in it. Its events are there to read only if nothing is said against its journal. */
interface Unpacked {
  readonly report: PackageReport;
  readonly events: () => readonly ResponseEvent[];
  readonly editionText: (hash: string) => string | undefined;
}

/** Takes a package apart and checks it; `name` is how findings call it. */
export function unpacked(bytes: Uint8Array, name: string): Unpacked {
  let files: Files;
  try {
    files = unzipSync(bytes, { filter: (file) => file.originalSize <= MAX_FILE });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = { zh: `不是完整的数据包（${reason}）`, en: `Not a whole package (${reason})` };
    const findings = [{ code: 'not-a-package', file: name, message }];
    return inFiles({}, { response: undefined, rows: 0, findings });
  }
  const report = verifyPackage(
    Object.keys(files),
    (file) => files[file],
    (content) => sha256(content),
    (content) => new TextDecoder().decode(content),
  );
  return inFiles(files, report);
}

function inFiles(files: Files, report: PackageReport): Unpacked {
  return {
    report,
    events: () => packageEvents(textOf(files, 'journal.jsonl') ?? ''),
    editionText: (hash) => textOf(files, editionName(hash)),
  };
}

/** No file of a real package comes near this; a larger one is not unpacked, and is then reported missing (bytes). */
const MAX_FILE = 512 * 1024 * 1024;

function textOf(files: Files, name: string): string | undefined {
  const content = files[name];
  return content && new TextDecoder().decode(content);
}
