import { useState } from 'react';
import type { PlanEntry } from '../../../../shared/contract/shapes.ts';
import type { Plan } from '../../../../shared/plan/schema.ts';
import { go, useDifference, usePlan } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { DifferenceView, Panel, SelectField } from '../../../ui/index.ts';
import { labelOf } from './EditionList.tsx';
import { comparedWith, type EditionRow } from './model.ts';

/** A text held against another edition of the same plan: the one in force, unless another is chosen. */
export function Compared(props: {
  readonly row: EditionRow;
  readonly rows: readonly EditionRow[];
  readonly entry: PlanEntry | undefined;
  /** The text of the row as it reads; undefined while it does not. */
  readonly plan: Plan | undefined;
}) {
  const { row, rows, entry, plan } = props;
  const { t } = useText();
  const others = rows.filter((one) => one.hash !== row.hash && one.kind !== 'draft');
  const [chosen, setChosen] = useState(comparedWith(row, entry) ?? others[0]?.hash);
  const before = usePlan(chosen);
  const lines = useDifference(before, plan);
  const other = rows.find((one) => one.hash === chosen);
  const label = other ? labelOf(other, entry, t) : '';
  return (
    <Panel title={t('editions.compare.title', { label })}>
      {others.length === 0 ? (
        <p className="src-muted">{t('editions.compare.nothing')}</p>
      ) : (
        <>
          {others.length > 1 ? (
            <SelectField
              label={t('editions.compare.choose')}
              value={chosen ?? ''}
              onChange={setChosen}
              choices={others.map((one) => ({ value: one.hash, label: labelOf(one, entry, t) }))}
            />
          ) : null}
          {lines ? <DifferenceView lines={lines} onStep={(step) => go('library', { hash: row.hash, step })} /> : null}
        </>
      )}
    </Panel>
  );
}
