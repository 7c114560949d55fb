import {
  go,
  openDialog,
  stopForRealEvent,
  useIsDrill,
  useNews,
  useRunsUnderWay,
  useWaitingNews,
} from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import type { PaletteCommand } from '../palette-command.ts';

/** What is kept of drills at the live desk, STOP while a drill is under way anywhere, and the news of the drill that this window plays in. */
export function useDrillCommands(): readonly PaletteCommand[] {
  const { t } = useText();
  const isDrill = useIsDrill();
  const isAnyUnderWay = useRunsUnderWay().length > 0;
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
  const boards = [
    { id: 'corrective', label: t('corrective.command'), run: () => go('drills', { tab: 'corrective' }) },
    { id: 'daily-drill', label: t('dailyDrill.tab'), run: () => go('drills', { tab: 'daily' }) },
    { id: 'coverage', label: t('coverage.overlay'), run: () => go('drills', { tab: 'coverage' }) },
  ];
  return [
    ...(isDrill ? [] : boards),
    ...(answer ? [answer] : []),
    ...(isDrill ? [list] : []),
    ...(isDrill || isAnyUnderWay ? [stop] : []),
  ];
}
