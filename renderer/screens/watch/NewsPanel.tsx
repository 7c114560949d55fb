import { Button } from '@blueprintjs/core';
import { openDialog, useIsDrill, useNews } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { NewsList, Panel } from '../../ui/index.ts';

/** The newest ones; older ones are a click away. */
const SHOWN = 4;

/** What has reached the desk in a drill. The live desk has no news of this kind, and no panel. */
export function NewsPanel() {
  const { t } = useText();
  const items = useNews();
  if (!useIsDrill()) return null;
  return (
    <Panel
      title={t('news.panel')}
      flush
      actions={
        <Button size="small" onClick={() => openDialog('news-list')}>
          {t('news.list', { n: items.length })}
        </Button>
      }
    >
      {items.length === 0 ? <p className="src-empty">{t('news.none')}</p> : <NewsList items={items.slice(-SHOWN)} />}
    </Panel>
  );
}
