import { openDialog, stopForRealEvent, useIsDrill, useNews, useView, useWaitingNews } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import type { PaletteCommand } from '../palette-command.ts';

/** STOP while a drill is under way anywhere, and the news of the drill that this window plays in. */
export function useDrillCommands(): readonly PaletteCommand[] {
  const { t } = useText();
  const isDrill = useIsDrill();
  const isAnyUnderWay = useView((state) => state.runs.length > 0);
  const [first] = useWaitingNews();
  const { length: n } = useNews();
  const stop = { id: 'stop-drills', label: t('drillLook.stop'), key: 'F12', run: () => void stopForRealEvent() };
  const answer = first && {
    id: 'answer-news',
    label: t('news.answer'),
    key: 'Shift+F2',
    run: () => openDialog('news', { inject: first.inject }),
  };
  const list = { id: 'news', label: t('news.list', { n }), run: () => openDialog('news-list') };
  return [...(answer ? [answer] : []), ...(isDrill ? [list] : []), ...(isDrill || isAnyUnderWay ? [stop] : [])];
}
