import { basename } from 'node:path';
import type { JournalRow } from '../../../../shared/base/journal-row.ts';
import { cloudEventWriter, coverEventLine } from '../../../../shared/export/timeline/cloud-event.ts';
import type { ExportCover } from '../../../../shared/export/timeline/cover.ts';
import { CSV_BEGIN, noChanges } from '../../../../shared/export/timeline/csv.ts';
import { RAW_HEAD, rawLineWriter } from '../../../../shared/export/timeline/raw-columns.ts';
import { filterWords } from '../../../../shared/review/timeline/filter.ts';
import type { TimelineNames } from '../../../../shared/review/timeline/row.ts';
import { readJournalSteadily, type OpenReader, type StorePlace } from '../../store/index.ts';
import { writeSteadily } from '../write-steadily.ts';
import { coverFor } from './cover-for.ts';
import { exportPath, writeBesideCover } from './export-files.ts';
import type { ReviewExport, Steering, WrittenExport } from './export-task.ts';
import { scopeWords } from './scope-words.ts';

/** So many rows are fetched at a time: whatever the journal's size, no more of it is in memory. */
const BLOCK = 512;

/** Nothing is folded here, so nothing has a name. */
const NO_NAMES: TimelineNames = { post: {}, plan: {}, lane: {}, step: {}, due: {}, response: {} };

/** Writes every row of a journal as it stands there, as CSV or JSON Lines: nothing is folded, so a million rows are no trouble. Undefined when stopped. */
export function exportRawRows(
  place: StorePlace,
  wanted: ReviewExport,
  { onProgress, signal }: Steering,
): Promise<WrittenExport | undefined> {
  return readJournalSteadily(place, async (journal) => {
    const { rows, lastPosition } = journal.extent();
    const cover = coverFor(place, journal, wanted, {
      scope: scopeWords(wanted.task.scope, NO_NAMES),
      filter: filterWords({}, NO_NAMES),
      rows,
      leftOut: 0,
      unread: [],
    });
    const all = rowsUpTo(journal, lastPosition, (done) => onProgress?.(done, rows));
    const path = exportPath(place, wanted);
    const changes = noChanges();
    const bytes =
      wanted.format === 'jsonl'
        ? await writeSteadily(path, jsonLines(cover, all), signal)
        : await writeBesideCover({ path, cover, language: wanted.language, changes }, csvLines(all, changes), signal);
    return bytes === undefined ? undefined : { path, name: basename(path), rows, leftOut: 0, bytes };
  });
}

function* rowsUpTo(
  journal: OpenReader,
  last: number,
  onBlock: (done: number) => void,
): Generator<JournalRow, void, undefined> {
  let done = 0;
  for (let next = 1; next <= last; ) {
    const block = journal.readFrom(next, BLOCK).filter(({ position }) => position <= last);
    yield* block;
    done += block.length;
    onBlock(done);
    next = (block.at(-1)?.position ?? last) + 1;
  }
}

function* jsonLines(cover: ExportCover, rows: Iterable<JournalRow>): Generator<string, void, undefined> {
  yield coverEventLine(cover);
  const line = cloudEventWriter();
  for (const row of rows) yield line(row);
}

function* csvLines(
  rows: Iterable<JournalRow>,
  changes: ReturnType<typeof noChanges>,
): Generator<string, void, undefined> {
  yield CSV_BEGIN + RAW_HEAD;
  const line = rawLineWriter(changes);
  for (const row of rows) yield line(row);
}
