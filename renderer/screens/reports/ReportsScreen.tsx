import { Button, TabPanel } from '@blueprintjs/core';
import { AddIcon, ArrowRightIcon, PercentageIcon } from '@blueprintjs/icons';
import { beijingStamp } from '../../../shared/base/instant.ts';
import {
  go,
  isReplayPage,
  openDialog,
  useFailure,
  useNow,
  useResponse,
  useStations,
  useSummaries,
  useView,
} from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { EmptyState, LevelTag, Page, SelectField, StageTag } from '../../ui/index.ts';
import { ToChain } from './chain/ToChain.tsx';
import { ChainPanel } from './chain/ChainPanel.tsx';
import { ClockBand } from './clock/ClockBand.tsx';
import { InquiryPanel } from './inquiries/InquiryPanel.tsx';
import { ComposePanel } from './compose/ComposePanel.tsx';
import { MessagesPage } from './messages/MessagesPage.tsx';
import { REPORT_TABS, ReportTabs, type ReportTab } from './messages/ReportTabs.tsx';
import { RatePage } from './rate/RatePage.tsx';
import './reports.css';

/** What one response tells, or the first-report rate over all, which no replay counts. */
export function ReportsScreen() {
  const view = useView((state) => state.screen.params['view']);
  return view === 'rate' && !isReplayPage() ? <RatePage /> : <ChainPage />;
}

/** What one response tells: upwards by its report chain with its clocks, and the public by messages. */
function ChainPage() {
  const { t } = useText();
  const summaries = useSummaries();
  const wanted = useView((state) => state.screen.params.id);
  const tab = useView((state) => (state.screen.params.tab === 'messages' ? 'messages' : 'reports'));
  const chosen =
    summaries.find((one) => one.id === wanted) ?? summaries.find((one) => one.closedAt === undefined) ?? summaries[0];
  const folded = useResponse(chosen?.id);
  const failure = useFailure(chosen?.id);
  if (!chosen) {
    return (
      <Page title={t('reports.title')}>
        <EmptyState
          title={t('reports.empty.title')}
          actions={
            <Button intent="primary" icon={<AddIcon />} onClick={() => openDialog('awareness')}>
              {t('reports.empty.action')}
            </Button>
          }
        >
          {t('reports.empty.body')}
        </EmptyState>
      </Page>
    );
  }
  const shown =
    folded && tab === 'messages' ? (
      <MessagesPage key={chosen.id} folded={folded} />
    ) : folded ? (
      <>
        <ClockBand folded={folded} />
        <div className="src-reports__body" key={chosen.id}>
          <ComposePanel folded={folded} />
          <div className="src-reports__gone">
            <InquiryPanel response={folded.response} />
            <ChainPanel folded={folded} />
          </div>
        </div>
      </>
    ) : (
      <EmptyState title={failure === undefined ? t('reports.loading') : t('reports.unreadable')}>{failure}</EmptyState>
    );
  return (
    <Page
      className="src-reports"
      title={t('reports.title')}
      aside={
        <>
          <ReportTabs id={chosen.id} shown={tab} response={folded?.response} />
          <Chooser value={chosen.id} tab={tab} />
        </>
      }
      actions={
        <>
          {folded && tab === 'reports' ? <ToChain response={folded.response} /> : null}
          {isReplayPage() ? null : (
            <Button icon={<PercentageIcon />} onClick={() => go('reports', { view: 'rate' })}>
              {t('chain.rate.panel')}
            </Button>
          )}
          <Button icon={<ArrowRightIcon />} onClick={() => go('response', { id: chosen.id })}>
            {t('reports.openResponse')}
          </Button>
        </>
      }
    >
      <TabPanel className="src-reports__panel" parentId={REPORT_TABS} id={tab} selectedTabId={tab} panel={shown} />
    </Page>
  );
}

/** Running responses first, then closed ones to read. */
function Chooser(props: { readonly value: string; readonly tab: ReportTab }) {
  const { t, pick } = useText();
  const now = useNow(60_000);
  const stations = useStations();
  const summaries = useSummaries();
  const chosen = summaries.find((one) => one.id === props.value);
  const name = (id: string) => stations.find((one) => one.station.id === id)?.station.name;
  const rank = (closedAt: number | undefined) => (closedAt === undefined ? 0 : 1);
  const choices = summaries
    .toSorted((a, b) => rank(a.closedAt) - rank(b.closedAt))
    .map((one) => {
      const station = name(one.station);
      return {
        value: one.id,
        label: t('reports.choice', {
          station: station ? pick(station) : one.station,
          what: one.what,
          at: beijingStamp(one.awareAt, now),
          state: one.closedAt === undefined ? '' : t('reports.closed'),
        }),
      };
    });
  return (
    <div className="src-reports__chooser">
      <SelectField
        label={t('reports.choose')}
        value={props.value}
        choices={choices}
        onChange={(id) => go('reports', props.tab === 'messages' ? { id, tab: 'messages' } : { id })}
      />
      {chosen ? <StageTag stage={chosen.stage} /> : null}
      {chosen?.level === undefined ? null : <LevelTag level={chosen.level} />}
    </div>
  );
}
