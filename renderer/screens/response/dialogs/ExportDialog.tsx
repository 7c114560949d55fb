import { useState } from 'react';
import { request } from '../../../client/request.ts';
import { sayWhy } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, ReadDialog } from '../../../ui/index.ts';
import { useDesk } from '../desk.ts';
import { sayExported } from '../model/exported.ts';
import { ExportedFile, type Exported } from './ExportedFile.tsx';
import './dialogs.css';

/** 导出: writes a package that proves itself, and says where it lies. */
export function ExportDialog(props: { readonly onClose: () => void }) {
  const { id } = useDesk();
  const { t } = useText();
  const [made, setMade] = useState<Exported>();
  const write = async () => {
    const answer = await request('exportResponse', { id });
    if (answer.kind === 'done') {
      setMade(answer.value);
      sayExported();
    } else sayWhy(answer);
    return false;
  };
  if (made) {
    return (
      <ReadDialog title={t('response.export.title')} onClose={props.onClose}>
        <ExportedFile made={made} />
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
