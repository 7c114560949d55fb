import { setImmediate } from 'node:timers/promises';
import { ok, type Result } from '../../../shared/base/result.ts';
import { readRosterSheets, type RosterFile, type RosterGround } from '../../../shared/roster/read-roster.ts';
import { readSheets } from './read-sheet.ts';

export interface RosterReading extends RosterFile {
  readonly cancelled: boolean;
}

export interface RosterTask extends RosterGround {
  /** How the file is called in what is said about it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Unpacked and laid out, then checked: that is how far it can have come. */
const STEPS = 2;

/** Reads a roster from the bytes of a spreadsheet. It stops between its steps when it is told to. */
export async function readRoster(
  task: RosterTask,
  { onProgress, signal }: { readonly onProgress: (done: number, total: number) => void; readonly signal: AbortSignal },
): Promise<Result<RosterReading>> {
  const cancelled = { cancelled: true, days: [], slots: [], findings: [] } as const;
  onProgress(0, STEPS);
  const sheets = await readSheets(task.name, task.bytes);
  if (!sheets.ok) return sheets;
  onProgress(1, STEPS);
  // Lets a cancel be heard that has come meanwhile.
  await setImmediate();
  if (signal.aborted) return ok(cancelled);
  const file = readRosterSheets(sheets.value, task);
  onProgress(STEPS, STEPS);
  await setImmediate();
  return ok(signal.aborted ? cancelled : { cancelled: false, ...file });
}
