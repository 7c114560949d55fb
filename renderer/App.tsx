import { BlueprintProvider, Button, Spinner } from '@blueprintjs/core';
import { useState } from 'react';
import { RescueScreen } from './app/RescueScreen.tsx';
import { Shell } from './app/Shell.tsx';
import { DrillFrame } from './app/drill/DrillFrame.tsx';
import { Toasts } from './app/Toasts.tsx';
import { sayHello, useView, type State } from './state/index.ts';
import { useText } from './text/use-text.ts';

export function App() {
  const { t } = useText();
  const place = useView(portalPlace);
  const [portal, setPortal] = useState<HTMLElement | null>(null);
  return (
    <>
      {portal ? (
        <BlueprintProvider
          portalContainer={portal}
          hotkeysProviderDialogProps={{
            className: 'src-dialog',
            globalGroupName: t('shell.keys.group'),
            isCloseButtonShown: false,
            title: t('shell.keys.help'),
            onOpened: readByKeyboard,
          }}
        >
          <DrillFrame />
          <Desk />
          <Toasts />
        </BlueprintProvider>
      ) : null}
      <div className={`src-portal src-portal--${place}`} ref={setPortal} />
    </>
  );
}

/** The help sheet is longer than a small screen, and it has no control that a keyboard could scroll it by. */
function readByKeyboard(sheet: HTMLElement): void {
  const body = sheet.querySelector<HTMLElement>('.bp6-dialog-body');
  if (!body) return;
  body.tabIndex = 0;
  body.focus();
}

/** Where dialogs begin: below the clock strip wherever there is one. */
function portalPlace(state: State): 'desk' | 'wall' | 'full' {
  if (state.phase !== 'ready') return 'full';
  return state.screen.params.view === 'wall' ? 'wall' : 'desk';
}

function Desk() {
  const { t } = useText();
  const phase = useView((state) => state.phase);
  const rescue = useView((state) => state.rescue);
  if (phase === 'starting') return <Spinner className="src-full" aria-label={t('shell.starting')} />;
  if (phase === 'unreachable') {
    return (
      <main className="src-full" role="alert">
        <h1>{t('shell.unreachable.title')}</h1>
        <p>{t('shell.unreachable.body')}</p>
        <Button intent="primary" onClick={() => void sayHello()}>
          {t('common.act.retry')}
        </Button>
      </main>
    );
  }
  return rescue ? <RescueScreen trouble={rescue} /> : <Shell />;
}
