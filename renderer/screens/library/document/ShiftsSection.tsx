import type { GeneralPlan } from '../../../../shared/plan/schema.ts';
import { useText } from '../../../text/use-text.ts';
import { BasisRef } from './BasisRef.tsx';
import { useDoc } from './doc-context.ts';
import { Section, Table } from './Section.tsx';

/** The shifts of a day, and who has to be there in each. */
export function ShiftsSection({ plan }: { readonly plan: GeneralPlan }) {
  const { names } = useDoc();
  const { t, pick } = useText();
  const { shifts } = plan;
  if (!shifts) return null;
  const seats = shifts.seats.map(({ post, count }) =>
    t('library.general.seat', { post: pick(names.post(post)), n: count }),
  );
  return (
    <Section id="shifts" title={t('library.section.shifts')}>
      <Table
        label={t('library.section.shifts')}
        heads={[t('library.general.shift'), t('library.general.shiftFrom')]}
        rows={shifts.list.map(({ id, title, from }) => ({ key: id, cells: [pick(title), from] }))}
      />
      <p>
        {t('library.general.seats')}
        {t('common.colon')}
        {seats.join(t('library.join'))}{' '}
        {shifts.basis.map((id) => (
          <BasisRef key={id} id={id} />
        ))}
      </p>
    </Section>
  );
}
