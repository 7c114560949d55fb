import { basename, join } from 'node:path';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { AarFormat } from '../../../shared/contract/aar.ts';
import { aarDocument } from '../../../shared/export/aar/aar-document.ts';
import { tabledHtml } from '../../../shared/export/aar/aar-html.ts';
import type { AarPaper } from '../../../shared/export/aar/aar-paper.ts';
import type { TabledDocument } from '../../../shared/export/official/tabled-document.ts';
import { tabledDocx } from '../docx/tabled-docx.ts';
import { readJournalSteadily, type StorePlace } from '../store/index.ts';
import { fileStamp } from '../work/file-stamp.ts';
import { freePath } from '../work/free-path.ts';
import { takePath } from '../work/take-path.ts';
import { writeAtomically } from '../work/write-atomically.ts';
import { readAar, type AarWanted, type Watched } from './read-aar.ts';

export interface AarTask extends AarWanted {
  /** The journal that holds the response. */
  readonly place: StorePlace;
  /** Absent: the document itself is asked for. */
  readonly format?: AarFormat;
  /** Where to write; `exports/` beside the journal when left out. */
  readonly to?: string;
}

/** `to-print`: only a host can make a PDF of the HTML. */
export type AarDone =
  | { readonly kind: 'document'; readonly document: TabledDocument }
  | { readonly kind: 'written'; readonly path: string; readonly name: string; readonly bytes: number }
  | {
      readonly kind: 'to-print';
      readonly path: string;
      readonly name: string;
      readonly html: string;
      readonly rows: number;
    };

/** Makes the report, and writes it where a format is asked for. Refused in words where the record gives none. */
export async function writeAar(task: AarTask, watched?: Watched): Promise<Result<AarDone>> {
  const { place, format, to } = task;
  const paper = await readJournalSteadily(place, (journal) => readAar(journal, task, watched));
  if (!paper.ok) return paper;
  const document = aarDocument(paper.value);
  if (format === undefined) return ok({ kind: 'document', document });
  const folder = to ?? join(place.folder, 'exports');
  if (format === 'pdf') {
    // Its name is taken once it is printed.
    const path = freePath(folder, nameOf(paper.value), format);
    const html = tabledHtml(document);
    return ok({ kind: 'to-print', path, name: basename(path), html, rows: paper.value.head.version });
  }
  const content = format === 'docx' ? await tabledDocx(document) : Buffer.from(tabledHtml(document), 'utf8');
  const path = takePath(folder, nameOf(paper.value), format);
  writeAtomically(path, [content]);
  return ok({ kind: 'written', path, name: basename(path), bytes: content.length });
}

/** `演练-复盘总结-北京丰台站-20261127-130500`. Chinese whatever the screen shows, so that the folder sorts the same for everybody. */
function nameOf({ measures, now }: AarPaper): string {
  const station = measures.station.title.zh.replaceAll(/[^\p{L}\p{N}-]/gu, '').slice(0, 40);
  return [...(measures.mode === 'drill' ? ['演练'] : []), '复盘总结', station, fileStamp(now)].join('-');
}
