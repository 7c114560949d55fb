import { zipSync } from 'fflate';
import { signBytes } from '../../electron/backend/seal/sign.ts';
import { sha256 } from '../../electron/backend/store/sha256.ts';
import { canonicalJson } from '../../shared/base/canonical-json.ts';
import { NO_HASH } from '../../shared/base/journal-row.ts';
import { signatureText } from '../../shared/export/signature.ts';
import { entryText, leafOf, rootOf } from '../../shared/export/verifier/commitment.ts';
import type { Manifest } from '../../shared/export/verifier/manifest.ts';
import { asFormatOne, sealed } from './format-one.ts';
import type { PackageFiles } from './packages.ts';

/** What is at hand to somebody who tampers: a full package, its redacted copy, a package of another response of the same desk, and a key of their own. */
export interface AtHand {
  readonly full: PackageFiles;
  readonly redacted: PackageFiles;
  readonly other: PackageFiles;
  readonly keysFolder: string;
}

/** One way to tamper. `finds`: places that must be named, as `code file` or `code file:row`. */
export interface Attack {
  readonly name: string;
  readonly zip: Uint8Array;
  readonly finds: readonly string[];
}

const linesIn = (files: PackageFiles, name: string) => (files[name] ?? '').trimEnd().split('\n');
const asLines = (lines: readonly string[]) => `${lines.join('\n')}\n`;
const manifestOf = (files: PackageFiles) => JSON.parse(files['manifest.json'] ?? '') as Manifest;

/** With a manifest and a seal that fit what is there. */
export function listedAnew(files: PackageFiles, change: Partial<Manifest> = {}): PackageFiles {
  const own = new Set(['manifest.json', 'manifest.sha256', 'signature.json']);
  const listed = Object.entries(files)
    .filter(([name]) => !own.has(name))
    .map(([name, content]) => ({ name, bytes: Buffer.byteLength(content), sha256: sha256(content) }));
  const manifest = { ...manifestOf(files), files: listed, ...change };
  return sealed({ ...files, 'manifest.json': `${JSON.stringify(manifest, undefined, 2)}\n` });
}

/** With a signature by another key over one of its files. */
function signedBy(keysFolder: string, files: PackageFiles, signed: string, file: string): PackageFiles {
  const signature = signatureText(signBytes(keysFolder, Buffer.from(files[signed] ?? ''), signed));
  return { ...files, [file]: signature };
}

/** Listed, sealed and signed anew with a key of one's own; the commitment as well when `both`. */
function forged(keysFolder: string, files: PackageFiles, both = false, change: Partial<Manifest> = {}): PackageFiles {
  const committed = both ? signedBy(keysFolder, files, 'commitment.json', 'commitment.signature.json') : files;
  return signedBy(keysFolder, listedAnew(committed, change), 'manifest.json', 'signature.json');
}

/** A whole history written anew from changed rows: chain, salts, commitment, list and both signatures; all of it consistent, but by another key. */
export function forgedHistory(
  { full, keysFolder }: AtHand,
  change: (lines: readonly string[]) => readonly string[],
): PackageFiles {
  let previous = NO_HASH;
  const rows = change(linesIn(full, 'journal.jsonl')).map((line) => {
    const { row } = JSON.parse(line) as { readonly row: Record<string, unknown> };
    const body = canonicalJson({ ...row, prev_hash: previous });
    previous = sha256(body);
    return { hash: previous, body };
  });
  const salts = rows.map(({ body }, at) => {
    const salt = sha256(`salt ${at}`);
    const text = entryText(JSON.parse(body) as Record<string, unknown>) ?? '';
    return { version: at + 1, salt, leaf: leafOf(salt, text, sha256) };
  });
  const root = rootOf(
    salts.map(({ leaf }) => leaf),
    sha256,
  );
  const commitment = { ...(JSON.parse(full['commitment.json'] ?? '') as object), entries: rows.length, root };
  const { 'checkpoint.json': _, 'anchors.jsonl': __, ...kept } = full;
  const files = {
    ...kept,
    'journal.jsonl': asLines(rows.map(({ hash, body }) => `{"hash":"${hash}","row":${body}}`)),
    'salts.jsonl': asLines(salts.map((salted) => JSON.stringify(salted))),
    'commitment.json': `${JSON.stringify(commitment, undefined, 2)}\n`,
  };
  return forged(keysFolder, files, true, { rows: rows.length, head: { version: rows.length, hash: previous } });
}

