import { useState } from 'react';
import { responseStream } from '../../../../shared/response/events.ts';
import { NOTE_PARTS, type NotePart } from '../../../../shared/review-notes/events.ts';
import { useCorrective, useReviewNotes, type Reviewed, type ReviewRecord } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState } from '../../../ui/index.ts';
import { WithResponse } from '../WithResponse.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { ReportFiles } from './ReportFiles.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { SignaturesPanel } from './SignaturesPanel.tsx';
import './report.css';

/** The after-action report: notes by the four questions, signatures, the report as it would be written now, and the files. */
export function ReportPage() {
  const { t } = useText();
  return (
    <WithResponse>
      {(record, reviewed) =>
        reviewed ? (
          <Report record={record} reviewed={reviewed} />
        ) : (
          <EmptyState title={t('reviewReport.notOfPackage')} />
        )
      }
    </WithResponse>
  );
}

function Report({ record, reviewed }: { readonly record: ReviewRecord; readonly reviewed: Reviewed }) {
  const notes = useReviewNotes(reviewed);
  const corrective = useCorrective();
  const [writing, setWriting] = useState<NotePart>();
  const own = record.source.streams.find(({ stream }) => stream === responseStream(reviewed.response));
  const seen = own?.events.length ?? 0;
  return (
    <div className="src-review-report">
      <div className="src-review-report__side">
        <ReportFiles reviewed={reviewed} />
        {NOTE_PARTS.map((part) => (
          <NotesPanel key={part} part={part} notes={notes} reviewed={reviewed} onWrite={() => setWriting(part)} />
        ))}
        <SignaturesPanel notes={notes} reviewed={reviewed} seen={seen} />
      </div>
      <ReportPreview reviewed={reviewed} stamp={`${notes?.version ?? 0} ${corrective.version} ${seen}`} />
      {writing ? <NoteDialog reviewed={reviewed} part={writing} onClose={() => setWriting(undefined)} /> : null}
    </div>
  );
}
