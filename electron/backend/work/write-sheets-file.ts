import { join } from 'node:path';
import type { SheetDraft } from '../../../shared/base/sheet.ts';
import { writeAtomically } from './write-atomically.ts';
import { writeSheets } from './write-sheet.ts';

/** Writes sheets as an .xlsx file of this name into the exports folder of a data folder; gives its path. */
export async function writeSheetsFile(folder: string, name: string, sheets: readonly SheetDraft[]): Promise<string> {
  const path = join(folder, 'exports', name);
  writeAtomically(path, [await writeSheets(sheets)]);
  return path;
}
