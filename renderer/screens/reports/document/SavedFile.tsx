import { Button, Callout } from '@blueprintjs/core';
import { FolderOpenIcon } from '@blueprintjs/icons';
import { request } from '../../../client/request.ts';
import { sayWhy, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';

/** A document as it was saved. */
export interface Made {
  readonly path: string;
  readonly name: string;
  /** Characters that Word cannot hold. */
  readonly replaced: number;
}

/** Where the file lies; where the host has a desktop, the way there. */
export function SavedFile(props: { readonly made: Made }) {
  const { path, name, replaced } = props.made;
  const { t } = useText();
  const canShow = useView((state) => state.host?.host === 'electron');
  const show = async () => {
    const answer = await request('showExport', { name });
    if (answer.kind !== 'done') sayWhy(answer);
  };
  return (
    <Callout intent="success" role="status" title={t('document.saved')}>
      <span className="src-document__path">{path}</span>
      {replaced === 0 ? null : <p>{t('document.replaced', { n: replaced })}</p>}
      {canShow ? (
        <Button size="small" icon={<FolderOpenIcon />} onClick={() => void show()}>
          {t('document.showFile')}
        </Button>
      ) : null}
    </Callout>
  );
}
