import type { SpecialPlan } from '../../../../shared/plan/schema.ts';
import { hazardTitle } from '../../../../shared/weather/tables.ts';
import { useWeather } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { BasisRef } from './BasisRef.tsx';
import { useDoc } from './doc-context.ts';
import { Section, Table } from './Section.tsx';

/** Which weather warnings call for the plan, and in which of its facts their colour stands. */
export function WarningsSection({ plan }: { readonly plan: SpecialPlan }) {
  const { names } = useDoc();
  const { t, pick } = useText();
  const tables = useWeather()?.tables;
  if (!plan.warnings) return null;
  return (
    <Section id="warnings" title={t('library.section.warnings')}>
      <Table
        label={t('library.section.warnings')}
        heads={[
          t('library.warning.hazard'),
          t('library.fact.name'),
          t('library.warning.meaning'),
          t('library.fact.basis'),
        ]}
        rows={plan.warnings.map(({ hazard, fact, activates, basis }) => ({
          key: hazard,
          cells: [
            tables ? pick(hazardTitle(tables, hazard)) : hazard,
            pick(names.fact(fact)),
            t(activates ? 'library.warning.activates' : 'library.warning.informs'),
            <BasisRef key="basis" id={basis} />,
          ],
        }))}
      />
    </Section>
  );
}
