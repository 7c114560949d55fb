import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import { stopAar, useAar, useView, type Reviewed } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, JobProgress, Panel } from '../../../ui/index.ts';
import { DocumentView } from './DocumentView.tsx';

/** The report as it would be written now; `stamp` changes with everything that it is written from. */
export function ReportPreview({ reviewed, stamp }: { readonly reviewed: Reviewed; readonly stamp: string }) {
  const { t, pick, language } = useText();
  const [tries, setTries] = useState(0);
  const aar = useAar(reviewed, language, `${stamp} ${tries}`);
  const job = aar.is === 'reading' ? aar.job : undefined;
  const progress = useView((state) => (job === undefined ? undefined : state.progress.get(job)));
  return (
    <Panel title={t('reviewReport.preview')} className="src-review-report__preview">
      {aar.is === 'read' ? <DocumentView document={aar.document} /> : null}
      {job === undefined ? null : (
        <JobProgress
          progress={progress}
          words={t('reviewReport.making')}
          cancel={t('review.stop')}
          cancelling={false}
          onCancel={() => void stopAar(job)}
        />
      )}
      {aar.is === 'failed' ? (
        <EmptyState
          title={pick(aar.why)}
          actions={<Button onClick={() => setTries(tries + 1)}>{t('reviewReport.again')}</Button>}
        />
      ) : null}
    </Panel>
  );
}
