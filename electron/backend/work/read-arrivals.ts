import { setImmediate } from 'node:timers/promises';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import {
  readArrivals,
  readArrivalText,
  type ArrivalGround,
  type ArrivalReading,
} from '../../../shared/flow/read-arrivals.ts';
import { readSheets } from './read-sheet.ts';
import { MAX_SHEET_BYTES } from './sheet-file.ts';

/** A pasted text, or the bytes of a spreadsheet or CSV file and how it is called in what is said about it. */
export type GivenArrivals = { readonly text: string } | { readonly name: string; readonly bytes: Uint8Array };

export interface ArrivalTask extends ArrivalGround {
  readonly given: GivenArrivals;
}

/** Reads a table of arrivals. Refused: files that are no spreadsheets, too large, locked or damaged. */
export async function readArrivalTable({ given, ...ground }: ArrivalTask): Promise<Result<ArrivalReading>> {
  if ('text' in given) return ok(readArrivalText(given.text, ground));
  if (/\.(?:csv|tsv|txt)$/i.test(given.name)) return readCsv(given.name, given.bytes, ground);
  const sheets = await readSheets(given.name, given.bytes);
  return sheets.ok ? ok(readArrivals(sheets.value, ground)) : sheets;
}

function readCsv(name: string, bytes: Uint8Array, ground: ArrivalGround): Result<ArrivalReading> {
  if (bytes.length > MAX_SHEET_BYTES) {
    return refuse(
      'too-big',
      `“${name}”超过 5 MB，读不了。请分成几个文件`,
      `“${name}” is larger than 5 MB and is not read: split it into several files`,
    );
  }
  return ok(readArrivalText(decoded(bytes), ground));
}

/** A CSV file that Excel saved on a Chinese machine is in GB 18030, from anywhere else in UTF-8. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** As a job of its own, which stops when it is told to. */
export async function readArrivalsJob(
  task: ArrivalTask,
  signal: AbortSignal,
): Promise<Result<ArrivalReading & { readonly cancelled: boolean }>> {
  const read = await readArrivalTable(task);
  if (!read.ok) return read;
  // Lets a cancel be heard that has come meanwhile.
  await setImmediate();
  return ok(signal.aborted ? { cancelled: true, tables: [], findings: [] } : { cancelled: false, ...read.value });
}
