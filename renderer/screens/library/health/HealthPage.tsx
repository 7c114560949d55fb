import { Button } from '@blueprintjs/core';
import { ArrowLeftIcon } from '@blueprintjs/icons';
import { go, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Page, Panel } from '../../../ui/index.ts';
import { FRAMEWORK } from '../framework.ts';
import type { LibraryPlan } from '../../../../shared/review/plan-names.ts';
import { HealthMatrix } from './HealthMatrix.tsx';
import { NeedsList } from './NeedsList.tsx';
import { useHealth } from './use-health.ts';
import './health.css';

/** How the library fares: what somebody has to see to, and every special plan at every station. */
export function HealthPage(props: { readonly library: readonly LibraryPlan[] }) {
  const { t } = useText();
  const { health, needs, out } = useHealth(props.library);
  const wanted = useView((state) => state.plans.filter((one) => one.inForce).length);
  const missing = FRAMEWORK.special - health.specials.length - out.length;
  return (
    <Page
      title={t('health.title')}
      aside={
        <Button variant="minimal" icon={<ArrowLeftIcon />} onClick={() => go('library')}>
          {t('health.back')}
        </Button>
      }
    >
      {props.library.length < wanted ? (
        <EmptyState title={t('health.reading')} />
      ) : (
        <>
          <Panel
            title={t('health.needs.title')}
            aside={<span className="src-muted">{t('health.needs.count', { n: needs.length })}</span>}
            flush
          >
            {needs.length === 0 ? <EmptyState title={t('health.needs.none')} /> : <NeedsList needs={needs} />}
          </Panel>
          <Panel
            title={t('health.matrix.title')}
            aside={
              <span className="src-muted">
                {t('health.matrix.size', { stations: health.rows.length - 1, have: health.specials.length })}
                {missing > 0 ? ` · ${t('health.matrix.missing', { want: FRAMEWORK.special, n: missing })}` : ''}
              </span>
            }
            flush
          >
            <p className="src-health__facts">
              {t('health.matrix.facts', {
                n: health.units.withoutPhone,
                of: health.units.all,
                checked: health.units.checked,
              })}
              <span className="src-muted"> · {t('health.matrix.keys')}</span>
            </p>
            <HealthMatrix health={health} out={out} />
          </Panel>
        </>
      )}
    </Page>
  );
}
