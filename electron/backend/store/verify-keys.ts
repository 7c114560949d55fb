import type { JournalRow } from '../../../shared/base/journal-row.ts';
import { WORKSTATION_STREAM, type WorkstationShapes } from '../../../shared/workstation/events.ts';
import { isSignedBy, keyIdOf } from '../seal/ed25519.ts';
import { anchorBytes, type KeptAnchor } from './anchor.ts';
import type { Findings } from './verify-findings.ts';

/** The key that this workstation signs with, from outside the journal. */
export interface KnownKey {
  readonly keyId: string;
  /** Raw, base64. */
  readonly publicKey: string;
}

export interface KeyCheck {
  /** Looks at a row of the workstation stream. */
  readonly row: (row: JournalRow) => void;
  /** Once the whole file has been seen. */
  readonly end: () => void;
}

/**
 * Checks the seals of the anchors under the keys that the journal names.
 *
 * From the first sealed anchor on, and from the row that names the first key, every anchor has to be sealed, with the key that was
 * in force at its position; so nobody can rewrite history and anchors together without a key that the journal names there, and a key that is put in place later vouches for nothing
 * before it. That the journal names the right one, the key file says (`own`), where it is at hand.
 */
export function checkKeys(anchors: readonly KeptAnchor[], own: KnownKey | undefined, findings: Findings): KeyCheck {
  const keys = new Map<string, string>();
  /** The rows that name a key, in order of position. */
  const named: { readonly keyId: string; readonly position: number }[] = [];
  const firstAt = () => named[0]?.position ?? Number.POSITIVE_INFINITY;
  const inForceAt = (at: number) => named.findLast(({ position }) => position < at)?.keyId;

  function checkSeals(): void {
    let sealedBefore = false;
    for (const [index, { key, signature, ...anchor }] of anchors.entries()) {
      const spot = { version: anchor.version, position: anchor.position };
      if (key === undefined || signature === undefined) {
        if (sealedBefore || anchor.position > firstAt()) findings.add('anchor-unsigned', spot, index + 1);
      } else {
        const publicKey = keys.get(key) ?? (own?.keyId === key ? own.publicKey : undefined);
        if (publicKey === undefined) findings.add('anchor-key', spot, key);
        else if (!isSignedBy(publicKey, anchorBytes(anchor), signature))
          findings.add('anchor-signature', spot, index + 1);
        else if (keys.has(key) && inForceAt(anchor.position) !== key) findings.add('anchor-other-key', spot, key);
        sealedBefore = true;
      }
    }
    // Moving the row that names the key to the end would excuse all anchors before it.
    const newest = anchors.at(-1);
    if (own && newest && newest.key === undefined && !sealedBefore && newest.position < firstAt())
      findings.add('anchor-unsigned', { version: newest.version, position: newest.position }, anchors.length);
  }

  return {
    row({ data, position }) {
      const { keyId, publicKey } = keyIn(data);
      if (typeof publicKey !== 'string' || typeof keyId !== 'string' || keyIdOf(publicKey) !== keyId) return;
      keys.set(keyId, publicKey);
      named.push({ keyId, position });
    },
    end() {
      if (own && keys.get(own.keyId) !== own.publicKey)
        findings.add('key-not-recorded', { stream: WORKSTATION_STREAM }, own.keyId);
      checkSeals();
    },
  };
}

/** Data that have been spoilt are a finding of their own already. */
function keyIn(data: string): Partial<Record<keyof WorkstationShapes['WorkstationKeyMade'], unknown>> {
  try {
    return Object(JSON.parse(data)) as object;
  } catch {
    return {};
  }
}
