import { sign } from 'node:crypto';
import type { Signature } from '../../../shared/export/signature.ts';
import type { AnchorSigner } from '../store/anchor.ts';
import { isSignedBy, keyIdOf } from './ed25519.ts';
import { workstationKey } from './workstation-key.ts';

/**
 * Signs bytes with the key of this workstation, which is made at first need; `signed` is the name under which they are kept.
 * A folder that cannot be written or a damaged key is thrown as StoreTroubleError.
 */
export function signBytes(keysFolder: string, bytes: Uint8Array, signed: string): Signature {
  const { keyId, publicKey, privateKey } = workstationKey(keysFolder);
  const signature = sign(null, bytes, privateKey).toString('base64');
  return { algorithm: 'Ed25519', publicKey, keyId, signed, signature };
}

/**
 * Whether a signature fits its bytes. `differs`: bytes, signature or key are not those that were signed with; `unreadable`: it holds no Ed25519 key or
 * not the id of its key. Sound says that somebody with this key signed; whose key it is, its id says.
 */
export type SignatureCheck = 'sound' | 'differs' | 'unreadable';

export function checkSignature(bytes: Uint8Array, { publicKey, keyId, signature }: Signature): SignatureCheck {
  if (keyIdOf(publicKey) !== keyId) return 'unreadable';
  return isSignedBy(publicKey, bytes, signature) ? 'sound' : 'differs';
}

/** Seals the anchors of the journal with the key of this workstation. */
export function anchorSigner(keysFolder: string): AnchorSigner {
  return (bytes) => {
    const { keyId, privateKey } = workstationKey(keysFolder);
    return { key: keyId, signature: sign(null, bytes, privateKey).toString('base64') };
  };
}
