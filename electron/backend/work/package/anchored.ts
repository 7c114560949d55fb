import { canonicalJson } from '../../../../shared/base/canonical-json.ts';
import type { JournalRow } from '../../../../shared/base/journal-row.ts';
import { journalLine } from '../../../../shared/export/package/journal-line.ts';
import { ANCHORS, CHECKPOINT } from '../../../../shared/export/verifier/names.ts';
import { anchorsPath, CHECKPOINT_STREAM, readAnchors, type StorePlace } from '../../store/index.ts';
import type { JournalReader } from '../../store/read.ts';

/** The newest checkpoint that names the head of a stream; undefined while none does. */
function checkpointOf(journal: JournalReader, stream: string): JournalRow | undefined {
  const named = `${JSON.stringify(stream)}:[`;
  let newest: JournalRow | undefined;
  for (const row of journal.readStream(CHECKPOINT_STREAM)) if (row.data.includes(named)) newest = row;
  return newest;
}

/** What vouches for a stream from outside it: the checkpoint that names its head, and the anchors of the journal from that checkpoint on. */
export function anchoredFiles(
  journal: JournalReader,
  place: StorePlace,
  rows: readonly JournalRow[],
): Readonly<Record<string, string>> {
  const checkpoint = checkpointOf(journal, rows[0]?.stream ?? '');
  if (!checkpoint) return {};
  const { anchors } = readAnchors(anchorsPath(place));
  const since = anchors.filter(({ version }) => version >= checkpoint.version);
  return {
    [CHECKPOINT]: journalLine(checkpoint),
    [ANCHORS]: since.map((anchor) => `${canonicalJson(anchor)}\n`).join(''),
  };
}
