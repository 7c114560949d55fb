import { useMemo } from 'react';
import type { FactEntry, FactLine } from '../../../../shared/reporting/state.ts';
import { useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { OriginTag, Stamp } from '../../../ui/index.ts';
import type { NamedFact } from '../model/facts.ts';
import { CertaintyTag } from '../../../ui/facts/CertaintyTag.tsx';
import { factWords } from '../../../ui/facts/fact-words.ts';
import { inParens } from '../parts/join-words.ts';
import { useSourceWords } from '../parts/use-source-words.ts';
import { trendOf } from './trend.ts';
import { TrendChart } from './TrendChart.tsx';
import { trendWords } from './trend-words.ts';
import './trend.css';

/** Everything recorded of a fact for one place or train: drawn where it is a number, and as a table that says the same. */
export function FactHistory(props: { readonly named: NamedFact; readonly line: FactLine }) {
  const { named, line } = props;
  const { fact } = named;
  const { t, pick } = useText();
  const now = useNow(60_000);
  const trend = useMemo(() => trendOf(fact, named.plan.plan, line, now), [fact, named, line, now]);
  const title = line.about === undefined ? pick(fact.title) : inParens(t, pick(fact.title), line.about);
  const words = trend ? trendWords(t, pick, fact, trend) : undefined;
  return (
    <section className="src-history" aria-label={t('facts.trend.of', { fact: title })}>
      <h3>{t('facts.trend.of', { fact: title })}</h3>
      {trend && words ? (
        <>
          <TrendChart trend={trend} label={t('facts.trend.said', { fact: title, what: words.all })} large now={now} />
          <p>{words.all}</p>
          <p className="src-muted">{t('facts.trend.legend')}</p>
        </>
      ) : null}
      <div className="src-history__table">
        <table className="src-table" aria-label={t('facts.trend.table')}>
          <thead>
            <tr>
              <th>{t('facts.trend.time')}</th>
              <th>{t('facts.trend.value')}</th>
              <th>{t('facts.trend.how')}</th>
              <th>{t('facts.trend.source')}</th>
            </tr>
          </thead>
          <tbody>
            {line.entries.toReversed().map((entry) => (
              <HistoryRow key={entry.version} named={named} entry={entry} now={now} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function HistoryRow(props: { readonly named: NamedFact; readonly entry: FactEntry; readonly now: number }) {
  const { named, entry, now } = props;
  const { t, pick } = useText();
  const source = useSourceWords(named.fact, entry);
  return (
    <tr>
      <td>
        <Stamp at={entry.at} />
      </td>
      <td>
        {factWords(t, pick, named.fact, entry, now)} <CertaintyTag certainty={entry.certainty} />
      </td>
      <td>
        <OriginTag channel={entry.channel} />
      </td>
      <td>{source}</td>
    </tr>
  );
}
