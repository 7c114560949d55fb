import { Button, Callout } from '@blueprintjs/core';
import { FolderOpenIcon } from '@blueprintjs/icons';
import { showExport, useView, type ExportOutcome } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';

/** Where the file lies and how much stands in it, or why there is none; where the host has a desktop, the way there. */
export function SavedExport({ outcome }: { readonly outcome: ExportOutcome }) {
  const { t, pick } = useText();
  const canShow = useView((state) => state.host?.host === 'electron');
  if (!outcome.made) {
    return (
      <Callout intent="warning" role="alert" title={t('review.export.notMade')}>
        {pick(outcome.why)}
      </Callout>
    );
  }
  const { path, name, rows, leftOut, bytes } = outcome;
  return (
    <Callout intent="success" role="status" title={t('review.export.made', { name })}>
      <p className="src-export__path">{path}</p>
      <p>
        {t('review.export.holds', { rows, kib: Math.max(1, Math.round(bytes / 1024)) })}
        {leftOut === undefined ? '' : ` ${t('review.export.leftOut', { n: leftOut })}`}
      </p>
      {canShow ? (
        <Button size="small" icon={<FolderOpenIcon />} onClick={() => void showExport(name)}>
          {t('document.showFile')}
        </Button>
      ) : null}
    </Callout>
  );
}
