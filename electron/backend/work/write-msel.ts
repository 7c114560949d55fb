import { ok, type Result } from '../../../shared/base/result.ts';
import { mselSheets } from '../../../shared/drill/msel/write-msel.ts';
import type { MselLabels } from '../../../shared/drill/msel/words.ts';
import type { Scenario } from '../../../shared/drill/scenario-schema.ts';
import type { StorePlace } from '../store/index.ts';
import { fileStamp } from './file-stamp.ts';
import { writeSheetsFile } from './write-sheets-file.ts';

export interface MselToWrite {
  readonly scenario: Scenario;
  readonly labels: MselLabels;
  readonly now: number;
}

export interface WrittenMsel {
  readonly path: string;
  readonly name: string;
}

/** Writes a scenario as an MSEL workbook into the exports folder of a store. Refused when a text is longer than a cell can be. */
export async function writeMsel(
  place: StorePlace,
  { scenario, labels, now }: MselToWrite,
): Promise<Result<WrittenMsel>> {
  const sheets = mselSheets(scenario, labels);
  if (!sheets.ok) return sheets;
  const name = `演练脚本-MSEL-${scenario.id}-${fileStamp(now)}.xlsx`;
  return ok(await writeSheetsFile(place, name, sheets.value));
}
