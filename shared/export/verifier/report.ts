import type { Mode } from '../../base/journal-row.ts';
import type { Text } from '../../base/text.ts';
import type { PackageFinding } from './finding.ts';

/** `full`: the whole record of a response. `redacted`: a copy of one from which rows were taken out, each leaving a hole. */
export type PackageKind = 'full' | 'redacted';

/** `open`: nothing speaks against it, but it could not be checked here; the detail says why. */
export type CheckState = 'good' | 'bad' | 'open';

/** One thing that was checked, and what came of it. */
export interface PackageCheck {
  readonly id: CheckId;
  readonly state: CheckState;
  readonly title: Text;
  readonly detail: Text;
}

export type CheckId = 'container' | 'files' | 'rows' | 'editions' | 'checkpoint' | 'commitment' | 'signature';

/** What checking a package came to. Sound means: no finding. */
export interface PackageReport {
  readonly kind: PackageKind;
  /** Undefined when the manifest cannot be read. */
  readonly response: string | undefined;
  readonly mode: Mode | undefined;
  /** Rows that are there to read. */
  readonly rows: number;
  /** Versions of the rows that a redacted copy leaves out. */
  readonly removed: readonly number[];
  /** Id of the key whose signature over the manifest was found to be sound; absent where there is none or it could not be checked. */
  readonly keyId?: string;
  readonly findings: readonly PackageFinding[];
  readonly checks: readonly PackageCheck[];
}

/**
 * `sound`: somebody with this key signed these bytes. `differs`: bytes, signature or key are not those. `unreadable`: no Ed25519 key, or not the one its id
 * says. `unchecked`: nothing here can check Ed25519.
 */
export type SignatureVerdict = 'sound' | 'differs' | 'unreadable' | 'unchecked';

/** SHA-256 of bytes, or of a text's UTF-8 bytes, in lower-case hex. */
export type Sha256 = (content: Uint8Array | string) => string;
