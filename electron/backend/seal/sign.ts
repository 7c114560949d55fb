import { createPublicKey, sign, verify } from 'node:crypto';
import type { Signature } from '../../../shared/export/signature.ts';
import { keyIdOf, workstationKey } from './workstation-key.ts';

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
  try {
    const x = Buffer.from(publicKey, 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, bytes, key, Buffer.from(signature, 'base64')) ? 'sound' : 'differs';
  } catch {
    return 'unreadable';
  }
}
