import { Button } from '@blueprintjs/core';
import { ClipboardIcon, IssueIcon, TimeIcon } from '@blueprintjs/icons';
import { beijingDate } from '../../../shared/base/instant.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { now, say } from '../../state/index.ts';
import { inBoth } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../../ui/index.ts';

const SHORT = 12;

/** What stands on the cover of a plan. */
export function PlanHeader(props: { readonly plan: Plan; readonly hash: string }) {
  const { plan, hash } = props;
  const { t, pick } = useText();
  const isOverdue = plan.reviewDue < beijingDate(now());
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(hash);
      say('good', inBoth('library.view.copied'));
    } catch {
      say('warn', inBoth('library.view.copyFailed'), { detail: hash });
    }
  };
  const entries: readonly (readonly [string, string | undefined])[] = [
    [t('library.view.edition'), plan.edition],
    [t('library.view.document'), plan.document],
    [t('library.view.effective'), plan.effective],
    [t('library.view.reviewDue'), plan.reviewDue],
    [t('library.view.owner'), pick(plan.owner)],
  ];
  return (
    <header className="src-doc-cover">
      <p className="src-doc-cover__title">{pick(plan.title)}</p>
      <div className="src-doc-cover__tags">
        <Tag>{t(`common.tier.${plan.tier}`)}</Tag>
        {plan.sample ? (
          <Tag tone="warn" icon={<IssueIcon size={14} />} title={t('library.view.sampleWhy')}>
            {t('library.view.sample')}
          </Tag>
        ) : null}
        {isOverdue ? (
          <Tag tone="bad" icon={<TimeIcon size={14} />}>
            {t('library.map.overdue')}
          </Tag>
        ) : null}
      </div>
      <dl className="src-doc-cover__terms">
        {entries.map(([term, value]) =>
          value === undefined ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        <div>
          <dt>{t('library.view.hash')}</dt>
          <dd>
            <code title={hash}>{hash.slice(0, SHORT)}</code>
            <Button
              variant="minimal"
              size="small"
              icon={<ClipboardIcon size={14} />}
              aria-label={t('library.view.copy')}
              title={t('library.view.copy')}
              onClick={() => void copy()}
            />
          </dd>
        </div>
      </dl>
      {plan.sample ? <p className="src-doc-cover__sample">{t('library.view.sampleWhy')}</p> : null}
    </header>
  );
}
