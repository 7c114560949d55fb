import { groupBy } from '../../../../shared/base/group-by.ts';
import { cloudEventWriter, coverEventLine } from '../../../../shared/export/timeline/cloud-event.ts';
import type { ExportCover } from '../../../../shared/export/timeline/cover.ts';
import type { TimelineRow } from '../../../../shared/review/timeline/row.ts';
import type { OpenReader } from '../../store/index.ts';

/** The shown rows as they stand in the journal, stream by stream in the order of their versions, so that a chain can be followed where nothing is left out. */
export function* shownJsonLines({
  journal,
  rows,
  cover,
}: {
  readonly journal: Pick<OpenReader, 'readStream'>;
  readonly rows: readonly TimelineRow[];
  readonly cover: ExportCover;
}): Generator<string, void, undefined> {
  yield coverEventLine(cover);
  const line = cloudEventWriter();
  for (const [stream, shown] of groupBy(rows, (row) => row.stream)) {
    const versions = new Set(shown.map(({ version }) => version));
    const first = shown.reduce((least, { version }) => Math.min(least, version), Infinity);
    for (const row of journal.readStream(stream, first)) {
      if (versions.has(row.version)) yield line(row);
    }
  }
}
