import { canonicalJson } from '../base/canonical-json.ts';
import { beijingIso, type Instant } from '../base/instant.ts';
import { NO_HASH, rowText, type JournalRow } from '../base/journal-row.ts';
import type { PinnedPlan } from '../response/events.ts';

/**
 * The package of one response: everything needed to read it and to check it without this program.
 *
 * `journal.jsonl` holds one line a row: `{"hash":…,"row":…}`, where `hash` is the SHA-256 of the text of `row` exactly as it stands, and
 * `row.prev_hash` is the hash of the line before (64 zeros for the first). `row.state`, where it stands, is the hash of the state that the response had come to (see
 * stateHash). `editions/<hash>.yaml` are the plan texts the response is
 * pinned to, each with the SHA-256 in its name. `manifest.json` lists every other file with its SHA-256, and `manifest.sha256` holds its own, as
 * `sha256sum -c` reads it.
 */
export const PACKAGE_FORMAT = 1;

export interface Manifest {
  readonly format: number;
  readonly response: string;
  readonly mode: 'live' | 'drill';
  readonly exportedAt: string;
  readonly exportedBy: string;
  readonly rows: number;
  /** Newest row of the response's chain. */
  readonly head: { readonly version: number; readonly hash: string };
  readonly editions: readonly { readonly id: string; readonly edition: string; readonly hash: string }[];
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
}

export function journalLine(row: JournalRow): string {
  return `{"hash":"${row.hash}","row":${rowText(row)}}\n`;
}

/** The file that vouches for the manifest. */
export const SEAL = 'manifest.sha256';

export const sealOf = (manifestHash: string) => `${manifestHash}  manifest.json\n`;

export const editionName = (hash: string) => `editions/${hash}.yaml`;

