import { ArrowRightIcon, DuplicateIcon } from '@blueprintjs/icons';
import { STEP_KINDS } from '../../../../shared/plan/vocabulary.ts';
import { useText } from '../../../text/use-text.ts';
import { KindIcon } from '../../../ui/index.ts';

/** What shapes and lines mean. */
export function ChartLegend(props: { readonly isLive: boolean }) {
  const { t } = useText();
  return (
    <ul className="src-chart__legend" aria-label={t('library.chart.legend')}>
      {props.isLive ? (
        <li className="src-chart__legend-now">
          <ArrowRightIcon size={12} /> {t('live.here')}
        </li>
      ) : null}
      {STEP_KINDS.map((kind) => (
        <li key={kind}>
          <KindIcon kind={kind} size={12} /> {t(`common.kind.${kind}`)}
        </li>
      ))}
      <li>
        <DuplicateIcon size={12} /> {t('library.chart.shared')}
      </li>
      {(['order', 'after', 'missed', 'when'] as const).map((kind) => (
        <li key={kind}>
          <svg className={`src-chart-edge src-chart-edge--${kind}`} width="28" height="8" aria-hidden>
            <path className={kind === 'missed' ? 'src-chart-edge__late' : undefined} d="M0,4 L28,4" />
          </svg>{' '}
          {t(`library.chart.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
