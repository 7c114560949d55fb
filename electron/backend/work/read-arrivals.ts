import { setImmediate } from 'node:timers/promises';
import { ok, type Result } from '../../../shared/base/result.ts';
import {
  readArrivals,
  readArrivalText,
  type ArrivalGround,
  type ArrivalReading,
} from '../../../shared/flow/read-arrivals.ts';
import { readSheets } from './read-sheet.ts';

/** A pasted text, or the bytes of a spreadsheet and how the file is called in what is said about it. */
export type GivenArrivals = { readonly text: string } | { readonly name: string; readonly bytes: Uint8Array };

export interface ArrivalTask extends ArrivalGround {
  readonly given: GivenArrivals;
}

/** Reads a table of arrivals. Refused: files that are no spreadsheets, too large, locked or damaged. */
export async function readArrivalTable({ given, ...ground }: ArrivalTask): Promise<Result<ArrivalReading>> {
  if ('text' in given) return ok(readArrivalText(given.text, ground));
  const sheets = await readSheets(given.name, given.bytes);
  return sheets.ok ? ok(readArrivals(sheets.value, ground)) : sheets;
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
