import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text's UTF-8 bytes, lower-case hex (64 characters). */
export function contentHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of bytes, lower-case hex. */
export function bytesHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/**
 * The text that counts as "the same plan" whatever editor or checkout wrote it: no byte-order mark, line feeds only.
 * An edition hash is the content hash of this text, so `sha256sum` of the stored file gives it again.
 */
export function normalText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
