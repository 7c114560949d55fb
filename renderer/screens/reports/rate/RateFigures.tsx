import { CrossCircleIcon, DisableIcon, OutdatedIcon, TickCircleIcon, TimeIcon } from '@blueprintjs/icons';
import type { Level } from '../../../../shared/plan/vocabulary.ts';
import { percent } from '../../../../shared/base/percent.ts';
import {
  FIRST_REPORT_GROUPS,
  firstReportGroups,
  type FirstReport,
  type FirstReportGroup,
  type FirstReportRate,
} from '../../../../shared/review/first-report-rate.ts';
import { useText } from '../../../text/use-text.ts';
import { LevelTag, Tag } from '../../../ui/index.ts';

/** The rate with its counts, and taken apart by station, level and rule set. */
export function RateFigures(props: { readonly rate: FirstReportRate; readonly reports: readonly FirstReport[] }) {
  const { rate, reports } = props;
  const { t } = useText();
  return (
    <>
      <p className="src-rate__figure">
        <strong>
          <Share rate={rate} />
        </strong>
        <Tag tone="good" icon={<TickCircleIcon size={14} />}>
          {t('chain.rate.inTime', { n: rate.inTime })}
        </Tag>
        <Tag tone={rate.late > 0 ? 'bad' : 'quiet'} icon={<OutdatedIcon size={14} />}>
          {t('chain.rate.late', { n: rate.late })}
        </Tag>
        <Tag tone={rate.never > 0 ? 'bad' : 'quiet'} icon={<CrossCircleIcon size={14} />}>
          {t('chain.rate.never', { n: rate.never })}
        </Tag>
        {rate.running === 0 ? null : (
          <Tag tone="plain" icon={<TimeIcon size={14} />}>
            {t('chain.rate.running', { n: rate.running })}
          </Tag>
        )}
        {rate.voided === 0 ? null : (
          <Tag tone="quiet" icon={<DisableIcon size={14} />}>
            {t('chain.rate.voided', { n: rate.voided })}
          </Tag>
        )}
      </p>
      {reports.length === 0 ? null : (
        <div className="src-rate__groups">
          {FIRST_REPORT_GROUPS.map((by) => (
            <section key={by} aria-label={t('chain.rate.by', { what: t(`chain.rate.groups.${by}`) })}>
              <h3>{t('chain.rate.by', { what: t(`chain.rate.groups.${by}`) })}</h3>
              <ul>
                {firstReportGroups(reports, by).map((group) => (
                  <li key={group.key}>
                    <GroupName group={group} /> <Share rate={group.rate} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </>
  );
}

function Share({ rate }: { readonly rate: FirstReportRate }) {
  const { t } = useText();
  const { share, inTime, called } = rate;
  return share === undefined ? t('chain.rate.noRate') : t('chain.rate.rate', { share: percent(share), inTime, called });
}

function GroupName({ group }: { readonly group: FirstReportGroup }) {
  const { t, pick } = useText();
  if (group.title) return <span>{pick(group.title)}</span>;
  return group.key === '' ? <span>{t('chain.rate.noLevel')}</span> : <LevelTag level={group.key as Level} />;
}
