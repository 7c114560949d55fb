import { Button } from '@blueprintjs/core';
import type { RateGroup } from '../../../../shared/duty/roll-call-rates.ts';
import { percent } from '../../../../shared/base/percent.ts';
import { isSmall, SMALL_SAMPLE, type Tally } from '../../../../shared/duty/roll-call-tally.ts';
import { useText } from '../../../text/use-text.ts';

/** Groups one below the other: the rate as number and bar, what it is made of, and the calls behind it. */
export function RateTable(props: {
  readonly label: string;
  readonly groups: readonly (RateGroup & { readonly name: string })[];
  readonly onOpen: (group: RateGroup, name: string) => void;
}) {
  const { t } = useText();
  return (
    <table className="src-table src-rates__table" aria-label={props.label}>
      <thead>
        <tr>
          <th scope="col">{t('calls.rates.name')}</th>
          <th scope="col">{t('calls.rates.rate')}</th>
          <th scope="col">{t('calls.rates.made')}</th>
          <th scope="col">{t('calls.rates.count')}</th>
        </tr>
      </thead>
      <tbody>
        {props.groups.map((group) => (
          <tr key={group.key}>
            <th scope="row">{group.name}</th>
            <td>
              <RateBar tally={group.tally} />
            </td>
            <td>
              <Made tally={group.tally} />
            </td>
            <td>
              <Button
                size="small"
                variant="minimal"
                aria-label={t('calls.rates.openCalls', { name: group.name, n: group.calls.length })}
                onClick={() => props.onOpen(group, group.name)}
              >
                {t('calls.rates.calls', { n: group.calls.length })}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RateBar(props: { readonly tally: Tally }) {
  const { rate } = props.tally;
  const { t } = useText();
  if (rate === undefined) return <span className="src-muted">{t('rollcall.rate.nobody')}</span>;
  return (
    <span className="src-rate-bar">
      <span className="src-rate-bar__track" aria-hidden>
        <span
          className={`src-rate-bar__fill${rate < 1 ? ' src-rate-bar__fill--short' : ''}`}
          style={{ width: `${rate * 100}%` }}
        />
      </span>
      <span className="src-num">{percent(rate)}</span>
      {isSmall(props.tally) ? (
        <span className="src-muted" title={t('calls.rates.small', { n: SMALL_SAMPLE })}>
          {t('calls.rates.smallShort', { n: SMALL_SAMPLE })}
        </span>
      ) : null}
    </span>
  );
}

/** Numerator and denominator, then the rest, in words. */
export function Made(props: { readonly tally: Tally }) {
  const { inTime, due, pending, late, notAnswered, fault, excused } = props.tally;
  const { t } = useText();
  return (
    <>
      {t(pending === 0 ? 'calls.rates.words' : 'calls.rates.wordsPending', { inTime, due, pending })}
      <span className="src-muted"> · {t('calls.rates.rest', { late, notAnswered, fault, excused })}</span>
    </>
  );
}
