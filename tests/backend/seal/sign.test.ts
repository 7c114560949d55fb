import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSignature, signBytes } from '../../../electron/backend/seal/sign.ts';
import { existingKey, keyPath, workstationKey } from '../../../electron/backend/seal/workstation-key.ts';
import { StoreTroubleError } from '../../../electron/backend/store/index.ts';
import { readSignature, signatureText } from '../../../shared/export/signature.ts';
import { tempFolder } from '../store/support/store-fixture.ts';

const bytes = new TextEncoder().encode('{"format":2}');

describe('a signature of the workstation', () => {
  it('holds for the bytes it was made over and for no others', () => {
    const signature = signBytes(tempFolder(), bytes, 'manifest.json');
    expect(signature).toMatchObject({ algorithm: 'Ed25519', signed: 'manifest.json' });
    expect(checkSignature(bytes, signature)).toBe('sound');
    expect(checkSignature(new TextEncoder().encode('{"format":3}'), signature)).toBe('differs');
  });

  it('is the same key each time, readable by its owner alone', () => {
    const folder = tempFolder();
    expect(existingKey(folder)).toBeUndefined();
    const made = workstationKey(folder);
    expect(signBytes(folder, bytes, 'a').keyId).toBe(made.keyId);
    expect(existingKey(folder)?.publicKey).toBe(made.publicKey);
    if (process.platform !== 'win32') expect(statSync(keyPath(folder)).mode & 0o777).toBe(0o600);
  });

  it('does not hold under the key of another workstation, however it is called', () => {
    const ours = signBytes(tempFolder(), bytes, 'manifest.json');
    const theirs = signBytes(tempFolder(), bytes, 'manifest.json');
    expect(theirs.keyId).not.toBe(ours.keyId);
    const { publicKey, keyId } = theirs;
    expect(checkSignature(bytes, { ...ours, publicKey, keyId })).toBe('differs');
    expect(checkSignature(bytes, { ...theirs, keyId: ours.keyId })).toBe('unreadable');
  });

  it('survives its file, and what is no signature is none', () => {
    const signature = signBytes(tempFolder(), bytes, 'manifest.json');
    expect(readSignature(signatureText(signature))).toEqual(signature);
    for (const text of ['', 'null', '[]', '{}', signatureText(signature).replace('Ed25519', 'RSA')])
      expect(readSignature(text)).toBeUndefined();
    expect(checkSignature(bytes, { ...signature, signature: '…' })).toBe('differs');
    expect(checkSignature(bytes, { ...signature, publicKey: 'AAAA' })).toBe('unreadable');
  });

  it('is refused with a sentence where the key file is damaged, and the file stays as it is', () => {
    const folder = tempFolder();
    workstationKey(folder);
    writeFileSync(keyPath(folder), 'not a key');
    expect(() => signBytes(folder, bytes, 'a')).toThrow(StoreTroubleError);
    expect(() => signBytes(folder, bytes, 'a')).toThrow(/workstation key cannot be read/);
    expect(readFileSync(keyPath(folder), 'utf8')).toBe('not a key');
  });
});
