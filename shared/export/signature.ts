/**
 * A signature over the bytes of one file, as `signature.json` holds it. The public key stands in it, so that anyone can check it offline; that the key is
 * the workstation's own is another question, which `keyId` is for: the journal names it, and so does every printed slip.
 */
export interface Signature {
  readonly algorithm: 'Ed25519';
  /** The raw public key (32 bytes), base64. */
  readonly publicKey: string;
  /** First 16 hexadecimal digits of the SHA-256 of the raw public key. */
  readonly keyId: string;
  /** Name of the file whose bytes are signed. */
  readonly signed: string;
  /** 64 bytes, base64. */
  readonly signature: string;
}

/** The text of a signature file. */
export function signatureText(signature: Signature): string {
  return `${JSON.stringify(signature, undefined, 2)}\n`;
}

/** Reads a signature file; undefined for what is none. Whether it fits its bytes is checked apart. */
export function readSignature(text: string): Signature | undefined {
  try {
    return asSignature(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The signature that a parsed JSON value holds; undefined for what is none. */
export function asSignature(value: unknown): Signature | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { algorithm, publicKey, keyId, signed, signature } = value as Partial<Record<keyof Signature, unknown>>;
  if (algorithm !== 'Ed25519' || typeof publicKey !== 'string' || typeof keyId !== 'string') return undefined;
  if (typeof signed !== 'string' || typeof signature !== 'string') return undefined;
  return { algorithm, publicKey, keyId, signed, signature };
}
