import { Button } from '@blueprintjs/core';
import { ChevronLeftIcon, ChevronRightIcon } from '@blueprintjs/icons';
import { beijingDate, DAY } from '../../../../shared/base/instant.ts';
import { dayBegins, operatingDay } from '../../../../shared/flow/operating-day.ts';
import { useText } from '../../../text/use-text.ts';

/** Which operating day is looked at, and the ways to the one before, the one after and back. */
export function DayBar(props: {
  readonly day: string;
  readonly today: string;
  readonly onShow: (day: string) => void;
}) {
  const { day, today, onShow } = props;
  const { t } = useText();
  const shift = (days: number) => onShow(operatingDay(dayBegins(day) + days * DAY));
  return (
    <div className="src-flow__day" role="group" aria-label={t('flow.day.label')}>
      <Button icon={<ChevronLeftIcon />} aria-label={t('flow.day.before')} onClick={() => shift(-1)} />
      <strong className="src-num">
        {t('flow.day.span', { day, next: beijingDate(dayBegins(day) + DAY).slice(5) })}
      </strong>
      <Button icon={<ChevronRightIcon />} aria-label={t('flow.day.after')} onClick={() => shift(1)} />
      {day === today ? (
        <span className="src-muted">{t('flow.day.tonight')}</span>
      ) : (
        <Button onClick={() => onShow(today)}>{t('flow.day.back')}</Button>
      )}
    </div>
  );
}
