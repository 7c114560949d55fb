import type { PackedRow } from './check-rows.ts';
import { entryText, leafOf, readCommitment, rootOf, type Commitment } from './commitment.ts';
import type { Find } from './finding.ts';
import type { Manifest } from './manifest.ts';
import { COMMITMENT, SALTS } from './names.ts';
import { isHash, isWrittenAs, linesOf, parsedObject, textOf } from './parsed.ts';
import type { Sha256 } from './report.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** Holds the salted leaves of a full package against its rows, and their root against the commitment. */
export function checkSalts(
  files: Files,
  manifest: Manifest,
  rows: readonly PackedRow[],
  sha256: Sha256,
  find: Find,
): void {
  const leaves: string[] = [];
  const used = new Map<string, number>();
  for (const [at, line] of linesOf(files, SALTS).entries()) {
    const number = at + 1;
    const { version, salt, leaf } = parsedObject(line) ?? {};
    const row = rows[at];
    const text = row && entryText(row.row);
    const fits =
      version === number &&
      isHash(salt) &&
      isHash(leaf) &&
      line === JSON.stringify({ version, salt, leaf }) &&
      leafOf(salt, text ?? '', sha256) === leaf;
    // Beyond the rows that could be read the journal has its own finding.
    if (row && !fits)
      find(
        'salt',
        SALTS,
        `第 ${number} 行的加盐哈希与日志第 ${number} 条不符`,
        `The salted hash in line ${number} does not fit row ${number} of the journal`,
        number,
      );
    if (isHash(salt)) noteReused(SALTS, salt, number, used, find);
    leaves.push(isHash(leaf) ? leaf : '');
  }
  checkRoot(commitmentOf(files, manifest, find), leaves, sha256, find);
}

/** A salt that stands twice lets one entry be guessed by the other. */
export function noteReused(file: string, salt: string, number: number, used: Map<string, number>, find: Find): void {
  const before = used.get(salt);
  if (before === undefined) used.set(salt, number);
  else
    find(
      'salt',
      file,
      `第 ${number} 条与第 ${before} 条用了同一个盐值，隐去的内容可能被猜出`,
      `Entries ${before} and ${number} have the same salt: what is taken out could be guessed`,
      number,
    );
}

/** The commitment, once it is held against the manifest; undefined when it is missing (a finding of its own) or cannot be read. */
export function commitmentOf(files: Files, manifest: Manifest, find: Find): Commitment | undefined {
  if (!files.has(COMMITMENT)) return undefined;
  const written = textOf(files, COMMITMENT);
  const commitment = readCommitment(written);
  const isOurs =
    isWrittenAs(written, commitment) &&
    commitment?.response === manifest.response &&
    commitment.mode === manifest.mode &&
    commitment.entries === manifest.rows;
  if (!isOurs)
    find(
      'commitment',
      COMMITMENT,
      `${COMMITMENT} 读不出来，或所写的处置、实战或演练、条数与清单不符`,
      `${COMMITMENT} cannot be read, or speaks of another response, mode or number of rows than the manifest`,
    );
  return commitment;
}

export function checkRoot(
  commitment: Commitment | undefined,
  leaves: readonly string[],
  sha256: Sha256,
  find: Find,
): void {
  if (!commitment || (leaves.length === commitment.entries && rootOf(leaves, sha256) === commitment.root)) return;
  find(
    'root',
    COMMITMENT,
    `${leaves.length} 条加盐哈希与 commitment.json 所记（${commitment.entries} 条）不符`,
    `${leaves.length} salted hashes do not give the root of the commitment (${commitment.entries} entries)`,
  );
}
