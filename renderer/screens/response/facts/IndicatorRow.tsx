import { Button } from '@blueprintjs/core';
import { HelpIcon, SplitColumnsIcon } from '@blueprintjs/icons';
import type { LevelIndicator } from '../../../../shared/response/level-indicators.ts';
import { observedAt } from '../../../../shared/reporting/stale.ts';
import { useText } from '../../../text/use-text.ts';
import { agoWords } from '../../../ui/facts/ago-words.ts';
import { factWords, valueWords } from '../../../ui/facts/fact-words.ts';
import { StaleTag } from '../../../ui/facts/StaleTag.tsx';
import { LevelTag, Tag } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { inParens, listed } from '../parts/join-words.ts';

/** One indicator: its gravest value and age, the level that it reaches and the next one, or why it does not count. */
export function IndicatorRow(props: { readonly one: LevelIndicator; readonly now: number }) {
  const { one, now } = props;
  const { fact, worst, next, missing, conflict, others } = one;
  const { t, pick } = useText();
  return (
    <li className={`src-indicator src-indicator--${one.state}`}>
      <span className="src-indicator__title">
        <IndicatorTitle one={one} />
        {worst?.about === undefined ? null : <strong> {worst.about}</strong>}
      </span>
      <span className="src-indicator__value">
        {worst ? <strong>{factWords(t, pick, fact, worst.entry, now)}</strong> : null} <Standing one={one} />
        {worst ? <span className="src-muted src-num"> {agoWords(t, observedAt(worst.entry), now)}</span> : null}
        {others > 0 ? <span className="src-muted"> {t('indicators.others', { n: others })}</span> : null}
      </span>
      {next ? (
        <span className="src-indicator__next src-muted">
          {t('indicators.next', {
            level: t(`common.level.${next.level}`),
            at: valueWords(pick, fact, next.threshold, now),
          })}
        </span>
      ) : null}
      {missing ? <p className="src-indicator__why">{pick(missing)}</p> : null}
      {conflict.length > 0 ? (
        <p className="src-indicator__why">
          <SplitColumnsIcon size={14} aria-hidden />{' '}
          {t('indicators.conflict', {
            values: listed(
              t,
              conflict.map((entry) => inParens(t, factWords(t, pick, fact, entry, now), entry.source)),
            ),
          })}
        </p>
      ) : null}
    </li>
  );
}

/** The name of an indicator; from here its value is recorded anew. */
export function IndicatorTitle(props: { readonly one: LevelIndicator }) {
  const { fact, plan, worst } = props.one;
  const { t, pick } = useText();
  const { open } = useDesk();
  const { readOnly } = useStanding();
  const title = pick(fact.title);
  if (readOnly) return title;
  return (
    <Button
      size="small"
      variant="minimal"
      aria-label={t('response.facts.recordOne', { fact: title })}
      onClick={() =>
        open({ id: 'fact', fact: `${plan}/${fact.id}`, ...(worst?.about === undefined ? {} : { about: worst.about }) })
      }
    >
      {title}
    </Button>
  );
}

/** What the value says of a level, in a mark with a word. */
function Standing(props: { readonly one: LevelIndicator }) {
  const { state, reached, worst } = props.one;
  const { t } = useText();
  if (state === 'reached' && reached) return <LevelTag level={reached.level} />;
  if (state === 'below') return <Tag tone="quiet">{t('indicators.below')}</Tag>;
  if (state === 'stale') {
    return (
      <>
        <StaleTag /> <Tag tone="warn">{t('indicators.notCounted')}</Tag>
      </>
    );
  }
  if (state === 'unsaid') return <Tag tone="quiet">{t('indicators.unsaid')}</Tag>;
  return (
    <Tag tone="warn" icon={<HelpIcon size={14} />}>
      {t(worst ? 'indicators.notCounted' : 'common.unknown')}
    </Tag>
  );
}
