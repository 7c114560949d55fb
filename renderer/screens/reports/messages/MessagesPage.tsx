import { Button } from '@blueprintjs/core';
import { InfoSignIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { messageOf } from '../../../../shared/messages/state.ts';
import type { MessageKind } from '../../../../shared/plan/vocabulary.ts';
import { BATCHES_DEFINITION } from '../../../../shared/review/message-measures.ts';
import type { Folded } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel } from '../../../ui/index.ts';
import { ComposeMessage } from './ComposeMessage.tsx';
import type { MessageAct } from './message-acts.ts';
import { MessageDialog } from './MessageDialog.tsx';
import { MessageItem } from './MessageItem.tsx';
import type { Target } from './use-message-draft.ts';
import './messages.css';

const COMPOSE = 'message-compose';

/** What the public is told in one response: drafts on one side, every message with its course on the other. */
export function MessagesPage(props: { readonly folded: Folded }) {
  const { folded } = props;
  const { response } = folded;
  const { t, pick } = useText();
  const messages = response.messages ?? [];
  const [target, setTarget] = useState<Target>({});
  const [asking, setAsking] = useState<{ readonly act: MessageAct; readonly message: number }>();
  const asked = asking && messageOf(messages, asking.message);
  const released = (kind: MessageKind) => messages.filter((one) => one.released && one.drafted.kind === kind).length;
  const act = (message: number, what: MessageAct) => {
    if (what !== 'rewrite' && what !== 'replace') return setAsking({ act: what, message });
    setTarget(what === 'rewrite' ? { rewrites: message } : { replaces: message });
    document.getElementById(COMPOSE)?.scrollIntoView({ block: 'start' });
    document.getElementById(COMPOSE)?.querySelector<HTMLElement>('select')?.focus({ preventScroll: true });
  };
  const { rewrites, replaces } = target;
  const title =
    rewrites === undefined
      ? replaces === undefined
        ? t('publicMessages.compose.panel')
        : t('publicMessages.compose.replacing', { n: replaces })
      : t('publicMessages.compose.rewriting', { n: rewrites });
  return (
    <div className="src-messages">
      <p className="src-messages__told">
        <InfoSignIcon /> <strong>{t('publicMessages.nothingSent')}</strong>{' '}
        <span title={pick(BATCHES_DEFINITION)}>
          {t('publicMessages.counts', {
            sms: released('sms'),
            notice: released('platform-notice'),
            brief: released('news-brief'),
          })}
        </span>
      </p>
      <div className="src-messages__body">
        {response.closed ? (
          <p className="src-muted">{t('publicMessages.compose.closedResponse')}</p>
        ) : (
          <div id={COMPOSE}>
            <Panel
              title={title}
              actions={
                rewrites === undefined && replaces === undefined ? undefined : (
                  <Button size="small" onClick={() => setTarget({})}>
                    {t('publicMessages.compose.stop')}
                  </Button>
                )
              }
            >
              <ComposeMessage
                key={`${rewrites ?? ''} ${replaces ?? ''} ${messages.length}`}
                folded={folded}
                target={target}
                onKept={() => setTarget({})}
              />
            </Panel>
          </div>
        )}
        <Panel title={t('publicMessages.list.panel', { n: messages.length })} flush>
          {messages.length === 0 ? (
            <p className="src-muted src-messages__empty">{t('publicMessages.list.empty')}</p>
          ) : null}
          <ol className="src-messages__list">
            {messages.toReversed().map((one) => (
              <MessageItem key={one.message} folded={folded} one={one} onAct={(what) => act(one.message, what)} />
            ))}
          </ol>
        </Panel>
      </div>
      {asking && asked ? (
        <MessageDialog response={response} one={asked} act={asking.act} onClose={() => setAsking(undefined)} />
      ) : null}
    </div>
  );
}
