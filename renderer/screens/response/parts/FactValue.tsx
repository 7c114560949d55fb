import type { Fact } from '../../../../shared/plan/schema.ts';
import { isStale, observedAt } from '../../../../shared/reporting/stale.ts';
import type { FactEntry } from '../../../../shared/reporting/state.ts';
import { useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { OriginTag } from '../../../ui/index.ts';
import { agoWords } from '../../../ui/facts/ago-words.ts';
import { CertaintyTag } from '../../../ui/facts/CertaintyTag.tsx';
import { factWords } from '../../../ui/facts/fact-words.ts';
import { StaleTag } from '../../../ui/facts/StaleTag.tsx';
import { useSourceWords } from './use-source-words.ts';
import './fact-value.css';

/** A value with all that lets one judge it: certainty, how it came, source, age, and whether it is stale. */
export function FactValue(props: { readonly fact: Fact | undefined; readonly entry: FactEntry }) {
  const { fact, entry } = props;
  const { t, pick } = useText();
  const now = useNow(15_000);
  const source = useSourceWords(fact, entry);
  const ago = agoWords(t, observedAt(entry), now);
  return (
    <span className={`src-fact-value src-fact-value--${entry.channel}`}>
      <strong className="src-fact-value__value">{factWords(t, pick, fact, entry, now)}</strong>
      {entry.certainty === 'unknown' ? null : <CertaintyTag certainty={entry.certainty} />}
      <OriginTag channel={entry.channel} />
      <span className="src-muted">
        {source} · <span className="src-num">{entry.asOf === undefined ? ago : t('facts.oldestInput', { ago })}</span>
      </span>
      {isStale(fact, entry, now) ? <StaleTag /> : null}
    </span>
  );
}
