import { go, useCoverage, useExercised, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Panel } from '../../../ui/index.ts';
import { PartTable } from './PartTable.tsx';
import './coverage.css';

const STANDINGS = ['exercised', 'older', 'never'] as const;

/** 覆盖: which steps, answers and levels of each plan in force drills have exercised in the last twelve months, least covered first. */
export function CoveragePage() {
  const { t, pick } = useText();
  const coverage = useCoverage();
  const unread = useExercised()?.unread ?? 0;
  const asked = useView((state) => state.screen.params['plan']);
  if (!coverage) return <EmptyState title={t('coverage.reading')} />;
  const chosen = coverage.find(({ plan }) => plan === asked) ?? coverage[0];
  if (!chosen) return <EmptyState title={t('coverage.noPlans')} />;
  return (
    <div className="src-coverage">
      <Panel title={t('coverage.plans')} aside={<span className="src-muted">{t('coverage.hint')}</span>} flush>
        {unread > 0 ? <p className="src-coverage__unread">{t('coverage.unread', { n: unread })}</p> : null}
        <div className="src-scroll-x src-coverage__list">
          <table className="src-table" aria-label={t('coverage.plans')}>
            <thead>
              <tr>
                <th scope="col">{t('coverage.plan')}</th>
                {STANDINGS.map((one) => (
                  <th key={one} scope="col">
                    {t(`coverage.standing.${one}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {coverage.map(({ plan, title, counts }) => (
                <tr key={plan} aria-current={plan === chosen.plan}>
                  <th scope="row" className="src-coverage__plan">
                    <button
                      type="button"
                      className="src-link"
                      aria-pressed={plan === chosen.plan}
                      onClick={() => go('drills', { tab: 'coverage', plan }, true)}
                    >
                      {pick(title)}
                    </button>
                  </th>
                  {STANDINGS.map((one) => (
                    <td key={one} className="src-num">
                      {counts[one]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
      <PartTable key={chosen.plan} coverage={chosen} />
    </div>
  );
}
