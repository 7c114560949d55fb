import { Button } from '@blueprintjs/core';
import { useState, type FormEvent } from 'react';
import { beijingDate } from '../../../../shared/base/instant.ts';
import { goToReview, now } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel } from '../../../ui/index.ts';
import { DayField, readDay } from '../../../ui/DayField.tsx';

/** Everything that was written on some days, whatever it belongs to. */
export function ChooseDays() {
  const { t } = useText();
  const [from, setFrom] = useState(() => beijingDate(now()));
  const [to, setTo] = useState(() => beijingDate(now()));
  const [first, last] = [readDay(from), readDay(to)];
  const isWrongWay = first !== undefined && last !== undefined && first > last;
  const canGo = first !== undefined && last !== undefined && !isWrongWay;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canGo) goToReview({ kind: 'days', from: first, to: last });
  };
  return (
    <Panel title={t('review.choose.days')}>
      <form className="src-review-choose__days" onSubmit={submit}>
        <DayField label={t('review.choose.from')} value={from} onChange={setFrom} required />
        <DayField label={t('review.choose.to')} value={to} onChange={setTo} required />
        <Button type="submit" intent="primary" disabled={!canGo}>
          {t('review.choose.open')}
        </Button>
      </form>
      <p className="src-muted" role={isWrongWay ? 'alert' : undefined}>
        {t(isWrongWay ? 'review.choose.daysWrong' : 'review.choose.daysBody')}
      </p>
    </Panel>
  );
}
