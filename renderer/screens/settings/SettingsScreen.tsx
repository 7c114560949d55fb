import { useText } from '../../text/use-text.ts';
import { Page, Panel } from '../../ui/index.ts';
import { BackupPanel } from './BackupPanel.tsx';
import { KeysPanel } from './KeysPanel.tsx';
import { LookPanel } from './LookPanel.tsx';
import { LockPanel } from './LockPanel.tsx';
import { SelfCheckPanel } from './SelfCheckPanel.tsx';
import { SlipPanel } from './SlipPanel.tsx';
import { SoundPanel } from './SoundPanel.tsx';
import { SystemPanel } from './SystemPanel.tsx';
import { VerifyPanel } from './VerifyPanel.tsx';
import { WeatherFolderPanel } from './WeatherFolderPanel.tsx';
import './settings.css';

/** How this workstation looks, and whether all is well with it. */
export function SettingsScreen() {
  const { t } = useText();
  return (
    <Page title={t('settings.title')}>
      <div className="src-settings">
        <div className="src-settings__column">
          <SelfCheckPanel />
          <VerifyPanel />
          <SlipPanel />
          <BackupPanel />
          <WeatherFolderPanel />
        </div>
        <div className="src-settings__column">
          <LookPanel />
          <SoundPanel />
          <LockPanel />
          <SystemPanel />
          <Panel title={t('settings.protect.title')}>
            <ul className="src-settings__list">
              <li>{t('settings.protect.chain')}</li>
              <li>{t('settings.protect.anchor')}</li>
              <li>{t('settings.protect.limit')}</li>
            </ul>
          </Panel>
          <KeysPanel />
          <Panel title={t('settings.licences.title')}>
            <ul className="src-settings__list">
              {(['font', 'elk', 'flow', 'others'] as const).map((one) => (
                <li key={one}>{t(`settings.licences.${one}`)}</li>
              ))}
            </ul>
          </Panel>
        </div>
      </div>
    </Page>
  );
}
