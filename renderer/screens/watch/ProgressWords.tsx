import { useMemo } from 'react';
import { OutdatedIcon } from '@blueprintjs/icons';
import { progressOf } from '../../../shared/response/progress.ts';
import type { Response } from '../../../shared/response/state.ts';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../../ui/index.ts';

/** Where a response stands: ended and to do, what is overdue, orders out, checks and deferrals. */
export function ProgressWords(props: { readonly response: Response }) {
  const { t } = useText();
  const { ended, open, ordersOut, unchecked, deferred, missed } = useMemo(
    () => progressOf(props.response),
    [props.response],
  );
  return (
    <>
      <span className="src-progress">
        {t('watch.running.progress.ended', { ended, open })}{' '}
        {missed === 0 ? null : (
          <Tag tone="bad" icon={<OutdatedIcon size={14} />}>
            {t('watch.running.progress.missed', { missed })}
          </Tag>
        )}
      </span>
      <span className="src-progress src-muted">
        {t('watch.running.progress.out', { ordersOut, unchecked, deferred })}
      </span>
    </>
  );
}
