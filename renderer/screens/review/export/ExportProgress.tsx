import { cancelExport, useExportJob, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { JobProgress } from '../../../ui/index.ts';

/** How far the export has come, and the way to stop it; nothing while none is being written. */
export function ExportProgress() {
  const { t } = useText();
  const running = useExportJob();
  const progress = useView((state) => (running ? state.progress.get(running.job) : undefined));
  if (!running) return null;
  return (
    <JobProgress
      progress={progress}
      words={progress ? t('review.export.writing', progress) : t('review.export.starting')}
      cancel={t('review.stop')}
      cancelling={running.cancelling}
      onCancel={() => void cancelExport()}
    />
  );
}