export function manifestOf(
  rows: readonly JournalRow[],
  plans: readonly PinnedPlan[],
  files: Manifest['files'],
  made: { readonly at: Instant; readonly by: string },
): Manifest {
  const last = rows.at(-1);
  if (!last) throw new Error('A response without a row has no package');
  return {
    format: PACKAGE_FORMAT,
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

/** What was found wrong in a package; `file` and `row` name the place. */
export interface PackageFinding {
  readonly code: string;
  readonly file: string;
  readonly row?: number;
  readonly message: { readonly zh: string; readonly en: string };
}

export interface PackageReport {
  readonly response: string | undefined;
  readonly rows: number;
  readonly findings: readonly PackageFinding[];
}

/**
 * Checks a package from its bytes alone. `read` gives the content of a file in it, `names` all file names; `sha256` is lower-case hex. Never throws
 * on any content: what is wrong is a finding.
 */
export function verifyPackage(
  names: readonly string[],
  read: (name: string) => Uint8Array | undefined,
  sha256: (content: Uint8Array | string) => string,
  utf8: (content: Uint8Array) => string,
): PackageReport {
  const findings: PackageFinding[] = [];
  const find = (code: string, file: string, zh: string, en: string, row?: number) => {
    findings.push({ code, file, ...(row === undefined ? {} : { row }), message: { zh, en } });
  };
  const manifest = readManifest(read('manifest.json'), utf8);
  if (!manifest) {
    find('manifest', 'manifest.json', '缺少清单或清单读不出来', 'The manifest is missing or cannot be read');
    return { response: undefined, rows: 0, findings };
  }
  if (manifest.format > PACKAGE_FORMAT) {
    find(
      'newer-format',
      'manifest.json',
      '这个数据包由更新的版本导出，请用新版本核验',
      'This package was made by a newer version: verify it with that',
    );
    return { response: manifest.response, rows: 0, findings };
  }
  const seal = read(SEAL);
  if (!seal) find('missing', SEAL, `缺少文件 ${SEAL}`, `${SEAL} is missing`);
  else if (utf8(seal) !== sealOf(sha256(read('manifest.json') ?? '')))
    find('altered', 'manifest.json', '清单或其校验值被改动', 'The manifest or its hash has been altered');
  const listed = new Map(manifest.files.map((file) => [file.name, file]));
  for (const name of names) {
    if (name === 'manifest.json' || name === SEAL || listed.has(name)) continue;
    find('unlisted', name, `清单中没有文件 ${name}`, `The manifest does not list ${name}`);
  }
  for (const file of manifest.files) {
    const content = read(file.name);
    if (!content) find('missing', file.name, `缺少文件 ${file.name}`, `${file.name} is missing`);
    else if (sha256(content) !== file.sha256)
      find('altered', file.name, `文件 ${file.name} 被改动`, `${file.name} has been altered`);
  }
  for (const { hash, id } of manifest.editions) {
    const content = read(editionName(hash));
    if (!content || sha256(content) !== hash) {
      find(
        'edition',
        editionName(hash),
        `预案 ${id} 的文本与记录的版本不符`,
        `The text of plan ${id} is not the pinned edition`,
      );
    }
  }
  const rows = verifyLines(utf8(read('journal.jsonl') ?? new Uint8Array()), manifest, sha256, find);
  return { response: manifest.response, rows, findings };
}

type Find = (code: string, file: string, zh: string, en: string, row?: number) => void;

function verifyLines(text: string, manifest: Manifest, sha256: (content: string) => string, find: Find): number {
  const file = 'journal.jsonl';
  const lines = text.split('\n').filter((line) => line !== '');
  let previous = NO_HASH;
  for (const [at, line] of lines.entries()) {
    const row = at + 1;
    const match = /^\{"hash":"([0-9a-f]{64})","row":(\{.*\})\}$/s.exec(line);
    const body = match?.[2] ?? '';
    const parsed = parse(body) as Partial<Record<string, unknown>> | undefined;
    if (!match || !parsed) {
      find('row-unreadable', file, `第 ${row} 条读不出来`, `Row ${row} cannot be read`, row);
      return lines.length;
    }
    if (sha256(body) !== match[1] || canonical(parsed) !== body) {
      find('row-altered', file, `第 ${row} 条被改动`, `Row ${row} has been altered`, row);
    }
    if (parsed['prev_hash'] !== previous || parsed['version'] !== row) {
      find('chain', file, `第 ${row} 条与前一条不相接`, `Row ${row} does not follow the row before it`, row);
    }
    if (parsed['stream'] !== `response/${manifest.response}`) {
      find('stream', file, `第 ${row} 条不属于本次处置`, `Row ${row} belongs to another response`, row);
    }
    if (parsed['mode'] !== manifest.mode) {
      find(
        'mode',
        file,
        `第 ${row} 条与清单所写的实战或演练不符`,
        `Row ${row} is not ${manifest.mode}, as the manifest says`,
        row,
      );
    }
    for (const hash of pinnedBy(parsed)) {
      if (manifest.editions.some((edition) => edition.hash === hash)) continue;
      const name = editionName(hash);
      find(
        'edition',
        name,
        `第 ${row} 条所用的预案文本不在包内`,
        `The plan text that row ${row} pins is not here`,
        row,
      );
    }
    previous = match[1] ?? '';
  }
  if (lines.length !== manifest.rows || previous !== manifest.head.hash) {
    find(
      'tail',
      file,
      `应有 ${manifest.rows} 条，实有 ${lines.length} 条，或末条与清单不符`,
      `The manifest speaks of ${manifest.rows} rows with another last row; here are ${lines.length}`,
    );
  }
  return lines.length;
}

/** Types of the rows that name editions; see pinnedPlans. What a package holds is not yet known to be an event. */
const PINNING: ReadonlySet<unknown> = new Set(['AwarenessRecorded', 'PlanJoined', 'EditionMoved']);

/** Hashes of the editions that a row pins. */
function pinnedBy(row: Partial<Record<string, unknown>>): readonly string[] {
  if (!PINNING.has(row['type'])) return [];
  const data = row['data'] as { plans?: unknown; plan?: unknown; to?: unknown } | null | undefined;
  const plans: unknown[] = Array.isArray(data?.plans) ? data.plans : [data?.plan ?? data?.to];
  return plans.flatMap((plan) => {
    const hash = (plan as { hash?: unknown } | null | undefined)?.hash;
    return typeof hash === 'string' ? [hash] : [];
  });
}

/** Undefined for what has no canonical text: a number beyond all bounds, or text nested without end. */
function canonical(value: unknown): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}

function readManifest(content: Uint8Array | undefined, utf8: (content: Uint8Array) => string): Manifest | undefined {
  const value = content && (parse(utf8(content)) as Partial<Manifest> | undefined);
  const sound =
    value &&
    typeof value.format === 'number' &&
    typeof value.response === 'string' &&
    typeof value.rows === 'number' &&
    typeof value.head?.hash === 'string' &&
    Array.isArray(value.files) &&
    value.files.every((file) => typeof file?.name === 'string' && typeof file.sha256 === 'string') &&
    Array.isArray(value.editions) &&
    value.editions.every((edition) => typeof edition?.id === 'string' && typeof edition.hash === 'string');
  return sound ? (value as Manifest) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
