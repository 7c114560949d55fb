import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { drillFileName } from '../../../../shared/base/drill-sheets.ts';
import type { Language } from '../../../../shared/base/text.ts';
import { coverText, type ExportCover } from '../../../../shared/export/timeline/cover.ts';
import type { CellChanges } from '../../../../shared/export/timeline/csv.ts';
import type { ReviewScope } from '../../../../shared/review/timeline/scope.ts';
import type { StorePlace } from '../../store/index.ts';
import { fileStamp } from '../file-stamp.ts';
import { freePath } from '../free-path.ts';
import { takePath } from '../take-path.ts';
import { writeAtomically } from '../write-atomically.ts';
import { writeSteadily } from '../write-steadily.ts';
import type { ReviewExport } from './export-task.ts';

/** Where an export goes: `复盘-<what>-<when>.<form>`, beside whatever was exported before; a drill's says so. What only a host can write is not taken yet. */
export function exportPath(place: StorePlace, { task, format, now, to }: ReviewExport): string {
  const name = `复盘-${scopePart(task.scope)}-${fileStamp(now)}`;
  const choose = format === 'pdf' ? freePath : takePath;
  return choose(to ?? join(place.folder, 'exports'), place.name === 'drill' ? drillFileName(name) : name, format);
}

function scopePart(scope: ReviewScope): string {
  switch (scope.kind) {
    case 'response':
      return scope.response.replaceAll(/[^\w-]/g, '').slice(0, 8);
    case 'days':
      return scope.from === scope.to ? scope.from : `${scope.from}至${scope.to}`;
    case 'all':
      return '全部';
  }
}

/** Writes a table that cannot hold its own cover, and the cover in a text file of the same name beside it: both or neither. */
export async function writeBesideCover(
  table: {
    readonly path: string;
    readonly cover: ExportCover;
    readonly language: Language;
    readonly changes: CellChanges;
  },
  pieces: Iterable<string>,
  signal?: AbortSignal,
): Promise<number | undefined> {
  const { path, cover, language, changes } = table;
  const bytes = await writeSteadily(path, pieces, signal);
  if (bytes === undefined) return undefined;
  try {
    // What had to be changed is known only now.
    writeAtomically(`${path.slice(0, path.lastIndexOf('.'))}.cover.txt`, [coverText(cover, language, changes)]);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return bytes;
}
