import { percent } from '../../../../shared/base/percent.ts';
import { CONFORMANCE_DEFINITION } from '../../../../shared/review/deviations/conformance.ts';
import type { Conformance } from '../../../../shared/review/deviations/shape.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel } from '../../../ui/index.ts';

/** How far each edition was kept in its time, with what the share means. */
export function ConformancePanel({ conformance }: { readonly conformance: readonly Conformance[] }) {
  const { t, pick } = useText();
  return (
    <Panel title={t('reviewReport.deviations.conformance')}>
      <ul>
        {conformance.map(({ plan, from, numerator, denominator, share }) => (
          <li key={`${plan.hash} ${from}`}>
            {share === undefined
              ? t('reviewReport.deviations.nothingDue', { plan: pick(plan.title), edition: plan.edition })
              : t('reviewReport.deviations.doneOf', {
                  plan: pick(plan.title),
                  edition: plan.edition,
                  share: percent(share),
                  n: numerator,
                  of: denominator,
                })}
          </li>
        ))}
      </ul>
      <p className="src-muted">{pick(CONFORMANCE_DEFINITION)}</p>
    </Panel>
  );
}
