import { RATE_DEFINITION, rollCallTally, type Tally } from '../../../shared/duty/roll-call-tally.ts';
import { percent } from '../../../shared/base/percent.ts';
import type { RollCall } from '../../../shared/duty/roll-call.ts';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../../ui/index.ts';

/** The rate of one call and its denominator in words; the rule behind it on pointing. */
export function RateWords(props: { readonly call: RollCall }) {
  const tally = rollCallTally(props.call);
  const { pick } = useText();
  const isOver = props.call.closedAt !== undefined;
  return (
    <span className="src-rate" title={pick(RATE_DEFINITION)}>
      <TallyWords tally={tally} /> {isOver || tally.pending === 0 ? <RateTag tally={tally} isOver={isOver} /> : null}
    </span>
  );
}

/** What a rate is made of, in words. */
export function TallyWords(props: { readonly tally: Tally }) {
  const { due, inTime, late, excused, notAnswered, fault, pending } = props.tally;
  const { t } = useText();
  const more = (
    [
      ['missed', notAnswered],
      ['fault', fault],
      ['pending', pending],
    ] as const
  ).map(([key, n]) => (n === 0 ? '' : t(`rollcall.rate.${key}`, { n })));
  return (
    <>
      {t('rollcall.rate.words', { inTime, due, excused, late })}
      {more.join('')}
    </>
  );
}

export function RateTag(props: { readonly tally: Tally; readonly isOver: boolean }) {
  const { rate } = props.tally;
  const { t } = useText();
  return (
    <Tag tone={!props.isOver ? 'plain' : rate === undefined ? 'quiet' : rate === 1 ? 'good' : 'warn'}>
      {rate === undefined ? t('rollcall.rate.nobody') : t('rollcall.rate.tag', { rate: percent(rate) })}
    </Tag>
  );
}
