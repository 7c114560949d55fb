import { strFromU8, unzipSync, zipSync } from 'fflate';
import { refuse, ok, type Result } from '../../../shared/base/result.ts';

/** Rosters and arrival tables have come to a few hundred kilobytes; the loopback host carries no more than this either. */
export const MAX_SHEET_BYTES = 5 * 1024 * 1024;
/** The text of 20,000 full rows is a tenth of this. */
const MAX_TEXT_BYTES = 64 * 1024 * 1024;
/** What is read of a file: values, formats and the names of the sheets. Pictures, macros and links to other files stay packed. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

/** The parts of a spreadsheet file that hold its values. */
export interface SheetFile {
  /** Text of a part by its path in the archive. */
  readonly text: (path: string) => string | undefined;
  /** A file of these parts alone, not packed: whoever reads it cannot be made to unpack more than was measured here. */
  readonly bytes: () => Uint8Array<ArrayBuffer>;
}

/** Opens the bytes of an .xlsx file, or says why it cannot be read and what to do. */
export function openSheetFile(name: string, bytes: Uint8Array): Result<SheetFile> {
  const called = `“${name}”`;
  if (bytes.length > MAX_SHEET_BYTES) {
    return refuse(
      'too-big',
      `${called}超过 5 MB，读不了。请只保留需要的工作表，另存为 .xlsx 后再试`,
      `${called} is larger than 5 MB and is not read: keep only the sheets that are needed, save it as .xlsx and try again`,
    );
  }
  if (bytes.length === 0) return refuse('empty-file', `${called}是空文件，请核对`, `${called} is empty: check it`);
  // Excel before 2007, and any Office file with a password, is of this older kind.
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)) {
    return hasPassword(bytes)
      ? refuse(
          'password',
          `${called}设了打开密码，请在 Excel 里取消密码后另存为 .xlsx`,
          `${called} has a password: take the password off in Excel and save it as .xlsx`,
        )
      : refuse(
          'old-excel',
          `${called}是旧版 .xls 文件，请在 Excel 里另存为 .xlsx`,
          `${called} is an old .xls file: save it as .xlsx in Excel`,
        );
  }
  try {
    return unpack(called, bytes);
  } catch {
    // What the archive suffers from says nothing to a person with a roster.
    return bytes[0] === 0x50 && bytes[1] === 0x4b ? damaged(called) : notASheet(called);
  }
}

function unpack(called: string, bytes: Uint8Array): Result<SheetFile> {
  let size = 0;
  let hasMacros = false;
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (name === 'xl/vbaProject.bin') hasMacros = true;
      if (!WANTED.test(name)) return false;
      size += originalSize;
      return size <= MAX_TEXT_BYTES;
    },
  });
  if (hasMacros) {
    return refuse(
      'macros',
      `${called}带有宏，不予读取。请在 Excel 里另存为不带宏的 .xlsx`,
      `${called} has macros and is not read: save it as .xlsx without macros in Excel`,
    );
  }
  if (size > MAX_TEXT_BYTES) {
    return refuse(
      'too-much',
      `${called}解开后超过 64 MB，可能是异常文件，不予读取。请只保留需要的行，另存为 .xlsx 后再试`,
      `${called} is more than 64 MB once unpacked, which no roster is; it is not read. Keep only the rows that are needed, save it as .xlsx and try again`,
    );
  }
  if (!parts['xl/workbook.xml']) return notASheet(called);
  return ok({
    text: (path) => (parts[path] ? strFromU8(parts[path]) : undefined),
    bytes: () => zipSync(parts, { level: 0 }),
  });
}

/** The name of the stream that a password leaves in an Office file, in UTF-16. */
function hasPassword(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

export function damaged(called: string) {
  return refuse(
    'damaged',
    `${called}已损坏，打不开。请在 Excel 里打开并另存一份再试`,
    `${called} is damaged and cannot be opened: open it in Excel, save a copy and try again`,
  );
}

function notASheet(called: string) {
  return refuse(
    'not-a-sheet',
    `${called}不是 Excel 表格（.xlsx），请核对是否选错了文件`,
    `${called} is no Excel file (.xlsx): check whether it is the right one`,
  );
}
