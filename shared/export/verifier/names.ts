/** What the files of a package are called. */

export const MANIFEST = 'manifest.json';
/** Vouches for the manifest, as `sha256sum -c` reads it. */
export const SEAL = 'manifest.sha256';
/** The signature over the manifest. */
export const SIGNATURE = 'signature.json';
export const JOURNAL = 'journal.jsonl';
export const CHECKPOINT = 'checkpoint.json';
export const ANCHORS = 'anchors.jsonl';
export const COMMITMENT = 'commitment.json';
export const COMMITMENT_SIGNATURE = 'commitment.signature.json';
export const SALTS = 'salts.jsonl';
/** Of a redacted copy: its entries and holes, and the leaves of all entries. */
export const ENTRIES = 'entries.jsonl';
export const LEAVES = 'leaves.jsonl';

const EDITIONS = 'editions/';
export const editionName = (hash: string) => `${EDITIONS}${hash}.yaml`;
export const isEdition = (name: string) => name.startsWith(EDITIONS);

/** Files that the manifest cannot list, since they are made from it. */
export const UNLISTED: ReadonlySet<string> = new Set([MANIFEST, SEAL, SIGNATURE]);

export const sealOf = (manifestHash: string) => `${manifestHash}  ${MANIFEST}\n`;
