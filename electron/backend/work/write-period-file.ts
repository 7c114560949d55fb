import { join } from 'node:path';
import type { SheetDraft } from '../../../shared/base/sheet.ts';
import type { OfficialDocument } from '../../../shared/export/official/document.ts';
import { officialDocx } from '../docx/official-docx.ts';
import { writeAtomically } from './write-atomically.ts';
import { writeSheets } from './write-sheet.ts';

/** The sheets of a key period as they are to be written, with the name of the file. */
export type PeriodFile =
  | { readonly name: string; readonly sheets: readonly SheetDraft[] }
  | { readonly name: string; readonly document: OfficialDocument };

/** Writes the sheets of a key period into a folder; gives the path. */
export async function writePeriodFile(folder: string, file: PeriodFile): Promise<string> {
  const path = join(folder, file.name);
  writeAtomically(path, ['sheets' in file ? await writeSheets(file.sheets) : await officialDocx(file.document)]);
  return path;
}
