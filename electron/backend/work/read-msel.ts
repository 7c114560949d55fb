import { ok, type Result } from '../../../shared/base/result.ts';
import { readMselSheets, type MselGround, type ReadMsel } from '../../../shared/drill/msel/read-msel.ts';
import { readSheets } from './read-sheet.ts';

export interface MselTask extends MselGround {
  readonly bytes: Uint8Array;
}

/** Reads an MSEL workbook from its bytes. Refused when the file is no workbook; what is wrong in its cells comes back as findings. */
export async function readMsel(task: MselTask): Promise<Result<ReadMsel>> {
  const sheets = await readSheets(task.name, task.bytes);
  return sheets.ok ? ok(readMselSheets(sheets.value, task)) : sheets;
}
