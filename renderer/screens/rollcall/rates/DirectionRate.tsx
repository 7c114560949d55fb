import { Button } from '@blueprintjs/core';
import { isSmall, RATE_DEFINITION, SMALL_SAMPLE } from '../../../../shared/duty/roll-call-tally.ts';
import { percent } from '../../../../shared/base/percent.ts';
import { useText } from '../../../text/use-text.ts';
import { Made } from './RateTable.tsx';
import type { Rates } from './use-rates.ts';

/** The one number of a direction, with its denominator in words. */
export function DirectionRate(props: {
  readonly direction: 'ours' | 'city';
  readonly rates: Rates['ours'];
  readonly onOpen: () => void;
}) {
  const { total, calls } = props.rates;
  const { t, pick } = useText();
  const name = t(`calls.rates.${props.direction}`);
  return (
    <section className="src-rates__one" aria-label={name}>
      <h3>{name}</h3>
      {calls.length === 0 ? (
        <p className="src-muted">{t('calls.rates.none')}</p>
      ) : (
        <>
          <p className="src-rates__number" title={pick(RATE_DEFINITION)}>
            <strong className="src-num">
              {total.rate === undefined ? t('rollcall.rate.nobody') : percent(total.rate)}
            </strong>
            <Button
              size="small"
              variant="minimal"
              aria-label={t('calls.rates.openCalls', { name, n: calls.length })}
              onClick={props.onOpen}
            >
              {t('calls.rates.calls', { n: calls.length })}
            </Button>
          </p>
          <p>
            <Made tally={total} />
          </p>
          {isSmall(total) ? <p className="src-muted">{t('calls.rates.small', { n: SMALL_SAMPLE })}</p> : null}
        </>
      )}
    </section>
  );
}
