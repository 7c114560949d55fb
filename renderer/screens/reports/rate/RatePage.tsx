import { Button, Callout, Spinner } from '@blueprintjs/core';
import { ArrowLeftIcon, RefreshIcon } from '@blueprintjs/icons';
import { useEffect, useState } from 'react';
import { DAY, startOfDay } from '../../../../shared/base/instant.ts';
import {
  FIRST_REPORT_DEFINITION,
  firstReportRate,
  firstReportsIn,
} from '../../../../shared/review/first-report-rate.ts';
import { countFirstReports, go, useFirstReports, useNow, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { DrillTag, EmptyState, Page, Panel, SelectField } from '../../../ui/index.ts';
import { RateFigures } from './RateFigures.tsx';
import { RateRows } from './RateRows.tsx';
import './rate.css';

/** Whole Beijing days, the last of which is today, as the command line counts them; undefined for everything there is. */
const SPANS = { month: 30, quarter: 90, year: 365, all: undefined } as const;
type Span = keyof typeof SPANS;
const spans = Object.keys(SPANS) as Span[];

/** 首报率: the figure, how it is defined, and every response that stands behind it. */
export function RatePage() {
  const { t, pick } = useText();
  const now = useNow(60_000);
  const mode = useView((state) => state.host?.mode ?? 'live');
  const { counting, failed, counted } = useFirstReports();
  const [span, setSpan] = useState<Span>('quarter');
  useEffect(() => void countFirstReports(), []);
  const days = SPANS[span];
  const reports = firstReportsIn(counted?.reports ?? [], {
    mode,
    from: days === undefined ? undefined : startOfDay(now) - (days - 1) * DAY,
  });
  return (
    <Page
      className="src-rate"
      title={t('chain.rate.panel')}
      aside={
        <div className="src-reports__chooser">
          <SelectField
            label={t('chain.rate.span')}
            value={span}
            choices={spans.map((one) => ({ value: one, label: t(`chain.rate.spans.${one}`) }))}
            onChange={(id) => setSpan(spans.find((one) => one === id) ?? span)}
          />
        </div>
      }
      actions={
        <>
          <Button icon={<RefreshIcon />} loading={counting} onClick={() => void countFirstReports()}>
            {t('chain.rate.retry')}
          </Button>
          <Button icon={<ArrowLeftIcon />} onClick={() => go('reports')}>
            {t('reports.title')}
          </Button>
        </>
      }
    >
      {counted ? (
        <>
          {counted.unread.length === 0 ? null : (
            <Callout intent="warning" compact>
              {t('chain.rate.unreadable', { n: counted.unread.length })}
            </Callout>
          )}
          <Panel title={t('chain.rate.panel')} aside={<DrillTag />}>
            <RateFigures rate={firstReportRate(reports)} reports={reports} />
            <p className="src-rate__definition">
              <strong>{t('chain.rate.definition')}</strong>
              {t('common.colon')}
              {pick(FIRST_REPORT_DEFINITION)}
            </p>
          </Panel>
          <RateRows reports={reports} />
        </>
      ) : (
        <EmptyState title={t(failed ? 'chain.rate.failed' : 'chain.rate.loading')}>
          {failed ? null : <Spinner size={24} />}
        </EmptyState>
      )}
    </Page>
  );
}
