import { groupBy } from '../../../../shared/base/group-by.ts';
import { cloudEventWriter, coverEventLine } from '../../../../shared/export/timeline/cloud-event.ts';
import type { FormSource } from './write-form.ts';

/** The shown rows as they stand in the journal, stream by stream in the order of their versions, so that a chain can be followed where nothing is left out. */
export function* shownJsonLines({
  journal,
  rows,
  cover,
}: Pick<FormSource, 'journal' | 'rows' | 'cover'>): Generator<string, void, undefined> {
  yield coverEventLine(cover);
  const line = cloudEventWriter();
  for (const [stream, shown] of groupBy(rows, (row) => row.stream)) {
    const versions = new Set(shown.map(({ version }) => version));
    for (const row of journal.readStream(stream, Math.min(...versions))) {
      if (versions.has(row.version)) yield line(row);
    }
  }
}
