import { Button, Tooltip } from '@blueprintjs/core';
import { FlashIcon, HelpIcon, KeyCommandIcon, MoonIcon } from '@blueprintjs/icons';
import { SoundMark, TimeMark } from './alarms/TopMarks.tsx';
import { beijingClock, beijingDate } from '../../shared/base/instant.ts';
import { openDialog, setLanguage, setTheme, useIsDrill, useNow, useView } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { DrillClock } from './drill/DrillClock.tsx';
import { ActingPost } from './sign-on/ActingPost.tsx';

/** Product, mode, time, who acts, and the switches that are always at hand. */
export function TopBar(props: { readonly onHelp: () => void }) {
  const { t, language } = useText();
  const host = useView((state) => state.host);
  const theme = useView((state) => state.theme);
  const isDrill = useIsDrill();
  const mode = isDrill ? 'drill' : 'live';
  return (
    <header className="src-top" aria-label={t('shell.top.bar')}>
      <span className="src-top__product">{t('common.product')}</span>
      <span className={`src-top__mode src-top__mode--${mode}`}>{t(`common.mode.${mode}`)}</span>
      <span className="src-top__station" title={t('shell.top.workstation', { name: host?.workstation ?? '' })}>
        {host?.workstation}
      </span>
      <span className="src-top__now">
        {isDrill ? <DrillClock /> : <TopClock />}
        <TimeMark />
      </span>
      <SoundMark />
      <ActingPost />
      <Tooltip placement="bottom" content={t('shell.top.languageHint')}>
        <Button variant="minimal" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {t('shell.top.language')}
        </Button>
      </Tooltip>
      <Tooltip placement="bottom" content={t(theme === 'dark' ? 'shell.top.light' : 'shell.top.dark')}>
        <Button
          variant="minimal"
          icon={theme === 'dark' ? <FlashIcon /> : <MoonIcon />}
          aria-label={t(theme === 'dark' ? 'shell.top.light' : 'shell.top.dark')}
          onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        />
      </Tooltip>
      <Tooltip placement="bottom" content={`${t('shell.top.commands')} (Ctrl+K)`}>
        <Button
          variant="minimal"
          icon={<KeyCommandIcon />}
          aria-label={t('shell.top.commands')}
          onClick={() => openDialog('commands')}
        />
      </Tooltip>
      <Tooltip placement="bottom" content={`${t('shell.top.help')} (?)`}>
        <Button variant="minimal" icon={<HelpIcon />} aria-label={t('shell.top.help')} onClick={props.onHelp} />
      </Tooltip>
    </header>
  );
}

function TopClock() {
  const { t } = useText();
  const now = useNow();
  return (
    <time aria-label={t('shell.top.now')}>
      {beijingDate(now)} {beijingClock(now, true)}
    </time>
  );
}
