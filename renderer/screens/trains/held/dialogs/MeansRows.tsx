import { InputGroup } from '@blueprintjs/core';
import type { TrainCare } from '../../../../../shared/plan/schema.ts';
import { useText } from '../../../../text/use-text.ts';
import type { TypedMeans } from '../model/onward-means.ts';
import { readCount } from '../model/read-count.ts';

/** How people go on: people and vehicles for each means of the plan; what nobody counted stays empty. */
export function MeansRows(props: {
  readonly care: TrainCare;
  readonly typed: TypedMeans;
  readonly onChange: (typed: TypedMeans) => void;
}) {
  const { care, typed, onChange } = props;
  const { t, pick } = useText();
  return (
    <table className="src-table src-train-means" aria-label={t('trainActs.arrival.means')}>
      <thead>
        <tr>
          <th>{t('trainActs.arrival.means')}</th>
          <th>{t('trainActs.arrival.meansPeople')}</th>
          <th>{t('trainActs.arrival.vehicles')}</th>
        </tr>
      </thead>
      <tbody>
        {care.arrival.means.map(({ id, title }) => {
          const row = typed[id] ?? { people: '', vehicles: '' };
          return (
            <tr key={id}>
              <th scope="row">{pick(title)}</th>
              {(['people', 'vehicles'] as const).map((what) => (
                <td key={what}>
                  <InputGroup
                    size="small"
                    value={row[what]}
                    aria-label={`${pick(title)} ${t(what === 'people' ? 'trainActs.arrival.meansPeople' : 'trainActs.arrival.vehicles')}`}
                    aria-invalid={readCount(row[what]) === null}
                    intent={readCount(row[what]) === null ? 'danger' : 'none'}
                    onChange={({ target }) => onChange({ ...typed, [id]: { ...row, [what]: target.value } })}
                  />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
