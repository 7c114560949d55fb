import { useMemo, useState } from 'react';
import { EXPORT_FORMATS, MOST_ROWS } from '../../../../shared/export/timeline/formats.ts';
import { responseStream } from '../../../../shared/response/events.ts';
import type { TimelineRow } from '../../../../shared/review/timeline/row.ts';
import { filterTimeline, filterWords } from '../../../../shared/review/timeline/filter.ts';
import {
  useReviewFilter,
  writeExport,
  type ExportKind,
  type ExportOutcome,
  type ExportSubject,
  type ReviewRecord,
} from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../../../ui/index.ts';
import { ExportProgress } from './ExportProgress.tsx';
import { SavedExport } from './SavedExport.tsx';
import './export.css';

/** Packages are of one response; days are written line by line only. */
const OF_RESPONSE: readonly ExportKind[] = [...EXPORT_FORMATS, 'package', 'redacted'];

/** Writes out what is under review, and says beforehand in words what the file will hold and what it will leave out. */
export function ExportDialog(props: {
  readonly record: ReviewRecord;
  readonly subject: ExportSubject;
  readonly onClose: () => void;
}) {
  const { record, subject, onClose } = props;
  const { t, pick, language } = useText();
  const filter = useReviewFilter();
  const [kind, setKind] = useState<ExportKind>('xlsx');
  const [words, setWords] = useState(language);
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState<ExportOutcome>();
  const shown = useMemo(() => filterTimeline(record.timeline.rows, filter), [record, filter]);
  const isTable = kind !== 'package' && kind !== 'redacted';
  // A redacted copy is of the response alone: lines of the desk around it are in no package.
  const rows = kind === 'redacted' ? shown.rows.filter(isOfResponse) : shown.rows;
  const wrong = wrongWith();
  const count = { shown: rows.length, leftOut: shown.leftOut };
  return (
    <CommandDialog
      title={t('review.export.title')}
      commit={t('review.export.commit')}
      canCommit={wrong === undefined && (kind !== 'redacted' || reason.trim() !== '')}
      onClose={onClose}
      onCommit={async () => {
        setOutcome(undefined);
        const written = await writeExport({ kind, subject, filter, language: words, reason: reason.trim() });
        setOutcome(written);
        return written.made ? 'stays' : false;
      }}
    >
      <div className="src-export__fields">
        <SelectField
          label={t('review.export.what')}
          value={kind}
          choices={(subject.kind === 'response' ? OF_RESPONSE : EXPORT_FORMATS).map((value) => ({
            value,
            label: t(`review.export.kind.${value}`),
          }))}
          hint={t(`review.export.use.${kind}`)}
          error={wrong}
          onChange={setKind}
        />
        {isTable ? (
          <SelectField
            label={t('review.export.language')}
            value={words}
            choices={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={setWords}
          />
        ) : null}
      </div>
      {kind === 'redacted' ? (
        <TextField
          label={t('review.export.reason')}
          hint={t('review.export.reasonHint')}
          value={reason}
          onChange={setReason}
          required
        />
      ) : null}
      <dl className="src-pairs">
        <dt>{t('review.export.filter')}</dt>
        <dd>{kind === 'package' ? t('review.export.whole') : pick(filterWords(filter, record.timeline.names))}</dd>
        <dt>{t('review.export.rows')}</dt>
        <dd>
          {kind === 'package'
            ? t('review.export.allRows')
            : t(kind === 'redacted' ? 'review.export.holes' : 'review.filter.count', count)}
        </dd>
      </dl>
      <ExportProgress />
      {outcome ? <SavedExport outcome={outcome} /> : null}
    </CommandDialog>
  );

  function isOfResponse({ stream }: TimelineRow): boolean {
    return subject.kind === 'response' && stream === responseStream(subject.response);
  }

  function wrongWith(): string | undefined {
    if (kind === 'package') return undefined;
    if (rows.length === 0) return t('review.export.nothing');
    if (isTable && rows.length > MOST_ROWS[kind])
      return t('review.export.tooMany', { most: MOST_ROWS[kind], n: rows.length });
    return undefined;
  }
}
