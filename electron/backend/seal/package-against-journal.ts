import { entryTextOf } from '../../../shared/export/package/commit.ts';
import { readRedactedLine } from '../../../shared/export/verifier/check-redacted.ts';
import { findings, type Find } from '../../../shared/export/verifier/finding.ts';
import { fits, rowsOf, type Held } from '../../../shared/export/verifier/held-against.ts';
import { readManifest } from '../../../shared/export/verifier/manifest.ts';
import { CHECKPOINT, ENTRIES, JOURNAL, MANIFEST } from '../../../shared/export/verifier/names.ts';
import { linesOf, textOf } from '../../../shared/export/verifier/parsed.ts';
import type { JournalRow } from '../../../shared/base/journal-row.ts';
import { responseStream } from '../../../shared/response/events.ts';
import { CHECKPOINT_STREAM, readJournal, type StorePlace } from '../store/index.ts';
import type { Unpacked } from '../work/read-package.ts';

/**
 * Holds a package against the journal that it should come from: every row, and that none is missing which the journal had when the package was exported. Of a
 * redacted copy, what it kept. The journal is verified by itself.
 */
export function packageAgainstJournal(place: StorePlace, { files, report }: Unpacked): Held {
  const { found, find } = findings();
  const file = report.kind === 'redacted' ? ENTRIES : JOURNAL;
  const says = report.kind === 'redacted' ? keptTexts(files) : rowHashes(files);
  const exportedAt = Date.parse(readManifest(textOf(files, MANIFEST))?.exportedAt ?? '');
  const known = report.rows + report.removed.length;
  let later = 0;
  let seen = 0;
  readJournal(place, (journal) => {
    for (const row of journal.readStream(responseStream(report.response ?? ''))) {
      seen = row.version;
      if (row.version > known) {
        later += 1;
        if (row.recordedAt <= exportedAt && found.length === 0) cutOff(file, row, find);
      } else if (says(row) === false && found.length === 0) differs(file, row.version, place.folder, find);
    }
    const checkpoint = rowsOf(files).find(({ stream }) => stream === CHECKPOINT_STREAM);
    if (checkpoint && journal.rowAt(CHECKPOINT_STREAM, checkpoint.version)?.hash !== checkpoint.hash)
      find(
        'against',
        CHECKPOINT,
        `日志库 ${place.folder} 中没有包里的检查点 ${checkpoint.version}：数据包出自别的日志库，或日志库被调换`,
        `The journal in ${place.folder} does not hold checkpoint ${checkpoint.version} of the package: it is from another journal, or the journal was exchanged`,
      );
  });
  if (seen < known && found.length === 0)
    find(
      'against',
      file,
      `日志库 ${place.folder} 中本次处置只到第 ${seen} 条，包里有 ${known} 条：数据包出自别的日志库，或日志库被删减`,
      `The journal in ${place.folder} ends with row ${seen} of this response, the package with row ${known}: it is from another journal, or the journal was cut`,
    );
  if (found.length > 0) return { findings: found, notes: [] };
  return fits(
    `包里的 ${report.rows} 条与日志库 ${place.folder} 一致${later > 0 ? `；导出之后日志又写了 ${later} 条` : ''}。`,
    `The ${report.rows} rows of the package are what the journal in ${place.folder} holds${later > 0 ? `; ${later} were written after the export` : ''}.`,
  );
}

/** Whether the package says of a row what the journal says; undefined where it says nothing. */
type Says = (row: JournalRow) => boolean | undefined;

function rowHashes(files: Unpacked['files']): Says {
  const rows = rowsOf(files);
  return ({ version, hash }) => rows[version - 1]?.hash === hash;
}

function keptTexts(files: Unpacked['files']): Says {
  const lines = linesOf(files, ENTRIES).map(readRedactedLine);
  return (row) => {
    const line = lines[row.version - 1];
    return line?.kind === 'kept' ? line.text === entryTextOf(row) : undefined;
  };
}

function cutOff(file: string, { version }: JournalRow, find: Find): void {
  find(
    'against',
    file,
    `日志库在导出时已有第 ${version} 条，包里没有：末尾被删。请重新导出`,
    `The journal held row ${version} when the package was exported, but it is not here: the end was cut off. Export it again`,
    version,
  );
}

function differs(file: string, version: number, folder: string, find: Find): void {
  find(
    'against',
    file,
    `第 ${version} 条与日志库 ${folder} 中的不同：数据包或日志库被改写。请核验日志库并报告`,
    `Row ${version} is not what the journal in ${folder} says: package or journal was rewritten. Verify the journal and report it`,
    version,
  );
}
