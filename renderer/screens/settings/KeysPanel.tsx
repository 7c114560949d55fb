import { Button, HotkeysContext } from '@blueprintjs/core';
import { KeyCommandIcon } from '@blueprintjs/icons';
import { useContext } from 'react';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../../ui/index.ts';

const KEYS = [
  ['Alt+1 … Alt+6', 'screens'],
  ['?', 'sheet'],
  ['Tab / Shift+Tab', 'tab'],
  ['Enter / Space', 'enter'],
  ['Ctrl+Enter', 'commit'],
  ['Esc', 'cancel'],
  ['/', 'search'],
] as const;

/** The keys that work everywhere; the sheet has those of the screen that is shown. */
export function KeysPanel() {
  const { t } = useText();
  const [, hotkeys] = useContext(HotkeysContext);
  return (
    <Panel
      title={t('settings.keys.title')}
      flush
      actions={
        <Button icon={<KeyCommandIcon />} onClick={() => hotkeys({ type: 'OPEN_DIALOG' })}>
          {t('settings.keys.help')}
        </Button>
      }
    >
      <table className="src-table">
        <thead>
          <tr>
            <th scope="col">{t('settings.keys.key')}</th>
            <th scope="col">{t('settings.keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map(([key, does]) => (
            <tr key={key}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{t(`settings.keys.${does}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="src-settings__note">{t('settings.keys.ime')}</p>
    </Panel>
  );
}
