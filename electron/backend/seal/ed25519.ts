import { createPublicKey, verify } from 'node:crypto';
import { sha256 } from '../store/sha256.ts';

/** The id by which a raw public key (32 bytes, base64) is called; undefined for what is none. */
export function keyIdOf(publicKey: string): string | undefined {
  const raw = Buffer.from(publicKey, 'base64');
  return raw.length === 32 && raw.toString('base64') === publicKey ? sha256(raw).slice(0, 16) : undefined;
}

/** Whether the signature (base64) over the bytes was made with the key of this raw public key. False for anything that is no key or no signature. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  try {
    const x = Buffer.from(publicKey, 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, bytes, key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
