import { Button, HotkeysContext } from '@blueprintjs/core';
import { KeyCommandIcon } from '@blueprintjs/icons';
import { useContext } from 'react';
import type { TextKey } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../../ui/index.ts';

const KEYS: readonly (readonly [string, TextKey])[] = [
  ['F2', 'shell.awareness.title'],
  ['F3', 'weather.command.record'],
  ['Shift+F3', 'weather.alarm.decide'],
  ['F4', 'quick.label'],
  ['F6', 'alarms.acknowledgeFirst'],
  ['F7', 'alarms.list.open'],
  ['F8', 'shell.strip.all'],
  ['F9', 'paper.command'],
  ['Ctrl+K', 'shell.commands.title'],
  ['Alt+1 … Alt+9, Alt+0', 'settings.keys.screens'],
  ['?', 'settings.keys.sheet'],
  ['Tab / Shift+Tab', 'settings.keys.tab'],
  ['Enter / Space', 'settings.keys.enter'],
  ['Ctrl+Enter', 'settings.keys.commit'],
  ['Esc', 'settings.keys.cancel'],
  ['/', 'settings.keys.search'],
];

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
              <td>{t(does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="src-settings__note">{t('settings.keys.ime')}</p>
    </Panel>
  );
}
