import { TickIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { Fact } from '../../../../shared/plan/schema.ts';
import type { Reading, Readings } from '../../../../shared/reporting/readings.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag } from '../../../ui/index.ts';
import { factWords } from '../../../ui/facts/fact-words.ts';

/** Every line that keeps a table from being imported: its number, what is wrong, what to do. Without any: how much will be written. */
export function ImportFindings(props: { readonly read: Readings; readonly fresh: readonly Reading[] }) {
  const { read, fresh } = props;
  const { t, pick } = useText();
  const { findings, readings } = read;
  const known = readings.length - fresh.length;
  return (
    <div className="src-import__findings" role="status">
      {findings.length === 0 ? (
        <Tag tone="good" icon={<TickIcon size={14} />}>
          {t('facts.import.ready', { n: fresh.length })}
        </Tag>
      ) : (
        <Tag tone="bad" icon={<WarningSignIcon size={14} />}>
          {t('facts.import.wrong', { n: findings.length })}
        </Tag>
      )}{' '}
      {known === 0 ? null : <span className="src-muted">{t('facts.import.known', { n: known })}</span>}
      {findings.length === 0 ? null : (
        <ul>
          {findings.map(({ line, message }, index) => (
            <li key={`${line} ${index}`}>
              <strong>{t('facts.import.line', { n: line })}</strong> {pick(message)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What an import would write. */
export function ImportPreview(props: {
  readonly fact: Fact;
  readonly fresh: readonly Reading[];
  readonly now: number;
}) {
  const { fact, fresh, now } = props;
  const { t, pick } = useText();
  return (
    <div className="src-import__preview">
      <table className="src-table" aria-label={t('facts.import.preview')}>
        <thead>
          <tr>
            <th>{t('facts.trend.time')}</th>
            <th>{pick(fact.title)}</th>
            {fact.per === 'response' ? null : <th>{t(`response.facts.per.${fact.per}`)}</th>}
          </tr>
        </thead>
        <tbody>
          {fresh.map((reading) => (
            <tr key={reading.line}>
              <td>
                <Stamp at={reading.at} />
              </td>
              <td>{factWords(t, pick, fact, reading, now)}</td>
              {fact.per === 'response' ? null : <td>{reading.about}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
