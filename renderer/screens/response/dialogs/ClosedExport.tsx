import { Callout, Spinner } from '@blueprintjs/core';
import { useEffect, useRef, useState } from 'react';
import { request } from '../../../client/request.ts';
import type { Answer } from '../../../client/answer.ts';
import type { Text } from '../../../../shared/base/text.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, ReadDialog } from '../../../ui/index.ts';
import { useDesk } from '../desk.ts';
import { sayExported } from '../model/exported.ts';
import { ExportedFile, type Exported } from './ExportedFile.tsx';
import './dialogs.css';

/** Right after the closing: the package is written and verified at once. When it cannot be, the closing stands and the writing can be tried again. */
export function ClosedExport(props: { readonly onClose: () => void }) {
  const { id } = useDesk();
  const { t, pick } = useText();
  const [answer, setAnswer] = useState<Answer<Exported>>();
  const begun = useRef(false);
  const write = async () => {
    const got = await request('exportResponse', { id });
    setAnswer(got);
    if (got.kind === 'done') sayExported();
    return false;
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void write();
  });
  const title = t('response.export.title');
  if (answer === undefined || answer.kind === 'done') {
    return (
      <ReadDialog title={title} onClose={props.onClose}>
        {answer === undefined ? (
          <div className="src-exporting" role="status">
            <Spinner size={20} /> {t('desk.exported.writing')}
          </div>
        ) : (
          <ExportedFile made={answer.value} />
        )}
      </ReadDialog>
    );
  }
  return (
    <CommandDialog title={title} commit={t('desk.exported.again')} onCommit={write} onClose={props.onClose}>
      <Callout intent="danger" role="alert" title={t('desk.exported.failed')}>
        {whyOf(answer).map((words) => (
          <p key={words.zh}>{pick(words)}</p>
        ))}
        <p>{t('desk.exported.failedHint')}</p>
      </Callout>
    </CommandDialog>
  );
}

function whyOf(answer: Exclude<Answer<Exported>, { kind: 'done' }>): readonly Text[] {
  switch (answer.kind) {
    case 'refused':
      return [answer.refusal.message];
    case 'trouble':
      return [answer.trouble.message, answer.trouble.next];
    case 'bug':
      return [inBoth('shell.bug'), { zh: answer.message, en: answer.message }];
    case 'unreachable':
      return [inBoth('shell.connection.actGaveUp')];
  }
}
