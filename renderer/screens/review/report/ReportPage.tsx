import { Button, Callout } from '@blueprintjs/core';
import { AddIcon, EndorsedIcon, ExportIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { AAR_FORMATS, type AarFormat } from '../../../../shared/contract/aar.ts';
import { responseStream } from '../../../../shared/response/events.ts';
import { NOTE_PARTS, type NotePart } from '../../../../shared/review-notes/events.ts';
import { isCurrent, type ReviewNotes } from '../../../../shared/review-notes/state.ts';
import {
  exportAar,
  reviewNoteAct,
  useAar,
  useBusy,
  useCorrective,
  useReviewNotes,
  type Reviewed,
  type ReviewRecord,
} from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Panel, Stamp } from '../../../ui/index.ts';
import { WithResponse } from '../WithResponse.tsx';
import { DocumentView } from './DocumentView.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { NoteItem } from './NoteItem.tsx';
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
  const { t, language, pick } = useText();
  const notes = useReviewNotes(reviewed);
  const corrective = useCorrective();
  const seen =
    record.source.streams.find(({ stream }) => stream === responseStream(reviewed.response))?.events.length ?? 0;
  const aar = useAar(reviewed, language, `${notes?.version ?? 0} ${corrective.version} ${seen}`);
  const [writing, setWriting] = useState<NotePart>();
  const [path, setPath] = useState<string>();
  const { busy, run } = useBusy();
  const write = (format: AarFormat) => run(async () => setPath(await exportAar(reviewed, format, language)));
  return (
    <div className="src-review-report">
      <div className="src-review-report__side">
        <Panel title={t('reviewReport.files')}>
          <div className="src-review-report__files">
            {AAR_FORMATS.map((format) => (
              <Button key={format} icon={<ExportIcon />} disabled={busy} onClick={() => void write(format)}>
                {t(`reviewReport.write.${format}`)}
              </Button>
            ))}
          </div>
          {path === undefined ? null : (
            <Callout intent="success" role="status">
              {t('reviewReport.written', { path })}
            </Callout>
          )}
        </Panel>
        {NOTE_PARTS.map((part) => (
          <Panel
            key={part}
            title={t(`reviewReport.parts.${part}`)}
            actions={
              <Button size="small" icon={<AddIcon />} onClick={() => setWriting(part)}>
                {t('reviewReport.note.write')}
              </Button>
            }
          >
            <Notes notes={notes} part={part} reviewed={reviewed} />
          </Panel>
        ))}
        <Signatures notes={notes} reviewed={reviewed} seen={seen} />
      </div>
      <Panel title={t('reviewReport.preview')} className="src-review-report__preview">
        {aar.is === 'read' ? (
          <DocumentView document={aar.document} />
        ) : (
          <p>{aar.is === 'failed' ? pick(aar.why) : t('review.reading')}</p>
        )}
      </Panel>
      {writing ? <NoteDialog reviewed={reviewed} part={writing} onClose={() => setWriting(undefined)} /> : null}
    </div>
  );
}

function Notes(props: {
  readonly notes: ReviewNotes | undefined;
  readonly part: NotePart;
  readonly reviewed: Reviewed;
}) {
  const { t } = useText();
  const mine = Object.values(props.notes?.notes ?? {}).filter(({ part }) => part === props.part);
  if (mine.length === 0) return <p className="src-muted">{t('reviewReport.note.none')}</p>;
  return (
    <ul className="src-review-report__notes">
      {mine.map((note) => (
        <NoteItem key={note.id} note={note} reviewed={props.reviewed} />
      ))}
    </ul>
  );
}

function Signatures(props: {
  readonly notes: ReviewNotes | undefined;
  readonly reviewed: Reviewed;
  readonly seen: number;
}) {
  const { notes, reviewed, seen } = props;
  const { t } = useText();
  const { busy, run } = useBusy();
  const sign = () => run(async () => void (await reviewNoteAct(reviewed, { type: 'SignReview', record: seen })));
  return (
    <Panel
      title={t('reviewReport.sign.title')}
      actions={
        <Button size="small" icon={<EndorsedIcon />} disabled={busy || seen === 0} onClick={() => void sign()}>
          {t('reviewReport.sign.act', { n: seen })}
        </Button>
      }
    >
      <ul className="src-review-report__notes">
        {(notes?.signatures ?? []).map((one) => (
          <li key={`${one.by} ${one.at}`}>
            {one.by} <Stamp at={one.at} /> {t('reviewReport.sign.upTo', { n: one.record })}
            {notes && isCurrent(one, notes, seen) ? '' : ` · ${t('reviewReport.sign.stale')}`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
