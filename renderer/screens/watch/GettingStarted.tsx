import { Button } from '@blueprintjs/core';
import { TickCircleIcon } from '@blueprintjs/icons';
import { useState, type ReactNode } from 'react';
import { go, openDialog, useIdentity, useIsDrill, useSummaries } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../../ui/index.ts';

const KEY = 'src.started';

/** Shown at a live desk that has never had a response: the three things to try. */
export function GettingStarted() {
  const { t } = useText();
  const identity = useIdentity();
  const summaries = useSummaries();
  const isDrill = useIsDrill();
  const [isHidden, setIsHidden] = useState(() => localStorage.getItem(KEY) !== null);
  if (isHidden || isDrill || summaries.length > 1 || summaries.some((one) => one.closedAt !== undefined)) return null;
  return (
    <Panel
      title={t('watch.start.head')}
      actions={
        <Button
          size="small"
          variant="minimal"
          onClick={() => {
            localStorage.setItem(KEY, 'yes');
            setIsHidden(true);
          }}
        >
          {t('watch.start.dismiss')}
        </Button>
      }
    >
      <p className="src-start__lead">{t('watch.start.body')}</p>
      <ol className="src-start">
        <Thing
          title={t('watch.start.signOn.title')}
          body={t('watch.start.signOn.body')}
          isDone={identity !== undefined}
          action={<Button onClick={() => openDialog('sign-on')}>{t('shell.signOn.commit')}</Button>}
        />
        <Thing
          title={t('watch.start.event.title')}
          body={t('watch.start.event.body')}
          isDone={summaries.length > 0}
          action={<Button onClick={() => openDialog('awareness')}>{t('shell.awareness.title')} (F2)</Button>}
        />
        <Thing
          title={t('watch.start.library.title')}
          body={t('watch.start.library.body')}
          isDone={false}
          action={<Button onClick={() => go('library')}>{t('library.title')}</Button>}
        />
      </ol>
      <p className="src-muted src-start__lead">{t('watch.start.help')}</p>
    </Panel>
  );
}

function Thing(props: {
  readonly title: string;
  readonly body: string;
  readonly isDone: boolean;
  readonly action: ReactNode;
}) {
  const { t } = useText();
  return (
    <li className="src-start__thing">
      <h3>{props.title}</h3>
      <p>{props.body}</p>
      {props.isDone ? (
        <span className="src-start__done">
          <TickCircleIcon /> {t('watch.start.done')}
        </span>
      ) : (
        props.action
      )}
    </li>
  );
}
