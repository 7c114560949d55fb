import { Button, PopoverNext } from '@blueprintjs/core';
import { CaretDownIcon, CrossIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { beijingStamp, type Instant } from '../../../../shared/base/instant.ts';
import { narrowReview, now, useReviewFilter } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { TimeField, type TimeValue } from '../../../ui/index.ts';

/** From when to when the lines happened; brushing the chart sets it too. */
export function SpanChip() {
  const { t } = useText();
  const { from, to } = useReviewFilter();
  const isOn = from !== undefined || to !== undefined;
  const stamp = (at: Instant | undefined, open: string) => (at === undefined ? open : beijingStamp(at, now()));
  const title = t('review.filter.span');
  const says = isOn
    ? `${title}${t('common.colon')}${t('review.subject.span', {
        from: stamp(from, t('review.filter.begin')),
        to: stamp(to, t('review.filter.end')),
      })}`
    : title;
  return (
    <span className={`src-chip${isOn ? ' src-chip--on' : ''}`}>
      <PopoverNext placement="bottom-start" content={<SpanFields from={from} to={to} />}>
        <Button size="small" variant="minimal" endIcon={<CaretDownIcon />} title={says}>
          <span className="src-chip__says">{says}</span>
        </Button>
      </PopoverNext>
      {isOn ? (
        <Button
          size="small"
          variant="minimal"
          icon={<CrossIcon />}
          aria-label={t('review.filter.without', { title })}
          onClick={() => narrowReview({ from: undefined, to: undefined })}
        />
      ) : null}
    </span>
  );
}

function SpanFields(props: { readonly from: Instant | undefined; readonly to: Instant | undefined }) {
  const { t } = useText();
  const [from, setFrom] = useState<TimeValue>(props.from);
  const [to, setTo] = useState<TimeValue>(props.to);
  const isWrongWay = typeof from === 'number' && typeof to === 'number' && from > to;
  const isWrong = from === null || to === null || isWrongWay;
  return (
    <div className="src-chip-list">
      <TimeField optional label={t('review.choose.from')} value={from} onChange={setFrom} />
      <TimeField optional label={t('review.choose.to')} value={to} onChange={setTo} />
      {isWrongWay ? <p role="alert">{t('review.filter.spanWrong')}</p> : null}
      <Button
        className="bp6-popover-dismiss"
        intent="primary"
        disabled={isWrong}
        onClick={() => narrowReview({ from: from ?? undefined, to: to ?? undefined })}
      >
        {t('common.act.confirm')}
      </Button>
    </div>
  );
}
