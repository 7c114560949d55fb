import { rollCallRate } from '../../../shared/duty/state.ts';
import type { RollCall } from '../../../shared/duty/events.ts';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../../ui/index.ts';

/** The rate and its denominator in words; the rule behind it on pointing. */
export function RateWords(props: { readonly call: RollCall }) {
  const { call } = props;
  const { t } = useText();
  const { due, inTime, late, excused, rate } = rollCallRate(call);
  const states = call.opened.targets.map((target) => call.answers[target.id]?.state);
  const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length;
  const more = (
    [
      ['missed', count('not-answered')],
      ['fault', count('equipment-fault')],
      ['pending', count(undefined)],
    ] as const
  ).map(([key, n]) => (n === 0 ? '' : t(`rollcall.rate.${key}`, { n })));
  const isWaiting = count(undefined) > 0;
  const isOver = call.closedAt !== undefined;
  return (
    <span className="src-rate" title={t('rollcall.rate.hint')}>
      {t('rollcall.rate.words', { inTime, due, excused, late })}
      {more.join('')}{' '}
      {isOver || !isWaiting ? (
        <Tag tone={!isOver ? 'plain' : rate === undefined ? 'quiet' : rate === 1 ? 'good' : 'warn'}>
          {rate === undefined ? t('rollcall.rate.nobody') : t('rollcall.rate.tag', { rate: percent(rate) })}
        </Tag>
      ) : null}
    </span>
  );
}

/** `100%`, `85.7%`: never rounded up to 100. */
function percent(rate: number): string {
  return rate === 1 ? '100%' : `${(Math.floor(rate * 1000) / 10).toFixed(1)}%`;
}
