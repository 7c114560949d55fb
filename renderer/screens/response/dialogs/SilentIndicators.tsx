import { useMemo } from 'react';
import { levelIndicators, type LevelIndicator } from '../../../../shared/response/level-indicators.ts';
import { useText } from '../../../text/use-text.ts';
import { useStanding } from '../desk.ts';
import { listed } from '../parts/join-words.ts';

/** The level rules that propose nothing, and why: no figure in the station plan, unknown, stale, or nothing recorded yet. */
export function SilentIndicators(props: { readonly now: number }) {
  const { response } = useStanding();
  const { t, pick } = useText();
  const all = useMemo(() => levelIndicators(response, props.now), [response, props.now]);
  const title = ({ fact, worst }: LevelIndicator) =>
    worst?.about === undefined ? pick(fact.title) : `${pick(fact.title)} ${worst.about}`;
  const silent = all.filter(({ state }) => state === 'unknown' || state === 'stale');
  const unsaid = all.filter(({ state }) => state === 'unsaid');
  if (silent.length + unsaid.length === 0) return null;
  return (
    <section className="src-preview" aria-label={t('indicators.why')}>
      <h3>{t('indicators.why')}</h3>
      <ul>
        {silent.map((one) => (
          <li key={`${one.plan} ${one.fact.id}`}>
            {t('indicators.because', {
              title: title(one),
              why: one.missing
                ? pick(one.missing)
                : t(one.state === 'stale' ? 'indicators.reason.stale' : 'indicators.reason.unknown'),
            })}
          </li>
        ))}
        {unsaid.length === 0 ? null : (
          <li className="src-muted">
            {t('indicators.because', {
              title: listed(t, [...new Set(unsaid.map(title))]),
              why: t('indicators.reason.unsaid'),
            })}
          </li>
        )}
      </ul>
    </section>
  );
}
