import { FileInput } from '@blueprintjs/core';
import { openReviewPackage } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel, useFileDrop } from '../../../ui/index.ts';

function take(files: FileList | null | undefined): void {
  const file = files?.[0];
  if (file) void openReviewPackage(file);
}

/** A package, dropped anywhere on the page or picked: it is read, kept nowhere, and reviewed from itself alone. */
export function ChoosePackage() {
  const { t } = useText();
  const isOver = useFileDrop(take);
  return (
    <Panel title={t('review.choose.package')} className={isOver ? 'src-review-choose__over' : ''}>
      <p>{t('review.choose.packageBody')}</p>
      <FileInput
        fill
        text={t('review.choose.packagePick')}
        buttonText={t('review.choose.browse')}
        inputProps={{ accept: '.zip', 'aria-label': t('review.choose.packagePick') }}
        onInputChange={(event) => take(event.currentTarget.files)}
      />
    </Panel>
  );
}
