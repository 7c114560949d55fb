import { join } from 'node:path';
import { drillFileName, drillSheets } from '../../../shared/base/drill-sheets.ts';
import type { SheetDraft } from '../../../shared/base/sheet.ts';
import type { StorePlace } from '../store/index.ts';
import { writeAtomically } from './write-atomically.ts';
import { writeSheets } from './write-sheet.ts';

/** Writes sheets as an .xlsx file of this name into the exports folder of a store; gives path and name. A drill's say so in name, tabs and first rows. */
export async function writeSheetsFile(
  { folder, name: store }: StorePlace,
  called: string,
  sheets: readonly SheetDraft[],
): Promise<{ readonly path: string; readonly name: string }> {
  const isDrill = store === 'drill';
  const name = isDrill ? drillFileName(called) : called;
  const path = join(folder, 'exports', name);
  writeAtomically(path, [await writeSheets(isDrill ? drillSheets(sheets) : sheets)]);
  return { path, name };
}
