import { useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { BasisTag } from '../../../ui/index.ts';
import type { Speaking } from '../model/proposals.ts';
import { FactValue } from '../parts/FactValue.tsx';
import { ruleWords } from './proposal-words.ts';

/** The readings behind a proposal, each with its line in the record and the rule it meets. */
export function ProposalReadings(props: { readonly readings: readonly Speaking[] }) {
  const { t, pick } = useText();
  const now = useNow(60_000);
  return (
    <table className="src-table src-proposal__readings">
      <thead>
        <tr>
          <th>{t('alarms.threshold.columns.line')}</th>
          <th>{t('alarms.threshold.columns.reading')}</th>
          <th>{t('alarms.threshold.columns.rule')}</th>
        </tr>
      </thead>
      <tbody>
        {props.readings.map((reading) => {
          const { fact, entry, about, rule, basis } = reading;
          return (
            <tr key={`${entry.version} ${fact.id} ${rule?.zh ?? ''}`}>
              <td>{t('alarms.threshold.line', { n: entry.version })}</td>
              <td>
                {pick(fact.title)} {about} <FactValue fact={fact} entry={entry} />
              </td>
              <td>
                {rule ? `${pick(rule)} ` : ''}
                {ruleWords(pick, reading, now)}{' '}
                {basis ? <BasisTag kind={basis.kind} title={pick(basis.title)} /> : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
