/** One entry as a zip file's central directory lists it. Sizes and places in bytes. */
export interface ZipEntry {
  /** As it stands there, one character a byte. */
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
  /** No flag, extra field, comment, file attribute or other system: our own files have none, so that nothing can hide there. */
  readonly isBare: boolean;
  /** A link to another place, as Unix writes it. */
  readonly isLink: boolean;
  /** The fields that the local header repeats, as they stand there. */
  readonly repeated: Uint8Array;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where the central directory begins. */
  readonly begins: number;
  /** Where it ends, and where the end record stands. */
  readonly ends: number;
  readonly endRecord: number;
  /** Bytes that follow the end record: a comment, or what somebody appended. */
  readonly trailing: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
/** Version 2.0 of the format, no system in particular. */
const MADE_BY = 20;

/** In the upper half of the attributes: what kind of file Unix says it is. */
const UNIX_TYPE = 0xf000;
const UNIX_LINK = 0xa000;

/** Reads the central directory; undefined when there is none, it is cut off, or it needs the larger format of files over 4 GB. */
export function readDirectory(bytes: Uint8Array): ZipDirectory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endRecord = findEnd(view);
  if (endRecord === undefined) return undefined;
  const count = view.getUint16(endRecord + 10, true);
  const begins = view.getUint32(endRecord + 16, true);
  const isOneDisk = view.getUint32(endRecord + 4, true) === 0 && view.getUint16(endRecord + 8, true) === count;
  if (!isOneDisk) return undefined;
  const entries: ZipEntry[] = [];
  let at = begins;
  for (let n = 0; n < count; n += 1) {
    if (at + CENTRAL_SIZE > endRecord || view.getUint32(at, true) !== CENTRAL) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const next = at + CENTRAL_SIZE + nameLength + extra;
    if (next > endRecord) return undefined;
    entries.push({
      name: nameText(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      isBare:
        extra === 0 &&
        view.getUint16(at + 4, true) === MADE_BY &&
        view.getUint16(at + 8, true) === 0 &&
        isZero(bytes.subarray(at + 34, at + 42)),
      isLink: (view.getUint16(at + 40, true) & UNIX_TYPE) === UNIX_LINK,
      repeated: bytes.subarray(at + 6, at + 30),
    });
    at = next;
  }
  if (view.getUint32(endRecord + 12, true) !== at - begins) return undefined;
  return { entries, begins, ends: at, endRecord, trailing: bytes.length - endRecord - END_SIZE };
}

/** The end record stands last, unless a comment or something else follows it. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

const isZero = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);

/** A name as it stands, one character a byte. */
export function nameText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
