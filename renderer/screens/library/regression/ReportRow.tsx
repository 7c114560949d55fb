import { ChevronDownIcon, ChevronRightIcon, ChangesIcon, HighPriorityIcon, TickCircleIcon } from '@blueprintjs/icons';
import { useId, useState } from 'react';
import { beijingIso, beijingStamp } from '../../../../shared/base/instant.ts';
import type { RegressionEntry } from '../../../../shared/contract/regression.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';

/** One response: the headline, which opens and shuts what stands under it. */
export function ReportRow(props: { readonly report: RegressionEntry; readonly onlyCritical: boolean }) {
  const { report, onlyCritical } = props;
  const { t, pick } = useText();
  const [open, setOpen] = useState(false);
  const id = useId();
  const critical = report.findings.filter((one) => one.critical).length;
  return (
    <li className="src-regression__report">
      <button
        type="button"
        className="src-regression__headline"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDownIcon /> : <ChevronRightIcon />}
        <span className="src-regression__words">{pick(report.headline)}</span>
        <span className="src-regression__tags">
          {report.mode === 'drill' ? <Tag tone="drill">{t('regression.drill')}</Tag> : null}
          {report.closed ? null : <Tag tone="active">{t('regression.running')}</Tag>}
          {critical > 0 ? (
            <Tag tone="bad" icon={<HighPriorityIcon size={14} />}>
              {t('regression.criticalCount', { n: critical })}
            </Tag>
          ) : null}
          {report.findings.length > 0 ? (
            <Tag icon={<ChangesIcon size={14} />}>{t('regression.differences', { n: report.findings.length })}</Tag>
          ) : (
            <Tag tone="good" icon={<TickCircleIcon size={14} />}>
              {t('regression.alike')}
            </Tag>
          )}
        </span>
      </button>
      <div id={id} hidden={!open} className="src-regression__inside">
        {open ? <Inside report={report} onlyCritical={onlyCritical} /> : null}
      </div>
    </li>
  );
}

function Inside({ report, onlyCritical }: { readonly report: RegressionEntry; readonly onlyCritical: boolean }) {
  const { t, pick } = useText();
  const { awareAt, closed, findings, replaced, same, steps, what } = report;
  const shown = onlyCritical ? findings.filter((one) => one.critical) : findings;
  return (
    <>
      <p className="src-muted">
        {beijingStamp(awareAt, awareAt)} {what}
      </p>
      <p>
        {replaced.map(({ plan, was, now }) => (
          <span key={plan}>{t('regression.editions', { was: labelOf(was), now: labelOf(now) })} </span>
        ))}
        {t('regression.steps', { steps, same })} {closed ? null : t('regression.upTo')}
      </p>
      {shown.length === 0 && findings.length > 0 ? <p>{t('regression.noCritical')}</p> : null}
      <ol className="src-regression__findings">
        {shown.map((finding, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- findings have no name of their own and never move
          <li key={index}>
            <time className="src-num" dateTime={beijingIso(finding.at)}>
              {beijingStamp(finding.at, awareAt)}
            </time>
            {finding.critical ? (
              <Tag tone="bad" icon={<HighPriorityIcon size={14} />}>
                {t('regression.critical')}
              </Tag>
            ) : (
              <span />
            )}
            <span>{pick(finding.message)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** A draft often still bears the label of the edition it was written from; the hash tells them apart. */
const labelOf = ({ edition, hash }: { readonly edition: string; readonly hash: string }) =>
  `${edition} ${hash.slice(0, 8)}`;
