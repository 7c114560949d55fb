import { Button, Callout } from '@blueprintjs/core';
import { ArrowLeftIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { go, say, useAllPlans } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Page } from '../../../ui/index.ts';
import { clockOf } from './clock-of.ts';
import { EditorDesk } from './EditorDesk.tsx';
import type { Beginning } from './session/begin-at.ts';
import { dropAside, type LocalCopy } from './session/local-copy.ts';
import { edit, type Session } from './session/session.ts';
import { useOpening } from './session/use-opening.ts';
import { SessionProvider } from './session/use-session.ts';
import './editor.css';

/** The plan editor: a draft of one plan, by forms or as text. */
export function EditorScreen(props: { readonly plan: string; readonly at: Beginning }) {
  const { plan } = props;
  const { t, pick } = useText();
  const library = useAllPlans();
  const opening = useOpening(plan, props.at);
  if (opening.state === 'open') {
    return (
      <SessionProvider value={opening.session}>
        <EditorDesk library={library} offer={<CopyOffer session={opening.session} copy={opening.copy} />} />
      </SessionProvider>
    );
  }
  return (
    <Page
      title={t('library.title')}
      aside={
        <Button variant="minimal" icon={<ArrowLeftIcon />} onClick={() => go('library')}>
          {t('editor.back')}
        </Button>
      }
    >
      {opening.state === 'reading' ? (
        <EmptyState title={t('editor.reading')} />
      ) : (
        <EmptyState title={pick(opening.why)}>{t('editor.noPlanHow')}</EmptyState>
      )}
    </Page>
  );
}

/** Offers a text back that was typed here and could not be saved in time. */
function CopyOffer(props: { readonly session: Session; readonly copy: LocalCopy | undefined }) {
  const { session, copy } = props;
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(copy !== undefined);
  if (!copy || !isOpen) return null;
  return (
    <Callout intent="warning" className="src-editor__callout" role="alert">
      <p>{t('editor.copy.found', { time: clockOf(copy.at) })}</p>
      <Button
        intent="primary"
        onClick={() => {
          edit(session, () => copy.text);
          say('info', inBoth('editor.copy.restored'));
          dropAside(session.getState().plan, copy);
          setIsOpen(false);
        }}
      >
        {t('editor.copy.restore')}
      </Button>{' '}
      <Button
        onClick={() => {
          dropAside(session.getState().plan, copy);
          setIsOpen(false);
        }}
      >
        {t('editor.copy.drop')}
      </Button>
    </Callout>
  );
}
