import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../../../shared/base/text.ts';
import { sha256 } from '../store/sha256.ts';
import { StoreTroubleError, storeTrouble, throwingTrouble } from '../store/trouble.ts';
import { writeAtomically } from '../work/write-atomically.ts';

/** The Ed25519 key of this workstation: what it signs, another machine cannot have signed. */
export interface WorkstationKey {
  /** First 16 hexadecimal digits of the SHA-256 of the raw public key. */
  readonly keyId: string;
  /** The raw public key (32 bytes), base64. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** Only the account that runs the console reads it. */
const MODE = 0o600;

export const keysFolderIn = (dataFolder: string): string => join(dataFolder, 'keys');

export const keyPath = (keysFolder: string): string => join(keysFolder, 'workstation-key.pem');

/** The key of this workstation, made at first need. A key file that cannot be read is trouble and never replaced: that is a person's decision. */
export function workstationKey(keysFolder: string): WorkstationKey {
  const path = keyPath(keysFolder);
  return throwingTrouble(path, () => {
    if (!existsSync(path)) makeKey(path);
    return readKey(path);
  });
}

/** As workstationKey, but undefined where none has been made. */
export function existingKey(keysFolder: string): WorkstationKey | undefined {
  const path = keyPath(keysFolder);
  return throwingTrouble(path, () => (existsSync(path) ? readKey(path) : undefined));
}

function readKey(path: string): WorkstationKey {
  const pem = readFileSync(path, 'utf8');
  try {
    const privateKey = createPrivateKey(pem);
    if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`A key of type ${privateKey.asymmetricKeyType}`);
    const publicKey = Buffer.from(createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '', 'base64url');
    return { keyId: sha256(publicKey).slice(0, 16), publicKey: publicKey.toString('base64'), privateKey };
  } catch (error) {
    throw new StoreTroubleError(damagedKey(path), error);
  }
}

function makeKey(path: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeAtomically(path, [privateKey.export({ format: 'pem', type: 'pkcs8' })], MODE);
}

function damagedKey(path: string) {
  return {
    ...storeTrouble('store-damaged', path),
    message: text(`工作站密钥文件读不出来：${path}。`, `The workstation key cannot be read: ${path}.`),
    next: text(
      '请从备份恢复该文件；找不回时将其改名移开，下次签名会新制一把密钥，并记入日志。',
      'Restore the file from a backup; if it is lost, move it aside: the next signature makes a new key, and the journal records it.',
    ),
  };
}
