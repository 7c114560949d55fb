import { Button, Callout } from '@blueprintjs/core';
import { ExportIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { AAR_FORMATS, type AarFormat } from '../../../../shared/contract/aar.ts';
import { cancelAar, exportAar, useAarWriting, useView, type Reviewed } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { JobProgress, Panel } from '../../../ui/index.ts';

/** Writes the report as a file, with the way to stop it, and says where it lies. */
export function ReportFiles({ reviewed }: { readonly reviewed: Reviewed }) {
  const { t, language } = useText();
  const writing = useAarWriting();
  const progress = useView((state) => (writing ? state.progress.get(writing.job) : undefined));
  const [path, setPath] = useState<string>();
  const write = async (format: AarFormat) => {
    setPath(undefined);
    setPath(await exportAar(reviewed, format, language));
  };
  return (
    <Panel title={t('reviewReport.files')}>
      <div className="src-review-report__files">
        {AAR_FORMATS.map((format) => (
          <Button
            key={format}
            icon={<ExportIcon />}
            disabled={writing !== undefined}
            onClick={() => void write(format)}
          >
            {t(`reviewReport.write.${format}`)}
          </Button>
        ))}
      </div>
      {writing ? (
        <JobProgress
          progress={progress}
          words={t('reviewReport.writing')}
          cancel={t('review.stop')}
          cancelling={writing.cancelling}
          onCancel={() => void cancelAar()}
        />
      ) : null}
      {path === undefined ? null : (
        <Callout intent="success" role="status">
          {t('reviewReport.written', { path })}
        </Callout>
      )}
    </Panel>
  );
}
