import { OutdatedIcon } from '@blueprintjs/icons';
import type { Fact } from '../../../../shared/plan/schema.ts';
import type { FactEntry } from '../../../../shared/reporting/state.ts';
import { useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { OriginTag, Tag } from '../../../ui/index.ts';
import { isStale } from '../model/facts.ts';
import { Ago } from './Ago.tsx';
import { CertaintyTag } from './CertaintyTag.tsx';
import { factWords } from './fact-words.ts';

/** A value with all that lets one judge it: certainty, source, how it came, age, and whether it is stale. */
export function FactValue(props: { readonly fact: Fact | undefined; readonly entry: FactEntry }) {
  const { fact, entry } = props;
  const { t, pick } = useText();
  const now = useNow(15_000);
  return (
    <span className="src-fact-value">
      <strong className="src-fact-value__value">{factWords(t, pick, fact, entry, now)}</strong>
      {entry.certainty === 'unknown' ? null : <CertaintyTag certainty={entry.certainty} />}
      <span className="src-muted">
        {entry.source} · <Ago at={entry.at} />
      </span>
      {entry.channel === 'hand' ? null : <OriginTag channel={entry.channel} />}
      {isStale(fact, entry, now) ? (
        <Tag tone="warn" icon={<OutdatedIcon size={14} />}>
          {t('response.fact.stale')}
        </Tag>
      ) : null}
    </span>
  );
}
