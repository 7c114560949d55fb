import type { GeneralPlan, StationPlan } from '../../../../shared/plan/schema.ts';
import { useText } from '../../../text/use-text.ts';
import { BasisRef } from './BasisRef.tsx';
import { useDoc } from './doc-context.ts';
import { Section, Table } from './Section.tsx';

/** What is done on days without a response: the postures, and the daily tasks that each of them asks for. */
export function DailySection(props: { readonly plan: GeneralPlan | StationPlan }) {
  const { plan } = props;
  const { names } = useDoc();
  const { t, pick } = useText();
  const postures = plan.tier === 'general' ? plan.postures : undefined;
  if (!postures && !plan.daily) return null;
  return (
    <Section id="daily" title={t('library.section.daily')}>
      {postures ? (
        <Table
          label={t('library.general.posture')}
          heads={[t('library.general.posture'), t('library.general.meaning'), t('library.fact.basis')]}
          rows={postures.map((one) => ({
            key: one.id,
            cells: [pick(one.title), pick(one.meaning), <BasisRef key="basis" id={one.basis} />],
          }))}
        />
      ) : null}
      {plan.daily ? (
        <Table
          label={t('library.section.daily')}
          heads={[
            t('library.daily.at'),
            t('library.daily.task'),
            t('library.general.post'),
            t('library.daily.from'),
            t('library.step.clause'),
            t('library.fact.basis'),
          ]}
          rows={plan.daily.map((task) => ({
            key: task.id,
            cells: [
              task.at.join(' '),
              <div key="task">
                <strong>{pick(task.title)}</strong>
                <div>{pick(task.do)}</div>
                {task.back ? (
                  <div className="src-muted">
                    {t('library.step.back')}
                    {t('common.colon')}
                    {pick(task.back)}
                  </div>
                ) : null}
              </div>,
              pick(names.post(task.owner)),
              t(`daily.posture.${task.posture}`),
              task.clause,
              <span key="basis">
                {task.basis.map((id) => (
                  <BasisRef key={id} id={id} />
                ))}
              </span>,
            ],
          }))}
        />
      ) : null}
    </Section>
  );
}