export function zipped(files: PackageFiles): Uint8Array {
  const bytes = Object.entries(files).map(([name, content]) => [name, new TextEncoder().encode(content)] as const);
  return zipSync(Object.fromEntries(bytes));
}

/** Ways to tamper with a package, each with what has to be found. */
export function packageAttacks(at: AtHand): readonly Attack[] {
  const { full, redacted, other, keysFolder } = at;
  const attack = (name: string, files: PackageFiles, ...finds: readonly string[]): Attack => ({
    name,
    zip: zipped(files),
    finds,
  });
  const own = (files: PackageFiles, change: Partial<Manifest> = {}) => forged(keysFolder, files, false, change);
  const journal = linesIn(full, 'journal.jsonl');
  const entries = linesIn(redacted, 'entries.jsonl');
  const holeAt = entries.findIndex((line) => line.includes('"removed"'));
  const keptAt = entries.findIndex((line) => line.includes('"entry"'));
  const withEntries = (change: (line: string, index: number) => string): PackageFiles => ({
    ...redacted,
    'entries.jsonl': asLines(entries.map(change)),
  });
  const salts = linesIn(full, 'salts.jsonl');
  const [edition = ''] = Object.keys(full).filter((name) => name.startsWith('editions/'));
  const [id = ''] = manifestOf(full).editions.map((one) => one.id);
  const doubled = (full['manifest.json'] ?? '').replace('"rows":', '"rows": 1,\n  "rows":');
  return [
    attack('called format 1', listedAnew(full, { format: 1 }), 'downgraded manifest.json'),
    attack('redacted, called format 1', listedAnew(redacted, { format: 1 }), 'downgraded manifest.json'),
    attack('called format 0', listedAnew(full, { format: 0 }), 'manifest manifest.json'),
    attack(
      'cover exchanged, signed by another key',
      own({ ...full, 'index.html': '<p>完好</p>' }),
      'signature signature.json',
    ),
    attack('timeline exchanged', { ...full, 'timeline.html': '<p></p>' }, 'altered timeline.html'),
    attack('self-check listed anew', listedAnew({ ...full, 'self-check.html': '<p></p>' }), 'signature signature.json'),
    attack('verifier exchanged, signed by another key', own({ ...full, 'verify.mjs': '' }), 'signature signature.json'),
    attack(
      'rows of one package in the other',
      own({ ...full, 'journal.jsonl': other['journal.jsonl'] ?? '' }),
      'stream journal.jsonl:1',
      'tail journal.jsonl',
    ),
    attack(
      'commitment and salts of another package',
      own({
        ...full,
        ...Object.fromEntries(
          ['commitment.json', 'commitment.signature.json', 'salts.jsonl'].map((name) => [name, other[name] ?? '']),
        ),
      }),
      'commitment commitment.json',
      'salt salts.jsonl:1',
    ),
    attack('plan text changed', listedAnew({ ...full, [edition]: `${full[edition]} ` }), `edition ${edition}`),
    attack(
      'plan called another',
      own(full, { editions: manifestOf(full).editions.map((one) => (one.id === id ? { ...one, id: 'x' } : one)) }),
      `edition ${edition}:1`,
    ),
    attack(
      'newest row cut off',
      own({ ...full, 'journal.jsonl': asLines(journal.slice(0, -1)) }, { rows: journal.length - 1 }),
      'tail journal.jsonl',
      'checkpoint checkpoint.json',
    ),
    attack(
      'rows reordered',
      own({ ...full, 'journal.jsonl': asLines([journal[1] ?? '', journal[0] ?? '', ...journal.slice(2)]) }),
      'chain journal.jsonl:1',
      'salt salts.jsonl:1',
    ),
    attack(
      'a key twice in a row',
      own({
        ...full,
        'journal.jsonl': asLines(
          journal.map((line, n) => (n === 1 ? line.replace('"row":{', '"row":{"at":1,') : line)),
        ),
      }),
      'row-altered journal.jsonl:2',
    ),
    attack('a key twice in the manifest', sealed({ ...full, 'manifest.json': doubled }), 'manifest manifest.json'),
    attack(
      'a byte order mark before the seal',
      { ...full, 'manifest.sha256': `\ufeff${full['manifest.sha256']}` },
      'altered manifest.json',
    ),
    attack(
      'the checkpoint of another journal',
      own({ ...full, 'checkpoint.json': (full['checkpoint.json'] ?? '').replace(/"row":\{"at":\d/, '"row":{"at":9') }),
      'checkpoint checkpoint.json',
    ),
    attack(
      'a salt used twice',
      own({
        ...full,
        'salts.jsonl': asLines(
          salts.map((line, n) => (n === 1 ? (salts[0] ?? '').replace('"version":1', '"version":2') : line)),
        ),
      }),
      'salt salts.jsonl:2',
      'root commitment.json',
    ),
    attack(
      'a leaf more',
      own({ ...redacted, 'leaves.jsonl': `${redacted['leaves.jsonl']}${linesIn(redacted, 'leaves.jsonl').at(-1)}\n` }),
      'root commitment.json',
    ),
    attack(
      'an inner node for its leaves',
      own({ ...redacted, 'leaves.jsonl': asLines(linesIn(redacted, 'leaves.jsonl').slice(0, 1)) }),
      'root commitment.json',
    ),
    attack(
      'kept entry altered',
      own(withEntries((line, n) => (n === keptAt ? line.replace(/"at":\d/, '"at":9') : line))),
      `entry entries.jsonl:${keptAt + 1}`,
    ),
    attack(
      'hole given another number',
      own(withEntries((line, n) => (n === holeAt ? line.replace(/"version":\d+/, '"version":99') : line))),
      `entry entries.jsonl:${holeAt + 1}`,
    ),
    attack(
      'hole given another reason',
      own(withEntries((line, n) => (n === holeAt ? line.replace(/"removed":".*"/, '"removed":"无关"') : line))),
      `entry entries.jsonl:${holeAt + 1}`,
    ),
    attack(
      'a hole that says more',
      own(withEntries((line, n) => (n === holeAt ? line.replace('"removed"', '"note":"x","removed"') : line))),
      `entry entries.jsonl:${holeAt + 1}`,
    ),
    attack(
      'kept entry in the place of a hole',
      own(
        withEntries((line, n) =>
          n === holeAt ? (entries[keptAt] ?? '').replace(/^\{"version":\d+/, `{"version":${holeAt + 1}`) : line,
        ),
      ),
      `entry entries.jsonl:${holeAt + 1}`,
      `salt entries.jsonl:${Math.max(holeAt, keptAt) + 1}`,
    ),
    attack(
      'one more taken out in secret, signed by another key',
      own(
        withEntries((line, n) =>
          n === keptAt ? (entries[holeAt] ?? '').replace(/"version":\d+/, `"version":${keptAt + 1}`) : line,
        ),
      ),
      'signature signature.json',
    ),
    attack('a name that differs by case', { ...full, 'Journal.jsonl': 'x' }, 'zip-duplicate Journal.jsonl'),
    attack('a name that Windows takes for another', own({ ...full, 'journal.jsonl.': 'x' }), 'zip-name journal.jsonl.'),
    attack('a letter that looks like another', own({ ...full, 'jоurnal.jsonl': 'x' }), 'zip-name j??urnal.jsonl'),
    attack('a package in the package', { ...full, 'copy.zip': 'PK' }, 'unlisted copy.zip'),
  ];
}

/** A package that was called format 1, with all that is newer thrown away: it is consistent, and must not look as good as one that is signed. */
export const strippedToFormatOne = ({ full }: AtHand): PackageFiles => asFormatOne(full);
