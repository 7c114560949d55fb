import { ITEM_NAMES } from '../../../../shared/drill/item-names.ts';
import type { Scenario } from '../../../../shared/drill/scenario-schema.ts';
import type { Words } from '../words/use-words.ts';

/** What is practised, under which item of the evaluation, and what shows whether it was reached. */
export function Objectives(props: { readonly scenario: Scenario; readonly words: Words }) {
  const { objectives } = props.scenario;
  const { t, pick, names, station } = props.words;
  const hasCriteria = objectives.some(({ criteria }) => criteria.length > 0);
  return (
    <table className="src-table" aria-label={t('drills.scenarios.objectives')}>
      <thead>
        <tr>
          <th scope="col">{t('drills.scenarios.objective')}</th>
          <th scope="col">{t('drills.scenarios.steps')}</th>
          {hasCriteria ? <th scope="col">{t('drills.scenarios.criteria')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {objectives.map(({ id, title, item, steps, criteria }) => (
          <tr key={id}>
            <th scope="row" className="src-scenario__objective">
              {pick(title)}
              {item ? <span className="src-muted">{pick(ITEM_NAMES[item])}</span> : null}
            </th>
            <td>{steps.map((step) => pick(names.step(step, station))).join(t('drills.scenarios.listComma'))}</td>
            {hasCriteria ? (
              <td>
                {criteria.length === 0 ? null : (
                  <ul className="src-scenario__criteria">
                    {criteria.map((one) => (
                      <li key={one.zh}>{pick(one)}</li>
                    ))}
                  </ul>
                )}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
