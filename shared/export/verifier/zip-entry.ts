import { nameText, type ZipEntry } from './zip-directory.ts';

/** One entry of a zip file held against the header in front of its content, and where that content lies. */

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
export const STORED = 0;
const DEFLATED = 8;
/** Flags that change nothing of the content: how hard it was packed, sizes behind it, names in UTF-8. */
const HARMLESS_FLAGS = 0x0806 | 0x0008;
const SIZES_BEHIND = 0x0008;
const DESCRIPTOR = 0x08074b50;

export interface Fault {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const DISAGREES: Fault = {
  code: 'zip-header',
  zh: '文件前的信息与目录所写的不一致，没有读取',
  en: 'the header in front of it does not say what the directory says: it was not read',
};

const UNREADABLE: Fault = {
  code: 'zip-entry',
  zh: '加密、是链接或用了其他压缩方式，没有读取',
  en: 'is encrypted, a link, or packed in another way: it was not read',
};

/** An entry that another program wrote among ours. It can be read, so that what it holds is judged as well. */
export const NOT_OURS: Fault = {
  code: 'zip-entry',
  zh: '是别的程序后来放进包里的（带有本程序不写的标志、附加字段或文件属性）',
  en: 'was put into the package by another program later: it has flags, extra fields or attributes that this program never writes',
};

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the content begins: behind the local header, its name and its extra field. */
export function contentBegins(bytes: Uint8Array, { at, name }: ZipEntry): number {
  return at + LOCAL_SIZE + name.length + viewOf(bytes).getUint16(at + 28, true);
}

/** Where an entry ends: behind its content and, with some programs, its sizes. */
export function entryEnds(bytes: Uint8Array, entry: ZipEntry): number {
  const ends = contentBegins(bytes, entry) + entry.packed;
  if ((entry.flags & SIZES_BEHIND) === 0) return ends;
  return ends + (ends + 4 <= bytes.length && viewOf(bytes).getUint32(ends, true) === DESCRIPTOR ? 16 : 12);
}

/** Whether there is an entry where the directory says, with its content within the file. */
export function isThere(bytes: Uint8Array, entry: ZipEntry): boolean {
  const named = entry.at + LOCAL_SIZE + entry.name.length;
  return (
    named <= bytes.length &&
    viewOf(bytes).getUint32(entry.at, true) === LOCAL &&
    contentBegins(bytes, entry) + entry.packed <= bytes.length
  );
}

/** Whether an entry is written as this program writes it. */
export const isOurs = (bytes: Uint8Array, entry: ZipEntry): boolean =>
  entry.isBare && isThere(bytes, entry) && viewOf(bytes).getUint16(entry.at + 28, true) === 0;

/** Why an entry is not read: the header in front of its content does not say what the directory says, or nothing of ours could have been packed so. */
export function headerFault(bytes: Uint8Array, entry: ZipEntry): Fault | undefined {
  if (!isThere(bytes, entry)) return DISAGREES;
  const named = entry.at + LOCAL_SIZE;
  if (nameText(bytes.subarray(named, named + entry.name.length)) !== entry.name) return DISAGREES;
  const isSame = (from: number, to: number) =>
    entry.repeated.subarray(from, to).every((byte, index) => bytes[entry.at + 4 + from + index] === byte);
  // Version, flags, method, time, check sum, both sizes, length of the name: sizes behind the content stand as zeros here.
  const agrees = (entry.flags & SIZES_BEHIND) === 0 ? isSame(0, 24) : isSame(2, 6) && isSame(22, 24);
  if (!agrees) return DISAGREES;
  const isReadable =
    (entry.flags & ~HARMLESS_FLAGS) === 0 && !entry.isLink && (entry.method === STORED || entry.method === DEFLATED);
  return isReadable ? undefined : UNREADABLE;
}
