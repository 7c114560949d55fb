import { Button, Tab, Tabs } from '@blueprintjs/core';
import { ArrowLeftIcon, PlusIcon } from '@blueprintjs/icons';
import { go, openDialog, useView, useWeather } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Page, Panel } from '../../../ui/index.ts';
import { ImportPanel } from './import/ImportPanel.tsx';
import { WarningList } from './list/WarningList.tsx';
import { StandardsTab } from './tables/StandardsTab.tsx';
import './weather.css';

const TABS = ['list', 'import', 'tables'] as const;

/** 气象预警: every warning of this month and the last, the import of files, and the standards by which a colour is given. */
export function WeatherPage() {
  const { t, pick } = useText();
  const params = useView((state) => state.screen.params);
  const here = useWeather();
  const tables = here?.tables;
  const findings = here?.findings ?? [];
  const shown = TABS.find((tab) => tab === params.tab) ?? 'list';
  return (
    <Page
      title={t('weather.page.title')}
      actions={
        <>
          <Button icon={<PlusIcon />} onClick={() => openDialog('warning')} aria-keyshortcuts="F3">
            {t('weather.record.title')} <kbd className="src-alarm__key">F3</kbd>
          </Button>
          <Button icon={<ArrowLeftIcon />} onClick={() => go('watch')}>
            {t('weather.page.back')}
          </Button>
        </>
      }
    >
      {tables ? (
        <Tabs
          id="weather"
          className="src-weather-tabs"
          renderActiveTabPanelOnly
          selectedTabId={shown}
          onChange={(id) => go('watch', { view: 'weather', tab: String(id) })}
        >
          <Tab
            id="list"
            title={t('weather.page.tabs.list')}
            panel={<WarningList tables={tables} shown={params.id} />}
          />
          <Tab id="import" title={t('weather.page.tabs.import')} panel={<ImportPanel tables={tables} />} />
          <Tab id="tables" title={t('weather.page.tabs.tables')} panel={<StandardsTab tables={tables} />} />
        </Tabs>
      ) : (
        <Panel title={t('weather.page.tabs.tables')}>
          <p>{t('weather.noTables')}</p>
          <ul>
            {findings.map((finding) => (
              <li key={pick(finding.message)}>{pick(finding.message)}</li>
            ))}
          </ul>
        </Panel>
      )}
    </Page>
  );
}
