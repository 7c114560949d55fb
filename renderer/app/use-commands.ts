import { screens } from '../screens/screens.ts';
import { stationName } from '../../shared/review/names.ts';
import {
  actAs,
  go,
  goToSearch,
  isReplayPage,
  lockDesk,
  openDialog,
  setLanguage,
  setTheme,
  useHeldPosts,
  usePostTitle,
  useRunning,
  useView,
} from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { useDeskCommands } from './desk-commands.ts';
import type { PaletteCommand } from './palette-command.ts';
import { useDrillCommands } from './drill/drill-commands.ts';
import { stepJumps } from './paper/step-jumps.ts';
import { useOpenPaper } from './paper/use-open-paper.ts';
import { useReplayCommands } from './replay/replay-commands.ts';
import { useWeatherCommands } from './weather/weather-commands.ts';

/** What the command palette offers now. */
export function useCommands(): readonly PaletteCommand[] {
  const { t, pick, language } = useText();
  const running = useRunning();
  const held = useHeldPosts();
  const title = usePostTitle();
  const theme = useView((state) => state.theme);
  const openPaper = useOpenPaper();
  const deskCommands = useDeskCommands();
  const weatherCommands = useWeatherCommands();
  const drillCommands = useDrillCommands();
  const replayCommands = useReplayCommands();
  const hasResponse = screens.some((row) => row.id === 'response');
  return [
    { id: 'awareness', label: t('shell.awareness.title'), key: 'F2', run: () => openDialog('awareness') },
    ...drillCommands,
    ...weatherCommands,
    ...(hasResponse
      ? running.map(({ response }) => ({
          id: `response-${response.id}`,
          label: t('shell.commands.openResponse', {
            what: `${pick(stationName(response))} ${response.awareness?.what ?? ''}`,
          }),
          run: () => go('response', { id: response.id }),
        }))
      : []),
    ...screens.map((row) => ({
      id: `go-${row.id}`,
      label: t('shell.commands.goTo', { title: t(row.title) }),
      key: row.hotkey.replace('alt+', 'Alt+'),
      run: () => go(row.id),
    })),
    ...deskCommands,
    ...replayCommands,
    { id: 'alarms', label: t('alarms.list.open'), key: 'F7', run: () => openDialog('alarms') },
    { id: 'dues', label: t('shell.strip.all'), key: 'F8', run: () => openDialog('dues') },
    { id: 'paper', label: t('paper.command'), key: 'F9', run: () => openPaper('paper') },
    { id: 'paper-entry', label: t('paper.entryCommand'), run: () => openPaper('paper-entry') },
    { id: 'handover', label: t('shiftHandover.command'), run: () => go('duty', { tab: 'handover' }) },
    { id: 'lock', label: t('lock.lock'), key: 'Ctrl+L', run: () => void lockDesk('key') },
    { id: 'sign-on', label: t('shell.top.changeSignOn'), run: () => openDialog('sign-on') },
    ...held.map((holder) => ({
      id: `as-${holder.post}-${holder.person}`,
      label: t('shell.commands.actAs', { post: pick(title(holder.post)), person: holder.person }),
      run: () => actAs(holder),
    })),
    { id: 'wall', label: t('shell.commands.wall'), run: () => go('watch', { view: 'wall' }) },
    ...(isReplayPage()
      ? []
      : [
          { id: 'first-reports', label: t('chain.rate.open'), run: () => go('reports', { view: 'rate' }) },
          { id: 'search', label: t('search.command'), run: () => goToSearch('') },
        ]),
    { id: 'health', label: t('health.open'), run: () => go('library', { view: 'health' }) },
    { id: 'theme', label: t('shell.commands.theme'), run: () => setTheme(theme === 'dark' ? 'light' : 'dark') },
    {
      id: 'language',
      label: t('shell.commands.language'),
      run: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
    },
  ];
}

/** The last of all lines: what was typed, looked for in the records. Where nothing else has such a name it is the only one. */
export function useSearchCommand(): (query: string) => readonly PaletteCommand[] {
  const { t } = useText();
  return (query) => {
    const words = query.trim();
    if (words === '' || isReplayPage()) return [];
    return [{ id: 'search-words', label: t('search.commandWords', { words }), run: () => goToSearch(words) }];
  };
}

/** What typing a step's number leads to: `3-14` is the step that carries it on the screen and on paper. */
export function useStepCommands(): (query: string) => readonly PaletteCommand[] {
  const { t, pick } = useText();
  const running = useRunning();
  return (query) =>
    stepJumps(running, query).map(({ response, number, compiled, station }) => ({
      id: `step-${response}-${number}`,
      label: t('paper.jump', { number, step: pick(compiled.step.title), station: pick(station) }),
      run: () => go('response', { id: response, step: compiled.ref }),
    }));
}
