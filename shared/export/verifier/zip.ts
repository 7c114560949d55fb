import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import type { Find } from './finding.ts';
import { readDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.ts';
import { contentBegins, entryEnds, headerFault, isOurs, isThere, NOT_OURS, STORED, type Fault } from './zip-entry.ts';

/**
 * Reads a zip file that may have been made to do harm: nothing is inflated before its sizes are known to be within bounds, nor beyond the size it declares;
 * no name leads outside, stands twice or hides; and every byte of the file belongs to something. What is amiss is noted, never thrown.
 */

/** Bounds no real package comes near: bytes of the zip file or of one file in it, of all files unpacked, and number of files. */
export const MAX_FILE = 512 * 1024 * 1024;
const MAX_TOTAL = 1024 * 1024 * 1024;
const MAX_ENTRIES = 10_000;

/** How much is given to the inflater at once (bytes): the most it can make of that is some 1000 times as much. */
const STEP = 16 * 1024;

/** The files of a zip file, less those that could not be read. */
export interface ZipContent {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Another program packed all of it: what it adds to a zip file by itself is passed over then. */
  readonly isPackedAnew: boolean;
}

/** Reads a zip file; `name` is how findings call it. */
export function readZip(bytes: Uint8Array, name: string, find: Find): ZipContent {
  const files = new Map<string, Uint8Array>();
  const directory = readDirectory(bytes);
  if (!directory || directory.entries.length > MAX_ENTRIES) {
    find(
      'not-a-package',
      name,
      `${name} 不是完整的数据包：末尾的文件目录缺失、残缺或过大。请重新取得这个文件`,
      `${name} is not a whole package: the directory at its end is missing, cut off or too large. Fetch the file again`,
    );
    return { files, isPackedAnew: false };
  }
  // One entry among ours that somebody else wrote is a finding; a package that went through another program as a whole is none.
  const isPackedAnew = !directory.entries.some((entry) => isOurs(bytes, entry));
  everyByteHasAPlace(bytes, directory, name, find);
  const seen = new Set<string>();
  let total = 0;
  for (const entry of directory.entries) {
    if (isPackedAnew && isFolder(entry)) continue;
    const file = shown(entry.name);
    const fault = nameFault(entry.name, seen) ?? headerFault(bytes, entry);
    seen.add(entry.name.toLowerCase());
    if (fault) {
      find(fault.code, file, `${file}：${fault.zh}`, `${file}: ${fault.en}`);
      continue;
    }
    if (entry.size > MAX_FILE || total + entry.size > MAX_TOTAL) {
      find(
        'zip-too-large',
        file,
        `${file} 声明解压后有 ${entry.size} 字节，超出数据包可能的大小，没有解压`,
        `${file} declares ${entry.size} bytes, more than a package can hold: it was not unpacked`,
      );
      continue;
    }
    if (!isPackedAnew && !isOurs(bytes, entry))
      find(NOT_OURS.code, file, `${file}：${NOT_OURS.zh}`, `${file}: ${NOT_OURS.en}`);
    total += entry.size;
    const content = contentOf(bytes, entry);
    if (content && crc32(content) === entry.crc) files.set(entry.name, content);
    else
      find(
        'zip-content',
        file,
        `${file} 的压缩内容损坏、长于声明的大小，或校验码不符`,
        `${file} does not unpack to what its header says: damaged, longer than declared, or another check sum`,
      );
  }
  return { files, isPackedAnew };
}

/** Letters, digits, dot, hyphen and underscore in folders: our own names need no more, and nothing else can lead elsewhere or look like another. None ends with a dot, which Windows drops. */
const SOUND_NAME = /^(?!\.)[\w.-]*[\w-](\/(?!\.)[\w.-]*[\w-])*$/;

/** A folder of its own, as many programs write one: it holds nothing. */
const isFolder = ({ name, size }: ZipEntry): boolean =>
  size === 0 && name.endsWith('/') && SOUND_NAME.test(name.slice(0, -1));

function nameFault(name: string, seen: ReadonlySet<string>): Fault | undefined {
  if (!SOUND_NAME.test(name)) {
    return {
      code: 'zip-name',
      zh: '文件名不合规（可能指向包外、为文件夹或含特殊字符），没有读取',
      en: 'no name that a package can hold (it leads outside, is a folder or has odd characters): it was not read',
    };
  }
  if (seen.has(name.toLowerCase()))
    return {
      code: 'zip-duplicate',
      zh: '包内有两个同名文件，只读了第一个',
      en: 'stands twice; only the first was read',
    };
  return undefined;
}

/** Files lie end to end from the first byte, then the directory, then the end record: bytes between or after them are somebody's addition. */
function everyByteHasAPlace(bytes: Uint8Array, directory: ZipDirectory, name: string, find: Find): void {
  let at = 0;
  for (const entry of [...directory.entries].sort((a, b) => a.at - b.at)) {
    if (entry.at !== at || !isThere(bytes, entry)) break;
    at = entryEnds(bytes, entry);
  }
  if (directory.trailing === 0 && at === directory.begins && directory.ends === directory.endRecord) return;
  find(
    'zip-stray-bytes',
    name,
    `${name} 里有不属于任何文件的字节（共 ${bytes.length} 字节）：文件之间、目录之后或末尾被加了内容`,
    `${name} (${bytes.length} bytes) has bytes that belong to no file: something was added between, behind or after the files`,
  );
}

function contentOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const from = contentBegins(bytes, entry);
  const packed = bytes.subarray(from, from + entry.packed);
  if (entry.method === STORED) return packed.length === entry.size ? packed : undefined;
  // What still gives the whole without its last byte has bytes hidden behind its end.
  return inflated(packed.subarray(0, -1), entry.size) ? undefined : inflated(packed, entry.size);
}

/** Undefined for what is damaged, or comes to more or less than `size` bytes. */
function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  const whole = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new Error('More than declared');
    whole.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return undefined;
  }
  return filled === size ? whole : undefined;
}

/** A name as it can be shown in a sentence. */
function shown(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '?');
  return plain.length > 120 ? `${plain.slice(0, 120)}…` : plain;
}
