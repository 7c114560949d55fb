import { NO_HASH } from '../../base/journal-row.ts';
import type { Find } from './finding.ts';
import type { Manifest } from './manifest.ts';
import { editionName, JOURNAL } from './names.ts';
import { canonicalOf, linesOf, parsedObject, type Found } from './parsed.ts';
import { pinnedBy } from './pinned-by.ts';
import type { Sha256 } from './report.ts';

/** A row of the journal as a package holds it. */
export interface PackedRow {
  readonly hash: string;
  /** Its text exactly as it stands, of which `hash` should be the SHA-256. */
  readonly body: string;
  readonly row: Found;
}

/** Reads a line of `journal.jsonl`; undefined for what is none. Whether its hash fits is checked apart. */
export function readLine(line: string): PackedRow | undefined {
  const match = /^\{"hash":"([0-9a-f]{64})","row":(\{.*\})\}$/s.exec(line);
  const body = match?.[2] ?? '';
  const row = parsedObject(body);
  return match && row ? { hash: match[1] ?? '', body, row } : undefined;
}

/** Holds every row against its hash, the row before it and the manifest. Gives the rows up to the first that cannot be read, and how many lines there are. */
export function checkRows(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: Manifest,
  sha256: Sha256,
  find: Find,
): { readonly rows: readonly PackedRow[]; readonly lines: number } {
  const lines = linesOf(files, JOURNAL);
  const rows: PackedRow[] = [];
  let previous = NO_HASH;
  for (const [at, line] of lines.entries()) {
    const number = at + 1;
    const packed = readLine(line);
    if (!packed) {
      find('row-unreadable', JOURNAL, `第 ${number} 条读不出来`, `Row ${number} cannot be read`, number);
      return { rows, lines: lines.length };
    }
    rows.push(packed);
    const { hash, body, row } = packed;
    if (sha256(body) !== hash || canonicalOf(row) !== body)
      find('row-altered', JOURNAL, `第 ${number} 条被改动`, `Row ${number} has been altered`, number);
    if (row['prev_hash'] !== previous || row['version'] !== number)
      find(
        'chain',
        JOURNAL,
        `第 ${number} 条与前一条不相接`,
        `Row ${number} does not follow the row before it`,
        number,
      );
    belongsHere(row, number, manifest, find);
    previous = hash;
  }
  if (
    lines.length !== manifest.rows ||
    previous !== manifest.head?.hash ||
    lines.length !== (manifest.head.version ?? 0)
  )
    find(
      'tail',
      JOURNAL,
      `应有 ${manifest.rows} 条，实有 ${lines.length} 条，或末条与清单不符`,
      `The manifest speaks of ${manifest.rows} rows with another last row; here are ${lines.length}`,
    );
  return { rows, lines: lines.length };
}

function belongsHere(row: Found, number: number, manifest: Manifest, find: Find): void {
  if (row['stream'] !== `response/${manifest.response}`)
    find('stream', JOURNAL, `第 ${number} 条不属于本次处置`, `Row ${number} belongs to another response`, number);
  if (row['mode'] !== manifest.mode)
    find(
      'mode',
      JOURNAL,
      `第 ${number} 条与清单所写的实战或演练不符`,
      `Row ${number} is not ${manifest.mode}, as the manifest says`,
      number,
    );
  for (const pin of pinnedBy(row)) {
    const name = editionName(pin.hash);
    const listed = manifest.editions.filter(({ hash }) => hash === pin.hash);
    const other = listed.find(({ id, edition }) => id !== pin.id || edition !== pin.edition);
    if (other)
      find(
        'edition',
        name,
        `清单把第 ${number} 条所用的预案写成了 ${other.id}（${other.edition}），与日志不符`,
        `The manifest calls the plan that row ${number} pins ${other.id} (${other.edition}), unlike the journal`,
        number,
      );
    if (listed.length > 0) continue;
    find(
      'edition',
      name,
      `第 ${number} 条所用的预案文本不在包内`,
      `The plan text that row ${number} pins is not here`,
      number,
    );
  }
}
