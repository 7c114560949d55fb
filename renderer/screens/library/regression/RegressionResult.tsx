import { Switch } from '@blueprintjs/core';
import { ErrorIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { beijingDate, beijingStamp, type Instant } from '../../../../shared/base/instant.ts';
import type { RequestOutput } from '../../../../shared/contract/requests.ts';
import { REPLAY_LIMITS } from '../../../../shared/review/regression-words.ts';
import { now } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Tag } from '../../../ui/index.ts';
import { ReportRow } from './ReportRow.tsx';

type Result = RequestOutput<'regress'>;
type Report = Result['reports'][number];

const hasCritical = (report: Report) => report.findings.some((one) => one.critical);

/** What came of a replay: the counts, every response that used the plan, and plainly what was not replayed and what cannot be said. */
export function RegressionResult(props: { readonly at: Instant; readonly result: Result }) {
  const { reports, unread, left, cancelled } = props.result;
  const { t, pick } = useText();
  const [onlyCritical, setOnlyCritical] = useState(false);
  if (reports.length + unread.length === 0 && !cancelled) {
    return <EmptyState title={t('regression.empty')}>{t('regression.emptyHow')}</EmptyState>;
  }
  const used = reports.filter((one) => one.replaced.length > 0);
  const unused = reports.filter((one) => one.replaced.length === 0);
  const changed = used.filter((one) => one.findings.length > 0);
  const critical = used.filter(hasCritical);
  const shown = onlyCritical ? critical : used;
  const hidden = used.length - shown.length;
  return (
    <div className="src-regression__result">
      <div className="src-regression__head">
        <p>
          {t('regression.counts', {
            n: reports.length,
            changed: changed.length,
            critical: critical.length,
            same: used.length - changed.length,
          })}{' '}
          <span className="src-muted">{t('regression.at', { time: beijingStamp(props.at, now()) })}</span>
        </p>
        {used.length === 0 ? null : (
          <Switch
            checked={onlyCritical}
            label={t('regression.onlyCritical')}
            onChange={(event) => setOnlyCritical(event.currentTarget.checked)}
          />
        )}
      </div>
      {left === 0 ? null : (
        <p className="src-regression__left">{t(cancelled ? 'regression.cancelled' : 'regression.left', { n: left })}</p>
      )}
      {unread.length === 0 ? null : (
        <section aria-label={t('regression.unread', { n: unread.length })}>
          <h3>{t('regression.unread', { n: unread.length })}</h3>
          <ul className="src-regression__unread">
            {unread.map(({ name, message }) => (
              <li key={name}>
                <ErrorIcon size={14} /> {pick(message)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {shown.length === 0 ? null : (
        <ul className="src-regression__reports" aria-label={t('regression.reports')}>
          {shown.map((report) => (
            <ReportRow key={report.response} report={report} onlyCritical={onlyCritical} />
          ))}
        </ul>
      )}
      {hidden === 0 ? null : (
        <p className="src-muted">{t(shown.length === 0 ? 'regression.none' : 'regression.hidden', { n: hidden })}</p>
      )}
      {unused.length === 0 ? null : (
        <details>
          <summary>{t('regression.unused', { n: unused.length })}</summary>
          <ul className="src-regression__unused">
            {unused.map(({ response, mode, awareAt, station, what }) => (
              <li key={response}>
                {mode === 'drill' ? <Tag tone="drill">{t('regression.drill')}</Tag> : null} {beijingDate(awareAt)}{' '}
                {pick(station)} <span className="src-muted">{what}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <aside className="src-regression__limits">
        <h3>{t('regression.limits')}</h3>
        <p>{pick(REPLAY_LIMITS)}</p>
      </aside>
    </div>
  );
}
