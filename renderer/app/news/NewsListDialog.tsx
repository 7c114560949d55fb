import { closeDialog, useNews } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { NewsList, ReadDialog } from '../../ui/index.ts';

/** All the news so far. */
export function NewsListDialog() {
  const { t } = useText();
  const items = useNews();
  return (
    <ReadDialog title={t('news.list', { n: items.length })} onClose={() => closeDialog('news-list')} wide>
      {items.length === 0 ? <p>{t('news.none')}</p> : <NewsList items={items} />}
    </ReadDialog>
  );
}
