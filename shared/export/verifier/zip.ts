import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import type { Find } from './finding.ts';
import { nameText, readDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.ts';

/**
 * Reads a zip file that may have been made to do harm: nothing is inflated before its sizes are known to be within bounds, nor beyond the size it declares;
 * no name leads outside, stands twice or hides; and every byte of the file belongs to something. What is amiss is noted, never thrown.
 */

/** Bounds no real package comes near: bytes of the zip file or of one file in it, of all files unpacked, and number of files. */
export const MAX_FILE = 512 * 1024 * 1024;
const MAX_TOTAL = 1024 * 1024 * 1024;
const MAX_ENTRIES = 10_000;

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** How much is given to the inflater at once (bytes): the most it can make of that is some 1000 times as much. */
const STEP = 16 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** The files of a zip file, less those that something is found against; `name` is how findings call the zip file itself. */
export function readZip(bytes: Uint8Array, name: string, find: Find): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const directory = readDirectory(bytes);
  if (!directory || directory.entries.length > MAX_ENTRIES) {
    find(
      'not-a-package',
      name,
      `${name} 不是完整的数据包：末尾的文件目录缺失、残缺或过大。请重新取得这个文件`,
      `${name} is not a whole package: the directory at its end is missing, cut off or too large. Fetch the file again`,
    );
    return files;
  }
  everyByteHasAPlace(bytes, directory, name, find);
  const seen = new Set<string>();
  let total = 0;
  for (const entry of directory.entries) {
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
  return files;
}

interface Fault {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** Letters, digits, dot, hyphen and underscore in folders: our own names need no more, and nothing else can lead elsewhere or look like another. None ends with a dot, which Windows drops. */
const SOUND_NAME = /^(?!\.)[\w.-]*[\w-](\/(?!\.)[\w.-]*[\w-])*$/;

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

/** Whether the header in front of the content says what the directory says; some programs read the one, some the other. */
function headerFault(bytes: Uint8Array, entry: ZipEntry): Fault | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const disagrees = {
    code: 'zip-header',
    zh: '文件前的信息与目录所写的不一致，没有读取',
    en: 'the header in front of it does not say what the directory says: it was not read',
  };
  const named = entry.at + LOCAL_SIZE;
  const begins = named + entry.name.length;
  if (begins + entry.packed > bytes.length || view.getUint32(entry.at, true) !== LOCAL) return disagrees;
  const extra = view.getUint16(entry.at + 28, true);
  const isSame =
    entry.repeated.every((byte, index) => bytes[entry.at + 4 + index] === byte) &&
    nameText(bytes.subarray(named, begins)) === entry.name;
  if (!isSame) return disagrees;
  const isPlain =
    extra === 0 && entry.isBare && entry.flags === 0 && (entry.method === STORED || entry.method === DEFLATED);
  if (isPlain) return undefined;
  return {
    code: 'zip-entry',
    zh: '带有本程序不写的内容（附加字段、注释、加密或其他压缩方式），没有读取；重新打包过的数据包请解开后核验文件夹',
    en: 'holds what this program never writes (extra fields, a comment, encryption, another compression): it was not read. Unpack a package that was packed anew and verify the folder',
  };
}

/** Files lie end to end from the first byte, then the directory, then the end record: bytes between or after them are somebody's addition. */
function everyByteHasAPlace(bytes: Uint8Array, directory: ZipDirectory, name: string, find: Find): void {
  let at = 0;
  for (const entry of [...directory.entries].sort((a, b) => a.at - b.at)) {
    if (entry.at !== at) break;
    at += LOCAL_SIZE + entry.name.length + entry.packed;
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
  const from = entry.at + LOCAL_SIZE + entry.name.length;
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
