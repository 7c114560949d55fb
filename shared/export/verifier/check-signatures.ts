import { asSignature, signatureText, type Signature } from '../signature.ts';
import type { Find } from './finding.ts';
import { COMMITMENT, COMMITMENT_SIGNATURE, MANIFEST, SIGNATURE } from './names.ts';
import { parsedObject, textOf } from './parsed.ts';
import type { SignatureVerdict } from './report.ts';

/** A signature with the bytes it is over. How Ed25519 is checked depends on where the verifier runs, and may take a promise. */
export interface SignedFile {
  /** The file that holds the signature. */
  readonly file: string;
  readonly signature: Signature;
  readonly bytes: Uint8Array;
}

/** The signatures of a package that are there to be checked; one that cannot be read or is over another file is a finding. */
export function signedFiles(files: ReadonlyMap<string, Uint8Array>, find: Find): readonly SignedFile[] {
  return [[SIGNATURE, MANIFEST] as const, [COMMITMENT_SIGNATURE, COMMITMENT] as const].flatMap(([file, signed]) => {
    const bytes = files.get(signed);
    // A file that is missing is told of already.
    if (!files.has(file) || !bytes) return [];
    const text = textOf(files, file);
    const signature = asSignature(parsedObject(text));
    if (signature?.signed === signed && isPlain(signature, text)) return [{ file, signature, bytes }];
    find(
      'signature',
      file,
      `${file} 读不出来，或不是对 ${signed} 的签名`,
      `${file} cannot be read or does not sign ${signed}`,
    );
    return [];
  });
}

/** Base64 of 32 and of 64 bytes in the one way that leaves no bit without meaning. */
const PUBLIC_KEY = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
const SIGNATURE_VALUE = /^[A-Za-z0-9+/]{85}[AQgw]==$/;

/** A signature file is in no manifest, so it may have one text only: otherwise bytes of it could be changed unseen. */
function isPlain(signature: Signature, text: string): boolean {
  return (
    text === signatureText(signature) &&
    PUBLIC_KEY.test(signature.publicKey) &&
    SIGNATURE_VALUE.test(signature.signature)
  );
}

/** One export is signed by one key: two mean that the list was signed anew later, or that files of two packages were put together. */
export function signedByOneKey([first, second]: readonly SignedFile[], find: Find): void {
  if (!first || !second || first.signature.publicKey === second.signature.publicKey) return;
  const [one, other] = [first.signature, second.signature];
  find(
    'signature',
    first.file,
    `${one.signed} 由密钥 ${one.keyId} 签名，${other.signed} 却由密钥 ${other.keyId} 签名：导出之后被人重签，或混入了别的数据包的文件。请向导出单位重新索取`,
    `${one.signed} is signed by key ${one.keyId}, but ${other.signed} by key ${other.keyId}: it was signed anew after the export, or files of two packages were mixed. Ask for the package again`,
  );
}

/** Notes what checking a signature came to. */
export function noteVerdict({ file, signature }: SignedFile, verdict: SignatureVerdict, find: Find): void {
  if (verdict === 'differs')
    find(
      'signature',
      file,
      `${signature.signed} 与签名不符：文件、签名或公钥被改动`,
      `${signature.signed} does not fit its signature: file, signature or key has been altered`,
    );
  if (verdict === 'unreadable')
    find(
      'signature',
      file,
      `${file} 里的公钥不是 Ed25519 公钥，或与其编号 ${signature.keyId} 不符`,
      `The key in ${file} is no Ed25519 key, or not the one called ${signature.keyId}`,
    );
}
