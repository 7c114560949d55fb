import { Button } from '@blueprintjs/core';
import { useText } from '../text/use-text.ts';
import { EmptyState } from '../ui/index.ts';

/** What stands in place of a screen that has failed. */
export function ScreenFault(props: { readonly fault: Error; readonly onRetry: () => void }) {
  const { t } = useText();
  return (
    <div role="alert">
      <EmptyState
        title={t('shell.fault.title')}
        actions={
          <>
            <Button intent="primary" onClick={props.onRetry}>
              {t('common.act.retry')}
            </Button>{' '}
            <Button onClick={() => globalThis.location.reload()}>{t('shell.fault.reload')}</Button>
          </>
        }
      >
        <p>{t('shell.fault.body')}</p>
        <details>
          <summary>{t('shell.detail')}</summary>
          <code>{props.fault.message}</code>
        </details>
      </EmptyState>
    </div>
  );
}
