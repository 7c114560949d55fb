import { checkCheckpoint, type Anchoring } from './check-checkpoint.ts';
import { checkSalts } from './check-commitment.ts';
import { checkEditions, checkFiles } from './check-files.ts';
import { checkFormat } from './check-format.ts';
import { checkRedacted } from './check-redacted.ts';
import { checkRows } from './check-rows.ts';
import { noteVerdict, signedByOneKey, signedFiles, type SignedFile } from './check-signatures.ts';
import { checksOf } from './checks.ts';
import { findings, type Find, type PackageFinding } from './finding.ts';
import { PACKAGE_FORMAT, readManifest, type Manifest } from './manifest.ts';
import { COMMITMENT, MANIFEST, SIGNATURE } from './names.ts';
import { textOf } from './parsed.ts';
import type { PackageReport, Sha256, SignatureVerdict } from './report.ts';
import { readZip } from './zip.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** A package of which everything is checked but its signatures: how those are checked depends on where the verifier runs. */
export interface Examination {
  readonly files: Files;
  readonly signed: readonly SignedFile[];
  /** The report, once each of `signed` has its verdict. */
  readonly concluded: (verdicts: readonly SignatureVerdict[]) => PackageReport;
}

/** Checks a package from the bytes of its zip file; `name` is how findings call it. Never throws on any content: what is wrong is a finding. */
export function examineZip(bytes: Uint8Array, name: string, sha256: Sha256): Examination {
  const noted = findings();
  const { files, isPackedAnew } = readZip(bytes, name, noted.find);
  const isNone = noted.found.some(({ code }) => code === 'not-a-package');
  return isNone ? nothing(noted.found) : examine(files, sha256, noted, isPackedAnew);
}

/** Checks a package from its unpacked files. */
export function examineFiles(files: Files, sha256: Sha256): Examination {
  return examine(files, sha256, findings());
}

function nothing(found: readonly PackageFinding[], manifest?: Manifest, files: Files = new Map()): Examination {
  const report: PackageReport = {
    kind: manifest?.kind ?? 'full',
    response: manifest?.response,
    mode: manifest?.mode,
    rows: 0,
    removed: [],
    findings: found,
    checks: [],
  };
  return { files, signed: [], concluded: () => report };
}

function examine(
  files: Files,
  sha256: Sha256,
  { found, find }: ReturnType<typeof findings>,
  isPackedAnew = false,
): Examination {
  const manifest = readManifest(textOf(files, MANIFEST));
  if (!manifest) {
    find('manifest', MANIFEST, '缺少清单或清单读不出来', 'The manifest is missing or cannot be read');
    return nothing(found, undefined, files);
  }
  if (manifest.format > PACKAGE_FORMAT) {
    find(
      'newer-format',
      MANIFEST,
      '这个数据包由更新的版本导出，请用新版本核验',
      'This package was made by a newer version: verify it with that',
    );
    return nothing(found, manifest, files);
  }
  checkFormat(files, manifest, find);
  checkFiles(files, manifest, sha256, find);
  const content =
    manifest.kind === 'redacted' ? redacted(files, manifest, sha256, find) : full(files, manifest, sha256, find);
  const signed = manifest.format < 2 ? [] : signedFiles(files, find);
  signedByOneKey(signed, find);
  return {
    files,
    signed,
    concluded(verdicts) {
      for (const [at, one] of signed.entries()) noteVerdict(one, verdicts[at] ?? 'unchecked', find);
      const keyId = soundKey(signed, verdicts);
      const parts = { manifest, isPackedAnew, findings: found, files: files.size, signed, verdicts, ...content };
      return {
        kind: manifest.kind ?? 'full',
        response: manifest.response,
        mode: manifest.mode,
        rows: content.rows,
        removed: content.holes,
        ...(keyId === undefined ? {} : { keyId }),
        findings: found,
        checks: checksOf({ ...parts, removed: content.holes.length }),
      };
    },
  };
}

function soundKey(signed: readonly SignedFile[], verdicts: readonly SignatureVerdict[]): string | undefined {
  return signed.find(({ file }, at) => file === SIGNATURE && verdicts[at] === 'sound')?.signature.keyId;
}

interface Content {
  readonly rows: number;
  readonly holes: readonly number[];
  readonly anchoring: Anchoring | undefined;
}

function full(files: Files, manifest: Manifest, sha256: Sha256, find: Find): Content {
  checkEditions(files, manifest, sha256, find);
  const { rows, lines } = checkRows(files, manifest, sha256, find);
  const anchoring = checkCheckpoint(files, manifest, rows, sha256, find);
  if (files.has(COMMITMENT)) checkSalts(files, manifest, rows, sha256, find);
  return { rows: lines, holes: [], anchoring };
}

function redacted(files: Files, manifest: Manifest, sha256: Sha256, find: Find): Content {
  const lines = checkRedacted(files, manifest, sha256, find);
  const holes = lines.flatMap((line) => (line.kind === 'hole' ? [line.version] : []));
  return { rows: lines.length - holes.length, holes, anchoring: undefined };
}
