import { Callout } from '@blueprintjs/core';
import { useState } from 'react';
import { request } from '../../../client/request.ts';
import { sayWhy } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, ReadDialog } from '../../../ui/index.ts';
import { useDesk } from '../desk.ts';
import './dialogs.css';

interface Exported {
  readonly path: string;
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  readonly hash: string;
}

/** 导出: writes a package that proves itself, and says where it lies. */
export function ExportDialog(props: { readonly onClose: () => void }) {
  const { id } = useDesk();
  const { t } = useText();
  const [made, setMade] = useState<Exported>();
  const write = async () => {
    const answer = await request('exportResponse', { id });
    if (answer.kind === 'done') setMade(answer.value);
    else sayWhy(answer);
    return false;
  };
  if (made) {
    return (
      <ReadDialog title={t('response.export.title')} onClose={props.onClose}>
        <Callout intent="success" role="status" title={t('response.export.done')}>
          <dl className="src-pairs src-export">
            <dt>{t('response.export.path')}</dt>
            <dd className="src-export__path">{made.path}</dd>
            <dt>{t('response.export.rows')}</dt>
            <dd>{made.rows}</dd>
            <dt>{t('response.export.size')}</dt>
            <dd>{Math.ceil(made.bytes / 1024)} KB</dd>
            <dt>{t('response.export.hash')}</dt>
            <dd className="src-export__path src-num">{made.hash}</dd>
          </dl>
        </Callout>
      </ReadDialog>
    );
  }
  return (
    <CommandDialog
      title={t('response.export.title')}
      commit={t('response.export.commit')}
      onCommit={write}
      onClose={props.onClose}
    >
      <p>{t('response.export.about')}</p>
    </CommandDialog>
  );
}
