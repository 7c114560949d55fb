import Database from 'better-sqlite3';
import { type Text, text } from '../../../shared/base/text.ts';

/**
 * Trouble with the machine, told to the person at the desk: what, where, and what to do next.
 * `code` is stable: tests, logs and screens look trouble up by it.
 */
export interface StoreTrouble {
  readonly code: StoreTroubleCode;
  readonly path: string;
  readonly message: Text;
  readonly next: Text;
}

export type StoreTroubleCode =
  | 'folder-not-writable'
  | 'disk-full'
  | 'disk-failing'
  | 'store-locked'
  | 'store-damaged'
  | 'store-missing'
  | 'store-newer';

/** What can fail for the machine's sake: the value, or the trouble in its place. */
export type OrTrouble<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: StoreTrouble };

/** Thrown where trouble interrupts an act (an append, a read): nothing was half-written, and `trouble` says what to show. */
export class StoreTroubleError extends Error {
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, cause?: unknown) {
    super(`${trouble.message.en} ${trouble.next.en}`, { cause });
    this.name = 'StoreTroubleError';
    this.trouble = trouble;
  }
}

const SENTENCES = {
  'folder-not-writable': {
    message: (path) => text(`无法写入：${path}。`, `Cannot write to ${path}.`),
    next: text(
      '请检查该文件夹是否存在、磁盘是否只读、本账户是否有写入权限，或在设置中另选数据文件夹。',
      'Check that the folder exists, that the disk is not read-only and that this account may write there, or choose another data folder in the settings.',
    ),
  },
  'disk-full': {
    message: (path) => text(`磁盘已满，未能写入：${path}。`, `The disk is full; nothing could be written to ${path}.`),
    next: text(
      '请腾出磁盘空间后重试；此前先用纸质记录。已确认的记录不受影响。',
      'Free some disk space and try again; keep a paper log until then. Entries already acknowledged are safe.',
    ),
  },
  'disk-failing': {
    message: (path) => text(`磁盘读写出错：${path}。`, `The disk reports a read or write error at ${path}.`),
    next: text(
      '请检查磁盘及其连接，先用纸质记录，并尽快将数据备份到另一块磁盘。',
      'Check the disk and its connection, keep a paper log, and back the data up to another disk soon.',
    ),
  },
  'store-locked': {
    message: (path) => text(`已有另一个程序正在使用：${path}。`, `Another program is using ${path}.`),
    next: text(
      '请切换到已打开的处置台窗口；若没有，请关闭占用该文件的程序后重试。',
      'Switch to the console window that is already open; if there is none, close the program that uses the file and try again.',
    ),
  },
  'store-damaged': {
    message: (path) =>
      text(
        `文件已损坏或不是本系统的记录库：${path}。`,
        `The file is damaged or is not a journal of this console: ${path}.`,
      ),
    next: text(
      '请以只读方式查看尚可读取的记录，将损坏文件改名保留后启用新的记录库，或从备份恢复。请勿删除该文件。',
      'Read what can still be read in rescue mode, then set the damaged file aside and begin a new journal, or restore a backup. Do not delete the file.',
    ),
  },
  'store-missing': {
    message: (path) => text(`记录库文件不见了：${path}。`, `The journal file is gone: ${path}.`),
    next: text(
      '此处曾有记录库。请找回该文件或从备份恢复；确需重新开始时，请先将遗留文件改名保留。',
      'There was a journal here. Find the file or restore a backup; to begin anew, set the files left behind aside first.',
    ),
  },
  'store-newer': {
    message: (path) =>
      text(
        `该记录库由更新版本的处置台写成，本版本不能打开：${path}。`,
        `A newer version of the console wrote this journal; this version cannot open it: ${path}.`,
      ),
    next: text(
      '请安装与其一致或更新的版本。文件未被改动。',
      'Install that version or a newer one. The file has not been changed.',
    ),
  },
} as const satisfies Record<StoreTroubleCode, { message: (path: string) => Text; next: Text }>;

export function storeTrouble(code: StoreTroubleCode, path: string): StoreTrouble {
  const sentences = SENTENCES[code];
  return { code, path, message: sentences.message(path), next: sentences.next };
}

/** Result codes of SQLite by their beginning: extended codes such as SQLITE_CORRUPT_INDEX mean the same to the desk. */
const BY_SQLITE_CODE: readonly (readonly [string, StoreTroubleCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_IOERR', 'disk-failing'],
  ['SQLITE_CORRUPT', 'store-damaged'],
  ['SQLITE_NOTADB', 'store-damaged'],
  ['SQLITE_BUSY', 'store-locked'],
  ['SQLITE_PROTOCOL', 'store-locked'],
  ['SQLITE_CANTOPEN', 'folder-not-writable'],
  ['SQLITE_READONLY', 'folder-not-writable'],
  ['SQLITE_PERM', 'folder-not-writable'],
];

const BY_ERRNO: Readonly<Record<string, StoreTroubleCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EIO: 'disk-failing',
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  ENOTDIR: 'folder-not-writable',
  EEXIST: 'folder-not-writable',
  EISDIR: 'folder-not-writable',
  ENOENT: 'folder-not-writable',
  EBUSY: 'store-locked',
};

/** The trouble behind an error; undefined when the error is a bug of ours. */
export function troubleBehind(error: unknown, path: string): StoreTrouble | undefined {
  if (error instanceof StoreTroubleError) return error.trouble;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return undefined;
  const known =
    error instanceof Database.SqliteError
      ? BY_SQLITE_CODE.find(([beginning]) => code.startsWith(beginning))?.[1]
      : BY_ERRNO[code];
  return known && storeTrouble(known, path);
}

/** The error to throw on: trouble gets its value, a bug stays what it is. */
export function asTroubleError(error: unknown, path: string): unknown {
  if (error instanceof StoreTroubleError) return error;
  const trouble = troubleBehind(error, path);
  return trouble ? new StoreTroubleError(trouble, error) : error;
}

/** Runs one act on the file at `path`; trouble is thrown as StoreTroubleError. */
export function throwingTrouble<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw asTroubleError(error, path);
  }
}

/** Runs one act on the file at `path`; trouble is given back as a value, a bug is thrown. */
export function orTrouble<T>(path: string, act: () => T): OrTrouble<T> {
  try {
    return { ok: true, value: act() };
  } catch (error) {
    const trouble = troubleBehind(error, path);
    if (trouble) return { ok: false, trouble };
    throw error;
  }
}
