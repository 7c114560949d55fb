import { Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findings } from '../../../../shared/export/verifier/finding.ts';
import { readZip } from '../../../../shared/export/verifier/zip.ts';

const text = (words: string) => new TextEncoder().encode(words);
const CONTENT = text('一行很长的内容 '.repeat(200));

const sound = () => zipSync({ 'a.txt': CONTENT, 'folder/b.json': text('{}') }, { level: 6 });

/** What reading finds, as `code file`, and which files it gives. */
function reading(bytes: Uint8Array): { readonly found: readonly string[]; readonly files: readonly string[] } {
  const { found, find } = findings();
  const { files } = readZip(bytes, 'p.zip', find);
  return { found: found.map(({ code, file }) => `${code} ${file}`), files: [...files.keys()] };
}

/** Written as a stream: what is not known before the content stands behind it. */
function streamed(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, content] of Object.entries(files)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(content, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** The zip file with the bytes at every place where these stand replaced by others of the same length. */
function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));
}

/** Where the record of the central directory for the first file begins. */
const centralAt = (bytes: Uint8Array) => Buffer.from(bytes).indexOf(Buffer.from('PK\x01\x02', 'latin1'));

function withUint32(bytes: Uint8Array, places: readonly number[], value: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (const at of places) new DataView(changed.buffer).setUint32(at, value, true);
  return changed;
}

describe('a zip file', () => {
  it('as packages have it gives its files', () => {
    expect(reading(sound())).toEqual({ found: [], files: ['a.txt', 'folder/b.json'] });
  });

  it('that is cut off anywhere is no package', () => {
    const bytes = sound();
    for (const length of [0, 1, 21, 22, 100, bytes.length - 1])
      expect(reading(bytes.subarray(0, length))).toEqual({ found: ['not-a-package p.zip'], files: [] });
  });

  it('never gives a file whose name leads outside, is a folder or has odd characters', () => {
    for (const name of ['../ab', '/a.tx', 'C:a.t', 'a\\b.t', 'a/../', './a.t', 'a//bt', '.a.tx', 'a\x00.tx', 'abcd/']) {
      const { found, files } = reading(replaced(sound(), 'a.txt', name));
      expect(
        found.map((one) => one.split(' ')[0]),
        name,
      ).toContain('zip-name');
      expect(files).toEqual(['folder/b.json']);
    }
  });

  it('with one name twice, also in other letters, gives the first and says so', () => {
    const twice = (name: string) => replaced(zipSync({ 'a.txt': CONTENT, 'b.txt': text('x') }), 'b.txt', name);
    for (const name of ['a.txt', 'A.TXT']) expect(reading(twice(name)).found).toEqual([`zip-duplicate ${name}`]);
  });

  it('with bytes in front, between, behind or in a comment says so', () => {
    const bytes = sound();
    expect(reading(Buffer.concat([bytes, text('x')])).found).toEqual(['zip-stray-bytes p.zip']);
    const commented = Buffer.concat([bytes, text('hidden')]);
    commented.writeUInt16LE(6, bytes.length - 2);
    expect(reading(commented).found).toEqual(['zip-stray-bytes p.zip']);
    const central = centralAt(bytes);
    const between = Buffer.concat([bytes.subarray(0, central), text('stray'), bytes.subarray(central)]);
    between.writeUInt32LE(central + 5, between.length - 6);
    expect(reading(between).found).toEqual(['zip-stray-bytes p.zip']);
  });

  it('whose two headers disagree gives neither', () => {
    const bytes = sound();
    for (const [what, at] of Object.entries({
      version: 4,
      method: 8,
      time: 10,
      crc: 14,
      packed: 18,
      size: 22,
      name: 30,
    })) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(reading(changed).found, what).toEqual(['zip-header a.txt']);
    }
  });

  it('that declares ten gigabytes, or more than all files may have, is not unpacked', () => {
    const bytes = sound();
    const sizes = [22, centralAt(bytes) + 24];
    expect(reading(withUint32(bytes, sizes, 0xfffffffe)).found).toEqual(['zip-too-large a.txt']);
    expect(reading(withUint32(bytes, sizes, 600 * 1024 * 1024)).found).toEqual(['zip-too-large a.txt']);
  });

  it('that unpacks to more or less than it declares is stopped there', () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(5_000_000) }, { level: 9 });
    const sizes = [22, centralAt(bomb) + 24];
    for (const size of [1000, 4_999_999, 5_000_001])
      expect(reading(withUint32(bomb, sizes, size))).toEqual({ found: ['zip-content a.txt'], files: [] });
  });

  it('in which one entry has a flag, attribute or extra field says so and reads it all the same; encrypted, or packed in another way, it is not read', () => {
    const bytes = sound();
    const central = centralAt(bytes);
    const both = (local: number, value: number) => {
      const changed = Uint8Array.from(bytes);
      changed[local] = value;
      changed[central + local + 2] = value;
      return changed;
    };
    expect(reading(both(6, 1))).toEqual({ found: ['zip-entry a.txt'], files: ['folder/b.json'] });
    expect(reading(both(8, 12))).toEqual({ found: ['zip-entry a.txt'], files: ['folder/b.json'] });
    for (const attribute of [4, 5, 34, 36, 38, 41]) {
      const changed = Uint8Array.from(bytes);
      changed[central + attribute] = (changed[central + attribute] ?? 0) ^ 0x40;
      expect(reading(changed), `${attribute}`).toEqual({
        found: ['zip-entry a.txt'],
        files: ['a.txt', 'folder/b.json'],
      });
    }
    const link = Uint8Array.from(bytes);
    link[central + 41] = 0xa0;
    expect(reading(link)).toEqual({ found: ['zip-entry a.txt'], files: ['folder/b.json'] });
    const extra = zipSync({ 'a.txt': [CONTENT, { extra: { 0x7075: text('x') } }], 'b.txt': text('b') });
    expect(reading(extra)).toEqual({ found: ['zip-entry a.txt'], files: ['a.txt', 'b.txt'] });
  });

  it('that another program packed anew as a whole is read as it is, folders and all', () => {
    // As others write it: made on Unix, with attributes, an extra field, a folder of its own, sizes behind the content.
    const unix = { os: 3, attrs: 0o100644 << 16 };
    const anew = zipSync({
      'folder/': [new Uint8Array(), unix],
      'folder/b.json': [text('{}'), unix],
      'a.txt': [CONTENT, { ...unix, extra: { 0x7875: text('x') } }],
    });
    expect(reading(anew)).toEqual({ found: [], files: ['folder/b.json', 'a.txt'] });
    expect(reading(streamed({ 'a.txt': CONTENT, 'b.json': text('{}') }))).toEqual({
      found: [],
      files: ['a.txt', 'b.json'],
    });
  });

  it('with bytes hidden behind the end of a packed file does not give it', () => {
    const bytes = sound();
    const packed = new DataView(bytes.buffer).getUint32(18, true);
    const end = 30 + 'a.txt'.length + packed;
    const hidden = Buffer.concat([bytes.subarray(0, end), text('hidden'), bytes.subarray(end)]);
    const central = centralAt(hidden);
    hidden.writeUInt32LE(packed + 6, 18);
    hidden.writeUInt32LE(packed + 6, central + 20);
    const second = hidden.indexOf(Buffer.from('PK\x01\x02', 'latin1'), central + 4);
    hidden.writeUInt32LE(end + 6, second + 42);
    hidden.writeUInt32LE(central, hidden.length - 6);
    expect(reading(hidden)).toEqual({ found: ['zip-content a.txt'], files: ['folder/b.json'] });
  });
});
