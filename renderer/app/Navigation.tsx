import { Button, Tooltip } from '@blueprintjs/core';
import { PhoneCallIcon } from '@blueprintjs/icons';
import { screens } from '../screens/screens.ts';
import { go, openDialog, useView } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { useDrillWords } from '../ui/index.ts';

/** The screens, and above them the one key that starts everything: 接报. */
export function Navigation() {
  const { t } = useText();
  const inDrill = useDrillWords();
  const current = useView((state) => state.screen.id);
  return (
    <nav className="src-nav" aria-label={t('shell.nav')}>
      <Tooltip content={`${t('shell.awareness.title')} (F2)`} className="src-nav__report">
        <Button
          fill
          size="large"
          intent="danger"
          icon={<PhoneCallIcon />}
          onClick={() => openDialog('awareness')}
          aria-keyshortcuts="F2"
        >
          {inDrill(t('shell.awareness.button'))}
        </Button>
      </Tooltip>
      {screens.map((row) => (
        <button
          key={row.id}
          type="button"
          className="src-nav__item"
          title={`${t(row.title)} (${keyName(row.hotkey)})`}
          aria-current={row.id === current ? 'page' : undefined}
          onClick={() => go(row.id)}
        >
          {t(row.title)}
          <span className="src-nav__key" aria-hidden>
            {keyName(row.hotkey)}
          </span>
        </button>
      ))}
    </nav>
  );
}

const keyName = (combo: string) => combo.replace('alt+', 'Alt+');
