import { Button, Callout } from '@blueprintjs/core';
import { RefreshIcon } from '@blueprintjs/icons';
import { useEffect, useState } from 'react';
import { countMeasures, useMeasured } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { DayField, readDay } from '../../../ui/DayField.tsx';
import { MeasureTable } from './MeasureTable.tsx';
import './measures.css';

/** What is measured over the responses of a time, live ones and drills apart; every figure with its definition. */
export function MeasuresPage() {
  const { t, pick } = useText();
  const { job, span, counted } = useMeasured();
  const [from, setFrom] = useState(span.from ?? '');
  const [to, setTo] = useState(span.to ?? '');
  const days = { from: from.trim(), to: to.trim() };
  const isFit = [days.from, days.to].every((day) => day === '' || readDay(day) !== undefined);
  const isCrossed = days.from !== '' && days.to !== '' && days.to < days.from;
  const count = () =>
    countMeasures({ ...(days.from === '' ? {} : { from: days.from }), ...(days.to === '' ? {} : { to: days.to }) });
  useEffect(() => {
    if (!counted) void countMeasures({});
  }, [counted]);
  return (
    <div className="src-review-measures">
      <div className="src-review-measures__span">
        <DayField label={t('measures.from')} value={from} onChange={setFrom} />
        <DayField label={t('measures.to')} value={to} onChange={setTo} />
        <Button
          icon={<RefreshIcon />}
          loading={job !== undefined}
          disabled={!isFit || isCrossed}
          onClick={() => void count()}
        >
          {t('measures.count')}
        </Button>
        <span className="src-muted">{isCrossed ? t('measures.crossed') : t('measures.spanHint')}</span>
      </div>
      {counted?.unread.map(({ id, run, message }) => (
        <Callout key={`${run ?? ''} ${id}`} intent="warning">
          {pick(message)} ({id})
        </Callout>
      ))}
      {counted ? (
        <>
          <MeasureTable title={t('measures.live', { n: counted.live.length })} responses={counted.live} />
          <MeasureTable title={t('measures.drill', { n: counted.drill.length })} responses={counted.drill} />
        </>
      ) : (
        <p>{t('measures.counting')}</p>
      )}
    </div>
  );
}
