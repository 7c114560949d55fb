import { HotkeysContext } from '@blueprintjs/core';
import { Suspense, useContext, useLayoutEffect, useRef } from 'react';
import { screens } from '../screens/screens.ts';
import { acknowledgeFirst, go, lockDesk, openDialog, type ScreenId, useLock, useView } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { useKeys } from '../ui/index.ts';
import { AlarmBar } from './alarms/AlarmBar.tsx';
import { AlarmsDialog } from './alarms/AlarmsDialog.tsx';
import { AwarenessDialog } from './AwarenessDialog.tsx';
import { DueCallBar } from './calls/DueCallBar.tsx';
import { ClockStrip } from './ClockStrip.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { DuesDialog } from './DuesDialog.tsx';
import { LockCover } from './lock/LockCover.tsx';
import { UnlockDialog } from './lock/UnlockDialog.tsx';
import { DrillsRunning } from './drill/DrillsRunning.tsx';
import { Navigation } from './Navigation.tsx';
import { NewsBar } from './news/NewsBar.tsx';
import { NewsDialog } from './news/NewsDialog.tsx';
import { NewsListDialog } from './news/NewsListDialog.tsx';
import { Notices } from './Notices.tsx';
import { PaperDialog } from './paper/PaperDialog.tsx';
import { PaperEntryDialog } from './paper/PaperEntryDialog.tsx';
import { useOpenPaper } from './paper/use-open-paper.ts';
import { QuickLog } from './QuickLog.tsx';
import { ScreenGuard } from './ScreenGuard.tsx';
import { OpenTakeOvers } from './sign-on/OpenTakeOvers.tsx';
import { SignOnDialog } from './sign-on/SignOnDialog.tsx';
import { TopBar } from './TopBar.tsx';
import { AnswerDialog } from './weather/AnswerDialog.tsx';
import { WarningDialog } from './weather/WarningDialog.tsx';
import { WeatherBar } from './weather/WeatherBar.tsx';
import { VigilanceBar } from './vigilance/VigilanceBar.tsx';
import './shell.css';

/** Where the state of the duty room is looked at. */
const SHOWS_TAKE_OVERS: readonly ScreenId[] = ['watch', 'duty'];

/** The frame around the screens. */
export function Shell() {
  const { t } = useText();
  const screen = useView((state) => state.screen);
  const dialog = useView((state) => state.dialog);
  const signingOn = useView((state) => state.signingOn);
  const isUnlocking = useView((state) => state.isUnlocking);
  const isConnected = useView((state) => state.connected);
  const [, hotkeys] = useContext(HotkeysContext);
  const main = useRef<HTMLElement>(null);
  const { tab, view } = screen.params;
  // Each page begins at its head, whatever was scrolled before it; a page that leads to a place of its own does so after this.
  useLayoutEffect(() => {
    main.current?.scrollTo(0, 0);
  }, [screen.id, tab, view]);
  useShellKeys();
  const Screen = (screens.find((row) => row.id === screen.id) ?? screens[0])?.component;
  const isWall = screen.params.view === 'wall';
  return (
    <div className={`src-shell${isWall ? ' src-shell--wall' : ''}`}>
      <a className="src-skip" href="#main">
        {t('shell.skip')}
      </a>
      <TopBar onHelp={() => hotkeys({ type: 'OPEN_DIALOG' })} />
      <ClockStrip />
      <AlarmBar />
      {isWall ? null : <Navigation />}
      <main className="src-shell__main" id="main" ref={main} tabIndex={-1}>
        {isConnected ? null : (
          <div className="src-banner" role="alert">
            {t('shell.connection.lost')}
          </div>
        )}
        <DrillsRunning />
        <NewsBar />
        <WeatherBar />
        <DueCallBar />
        <VigilanceBar />
        {isWall ? null : <Notices />}
        {isWall || !SHOWS_TAKE_OVERS.includes(screen.id) ? null : <OpenTakeOvers />}
        <ScreenGuard key={screen.id}>
          <Suspense fallback={null}>{Screen ? <Screen /> : null}</Suspense>
        </ScreenGuard>
      </main>
      {isWall ? null : <QuickLog />}
      {dialog?.id === 'awareness' ? <AwarenessDialog given={dialog.params} /> : null}
      {dialog?.id === 'dues' ? <DuesDialog /> : null}
      {dialog?.id === 'alarms' ? <AlarmsDialog /> : null}
      {dialog?.id === 'paper' ? <PaperDialog id={dialog.params.id ?? ''} /> : null}
      {dialog?.id === 'paper-entry' ? <PaperEntryDialog id={dialog.params.id} /> : null}
      {dialog?.id === 'warning' ? <WarningDialog /> : null}
      {dialog?.id === 'warning-answer' ? <AnswerDialog id={dialog.params.id ?? ''} /> : null}
      {dialog?.id === 'news' ? <NewsDialog key={dialog.params.inject} inject={dialog.params.inject ?? ''} /> : null}
      {dialog?.id === 'news-list' ? <NewsListDialog /> : null}
      <LockCover />
      {isUnlocking ? <UnlockDialog /> : null}
      {signingOn ? <SignOnDialog inEmergency={signingOn === 'emergency'} /> : null}
      <CommandPalette />
    </div>
  );
}

/** Keys that work on every screen. Nothing moves away from under an open dialog. */
function useShellKeys(): void {
  const { t } = useText();
  const group = t('shell.keys.group');
  const openPaper = useOpenPaper();
  const isLocked = useLock() !== undefined;
  useKeys([
    {
      combo: 'f2',
      label: t('shell.awareness.title'),
      group,
      inInput: true,
      // A call is taken down over a locked screen too.
      overDialogs: isLocked,
      onPress: () => openDialog('awareness'),
    },
    {
      combo: 'f3',
      label: t('weather.command.record'),
      group,
      inInput: true,
      onPress: () => openDialog('warning'),
    },
    {
      combo: 'ctrl+l',
      label: t('lock.lock'),
      group,
      inInput: true,
      overDialogs: true,
      once: true,
      disabled: isLocked,
      onPress: () => void lockDesk('key'),
    },
    // Taking notice moves nothing, so it works over a dialog too.
    {
      combo: 'f6',
      label: t('alarms.acknowledgeFirst'),
      group,
      inInput: true,
      once: true,
      overDialogs: true,
      onPress: () => void acknowledgeFirst(),
    },
    {
      combo: 'f7',
      label: t('alarms.list.open'),
      group,
      inInput: true,
      onPress: () => openDialog('alarms'),
    },
    { combo: 'f8', label: t('shell.strip.all'), group, inInput: true, onPress: () => openDialog('dues') },
    {
      combo: 'f9',
      label: t('paper.command'),
      group,
      inInput: true,
      onPress: () => openPaper('paper'),
    },
    {
      combo: 'ctrl+k',
      label: t('shell.commands.title'),
      group,
      inInput: true,
      onPress: () => openDialog('commands'),
    },
    ...screens.map((row) => ({
      combo: row.hotkey,
      label: t(row.title),
      group: t('shell.keys.screens'),
      inInput: true,
      onPress: () => go(row.id),
    })),
  ]);
}
