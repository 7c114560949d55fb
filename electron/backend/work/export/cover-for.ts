import type { ExportCover } from '../../../../shared/export/timeline/cover.ts';
import { CHECKPOINT_STREAM, type OpenReader, type StorePlace } from '../../store/index.ts';
import type { ReviewExport } from './export-task.ts';

/** The cover of an export from this journal, tied to it by its newest checkpoint. */
export function coverFor(
  place: StorePlace,
  journal: OpenReader,
  wanted: ReviewExport,
  shown: Pick<ExportCover, 'scope' | 'filter' | 'rows' | 'leftOut' | 'unread'>,
): ExportCover {
  const anchor = journal.heads().get(CHECKPOINT_STREAM);
  return {
    ...shown,
    isDrill: place.name === 'drill',
    exportedAt: wanted.now,
    exportedBy: wanted.by,
    program: wanted.program,
    workstation: wanted.workstation,
    ...(anchor ? { anchor: { version: anchor.version, hash: anchor.hash } } : {}),
  };
}
