import { basename } from 'node:path';
import { drillSheets } from '../../../../shared/base/drill-sheets.ts';
import { assertNever } from '../../../../shared/base/assert-never.ts';
import type { ExportCover } from '../../../../shared/export/timeline/cover.ts';
import { CSV_BEGIN, noChanges } from '../../../../shared/export/timeline/csv.ts';
import { timelineDocument } from '../../../../shared/export/timeline/document.ts';
import { timelineHtml } from '../../../../shared/export/timeline/html.ts';
import { timelineSheets } from '../../../../shared/export/timeline/sheets.ts';
import { timelineCsv } from '../../../../shared/export/timeline/table-csv.ts';
import { xesLog } from '../../../../shared/export/timeline/xes.ts';
import type { Gap } from '../../../../shared/review/timeline/gaps.ts';
import type { ReviewStream, TimelineNames, TimelineRow } from '../../../../shared/review/timeline/row.ts';
import { tabledDocx } from '../../docx/tabled-docx.ts';
import type { OpenReader, StorePlace } from '../../store/index.ts';
import { writeAtomically } from '../write-atomically.ts';
import { writeSheets } from '../write-sheet.ts';
import { writeSteadily } from '../write-steadily.ts';
import { exportPath, writeBesideCover } from './export-files.ts';
import type { ExportDone, ReviewExport, Steering } from './export-task.ts';
import { shownJsonLines } from './shown-json-lines.ts';

/** Everything that a file is made of. */
export interface FormSource {
  readonly place: StorePlace;
  readonly journal: OpenReader;
  readonly wanted: ReviewExport;
  readonly cover: ExportCover;
  readonly rows: readonly TimelineRow[];
  readonly names: TimelineNames;
  readonly streams: readonly ReviewStream[];
  readonly gaps: readonly Gap[];
}

/** Writes the rows in the form that is wanted; undefined when stopped. What is to become a PDF comes back as HTML. */
export async function writeForm(source: FormSource, { onProgress, signal }: Steering): Promise<ExportDone | undefined> {
  const { place, wanted, cover, names, gaps } = source;
  const { language, format } = wanted;
  const rows = source.rows;
  const at = (path: string) => ({ path, name: basename(path), rows: rows.length, leftOut: cover.leftOut });
  const written = (path: string, bytes: number | undefined): ExportDone | undefined =>
    bytes === undefined ? undefined : { kind: 'written', ...at(path), bytes };
  const pieces = async (made: Iterable<string>) => {
    const path = exportPath(place, wanted);
    return written(path, await writeSteadily(path, watched(made, rows.length, onProgress), signal));
  };
  const whole = (bytes: Uint8Array): ExportDone | undefined => {
    if (signal?.aborted) return undefined;
    const path = exportPath(place, wanted);
    writeAtomically(path, [bytes]);
    return written(path, bytes.length);
  };
  switch (format) {
    case 'csv': {
      const changes = noChanges();
      const lines = timelineCsv(rows, names, language, changes);
      const path = exportPath(place, wanted);
      const table = { path, cover, language, changes };
      return written(
        path,
        await writeBesideCover(table, watched(prefixed(CSV_BEGIN, lines), rows.length, onProgress), signal),
      );
    }
    case 'jsonl':
      return pieces(shownJsonLines(source));
    case 'xes':
      return pieces(xesLog({ rows, names, cover, language, dataOf: dataOf(source.streams) }));
    case 'html':
      return pieces(timelineHtml({ rows, names, cover, gaps, language }));
    case 'pdf':
      return {
        kind: 'to-print',
        ...at(exportPath(place, wanted)),
        html: [...timelineHtml({ rows, names, cover, gaps, language })].join(''),
      };
    case 'xlsx': {
      const sheets = timelineSheets(rows, names, cover, language);
      return whole(await writeSheets(cover.isDrill ? drillSheets(sheets) : sheets));
    }
    case 'docx':
      return whole(await tabledDocx(timelineDocument({ rows, cover, gaps, language })));
    default:
      return assertNever(format, 'form');
  }
}

/** The same pieces; how far they have come is told every so often. */
function* watched(
  pieces: Iterable<string>,
  total: number,
  onProgress: Steering['onProgress'],
): Generator<string, void, undefined> {
  let done = 0;
  for (const piece of pieces) {
    yield piece;
    done += 1;
    if (done % TELL_EVERY === 0) onProgress?.(Math.min(done, total), total);
  }
}

const TELL_EVERY = 500;

function* prefixed(first: string, rest: Iterable<string>): Generator<string, void, undefined> {
  yield first;
  yield* rest;
}

/** The data of the event behind a row. Versions have no gaps, so that nothing has to be kept beside the events. */
function dataOf(streams: readonly ReviewStream[]): (row: TimelineRow) => unknown {
  const byStream = new Map(streams.map(({ stream, events }) => [stream, events]));
  return ({ stream, version }) => {
    const events = byStream.get(stream);
    return events?.[version - (events[0]?.version ?? 0)]?.data;
  };
}
