import { Radio, RadioGroup } from '@blueprintjs/core';
import { setLanguage, setTheme, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Panel } from '../../ui/index.ts';

/** Language and theme of this workstation. */
export function LookPanel() {
  const { t } = useText();
  const language = useView((state) => state.language);
  const theme = useView((state) => state.theme);
  return (
    <Panel title={t('settings.look.title')} aside={<span className="src-muted">{t('settings.look.kept')}</span>}>
      <div className="src-settings__look">
        <RadioGroup
          label={t('settings.look.language')}
          inline
          selectedValue={language}
          onChange={(event) => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'zh')}
        >
          <Radio value="zh" label={t('settings.look.zh')} />
          <Radio value="en" label={t('settings.look.en')} />
        </RadioGroup>
        <RadioGroup
          label={t('settings.look.theme')}
          inline
          selectedValue={theme}
          onChange={(event) => setTheme(event.currentTarget.value === 'dark' ? 'dark' : 'light')}
        >
          <Radio value="light" label={t('settings.look.light')} />
          <Radio value="dark" label={t('settings.look.dark')} />
        </RadioGroup>
      </div>
    </Panel>
  );
}
