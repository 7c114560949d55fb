import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { found, inFile, type CapFinding } from '../../../shared/weather/cap/finding.ts';
import { LARGEST_CAP, readCap, type CapReading } from '../../../shared/weather/cap/read-cap.ts';
import type { WeatherTables } from '../../../shared/weather/tables.ts';
import type { WarningWay } from '../../../shared/weather/vocabulary.ts';
import { sha256 } from '../store/sha256.ts';
import { decodeMessage } from './decode-message.ts';

/** Files to be read: sent along, by their paths, or all of a folder. */
export type WarningFiles =
  | { readonly sent: readonly { readonly name: string; readonly bytes: Uint8Array }[] }
  | { readonly folder: string; readonly names?: readonly string[] };

export interface WarningsTask {
  readonly files: WarningFiles;
  readonly tables: WeatherTables;
  readonly how: WarningWay;
  readonly now: number;
  /** More files are refused as a whole. */
  readonly most: number;
}

/** What came of one file. */
export interface FileReading {
  readonly name: string;
  readonly reading: CapReading;
}

export interface WarningsReading {
  readonly cancelled: boolean;
  readonly files: readonly FileReading[];
  /** Why none of the files was looked at. */
  readonly trouble?: 'no-folder' | 'too-many';
}

/** Names of the files of a folder that may be messages, in order. */
export const isMessageName = (name: string) => /\.(xml|cap)$/i.test(name);

/** Reads messages one by one, in the order of their names, each on its own: one that cannot be read does not keep the others. Nothing is written. */
export async function readWarnings(
  task: WarningsTask,
  { onProgress, signal }: { readonly onProgress: (done: number, total: number) => void; readonly signal: AbortSignal },
): Promise<WarningsReading> {
  const listed = list(task.files);
  if (!listed) return { cancelled: false, files: [], trouble: 'no-folder' };
  if (listed.length > task.most) return { cancelled: false, files: [], trouble: 'too-many' };
  const files: FileReading[] = [];
  for (const { name, bytes } of listed) {
    const held = bytes();
    files.push({ name, reading: 'rule' in held ? refused(held, name) : readOne(name, held, task) });
    onProgress(files.length, listed.length);
    // Lets a cancel be heard now and then.
    if (files.length % 50 === 0) await setImmediate();
    if (signal.aborted) return { cancelled: true, files: [] };
  }
  return { cancelled: false, files };
}

/** Reads the bytes of one message. */
export function readOne(name: string, bytes: Uint8Array, task: Omit<WarningsTask, 'files' | 'most'>): CapReading {
  if (bytes.length > LARGEST_CAP) return refused(tooLarge(bytes.length), name);
  const text = decodeMessage(bytes);
  if (typeof text !== 'string') return refused(text, name);
  return readCap(text, { name, hash: sha256(bytes), how: task.how, tables: task.tables, now: task.now });
}

const refused = (finding: CapFinding, name: string): CapReading => ({
  kind: 'refused',
  findings: [inFile(finding, name)],
});

interface Listed {
  readonly name: string;
  /** Looked at only when its turn comes, so that one file is in memory at a time. */
  readonly bytes: () => Uint8Array | CapFinding;
}

function list(files: WarningFiles): readonly Listed[] | undefined {
  if ('sent' in files) return files.sent.map(({ name, bytes }) => ({ name, bytes: () => bytes }));
  const { folder, names = messagesIn(folder) } = files;
  return names?.toSorted().map((name) => ({ name, bytes: () => readBounded(join(folder, name)) }));
}

function messagesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder).filter(isMessageName);
  } catch {
    return undefined;
  }
}

/** The bytes of a file; its size is looked at first, so that a huge one is never in memory. */
export function readBounded(path: string): Uint8Array | CapFinding {
  try {
    // Looked at before it is opened: to open a pipe waits until somebody writes to it.
    if (!statSync(path).isFile())
      return found('error', 'not-a-file', '不是文件，请移走', 'this is no file: move it away');
    const file = openSync(path, 'r');
    try {
      const stat = fstatSync(file);
      if (stat.size > LARGEST_CAP) return tooLarge(stat.size);
      const bytes = new Uint8Array(stat.size);
      let at = 0;
      while (at < bytes.length) {
        const got = readSync(file, bytes, at, bytes.length - at, at);
        if (got === 0) break;
        at += got;
      }
      return bytes.subarray(0, at);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return found(
      'error',
      'unreadable',
      `文件打不开（${code}）；请检查是否还在、本账户有没有读取权限`,
      `it cannot be opened (${code}): check that it is still there and that this account may read it`,
    );
  }
}

function tooLarge(size: number): CapFinding {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  const most = LARGEST_CAP / 1024 / 1024;
  return found(
    'error',
    'too-large',
    `文件 ${megabytes} MB，超过 ${most} MB，不是一条预警，没有打开；请核对选的文件`,
    `it has ${megabytes} MB, more than ${most} MB, so it is no single warning and was not opened: check which file was chosen`,
  );
}
