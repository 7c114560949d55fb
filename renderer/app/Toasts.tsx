import { OverlayToaster, Toast } from '@blueprintjs/core';
import { ErrorIcon, InfoSignIcon, TickIcon, WarningSignIcon } from '@blueprintjs/icons';
import { dismissMessage, useView, type Message } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { useDrillWords } from '../ui/index.ts';

const LOOK = {
  good: { intent: 'success', icon: <TickIcon />, timeout: 3000 },
  info: { intent: 'primary', icon: <InfoSignIcon />, timeout: 6000 },
  warn: { intent: 'warning', icon: <WarningSignIcon />, timeout: 9000 },
  // Trouble stays until it has been read.
  bad: { intent: 'danger', icon: <ErrorIcon />, timeout: 0 },
} as const;

/** Refusals, trouble and confirmations, newest last. */
export function Toasts() {
  const messages = useView((state) => state.messages);
  return (
    <OverlayToaster position="bottom-left" maxToasts={4}>
      {messages.map((message) => (
        <OneToast key={message.id} message={message} />
      ))}
    </OverlayToaster>
  );
}

function OneToast(props: { readonly message: Message }) {
  const { t, pick } = useText();
  const inDrill = useDrillWords();
  const { id, tone, text, next, detail, retry } = props.message;
  const { intent, icon, timeout } = LOOK[tone];
  return (
    <Toast
      intent={intent}
      icon={icon}
      timeout={timeout}
      onDismiss={() => dismissMessage(id)}
      {...(retry ? { action: { text: t('common.act.retry'), onClick: retry } } : {})}
      message={
        <div role={tone === 'good' || tone === 'info' ? 'status' : 'alert'}>
          <div>{inDrill(pick(text))}</div>
          {next ? <div>{pick(next)}</div> : null}
          {detail === undefined ? null : (
            <details>
              <summary>{t('shell.detail')}</summary>
              <code>{detail}</code>
            </details>
          )}
        </div>
      }
    />
  );
}
