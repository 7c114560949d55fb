import { Button, InputGroup } from '@blueprintjs/core';
import { ChevronLeftIcon, ChevronRightIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { beijingDate, DAY, fromBeijing } from '../../../../shared/base/instant.ts';
import type { DutyDay } from '../../../../shared/duty/state.ts';
import { useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel } from '../../../ui/index.ts';
import { CityCallItem } from './CityCallItem.tsx';
import { OurCallItem } from './OurCallItem.tsx';
import { useDutyDay } from './use-duty-day.ts';

/** What was called on a day, both ways, newest first. */
export function DayPanel() {
  const { t } = useText();
  const today = useView((state) => state.duty.day);
  const [chosen, setChosen] = useState<string>();
  const day = chosen ?? today;
  const duty = useDutyDay(day);
  const move = (by: number) => {
    const noon = fromBeijing(day, '12:00');
    if (noon === undefined) return;
    const next = beijingDate(noon + by * DAY);
    setChosen(next >= today ? undefined : next);
  };
  return (
    <Panel
      title={t('rollcall.day.panel')}
      aside={typeof duty === 'string' ? null : <CitySummary duty={duty} />}
      actions={
        <>
          <Button
            size="small"
            icon={<ChevronLeftIcon />}
            aria-label={t('rollcall.day.before')}
            onClick={() => move(-1)}
          />
          <DayField key={day} day={day} onChange={(next) => setChosen(next >= today ? undefined : next)} />
          <Button
            size="small"
            icon={<ChevronRightIcon />}
            aria-label={t('rollcall.day.after')}
            disabled={day >= today}
            onClick={() => move(1)}
          />
          <Button size="small" disabled={day === today} onClick={() => setChosen(undefined)}>
            {t('rollcall.day.today')}
          </Button>
        </>
      }
      flush
    >
      {duty === 'loading' ? <p className="src-day__none src-muted">{t('rollcall.day.loading')}</p> : null}
      {duty === 'failed' ? <p className="src-day__none">{t('rollcall.day.failed')}</p> : null}
      {typeof duty === 'string' ? null : <Items duty={duty} />}
    </Panel>
  );
}

/** A day as `2026-07-30`; taken once it names a real one. */
function DayField(props: { readonly day: string; readonly onChange: (day: string) => void }) {
  const { t } = useText();
  const [typed, setTyped] = useState(props.day);
  const take = () => {
    if (fromBeijing(typed.trim(), '12:00') === undefined) setTyped(props.day);
    else if (typed.trim() !== props.day) props.onChange(typed.trim());
  };
  return (
    <InputGroup
      className="src-day__field"
      size="small"
      aria-label={t('rollcall.day.day')}
      placeholder={t('ui.dateShape')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}

function Items(props: { readonly duty: DutyDay }) {
  const { day, rollCalls, cityCalls } = props.duty;
  const { t } = useText();
  const items = [
    ...rollCalls.map((call) => ({
      at: call.opened.at,
      item: <OurCallItem key={call.opened.rollCall} day={day} call={call} />,
    })),
    ...cityCalls.map((call, index) => ({
      at: call.calledAt,
      item: <CityCallItem key={`city ${index}`} call={call} />,
    })),
  ].sort((a, b) => b.at - a.at);
  if (items.length === 0) return <p className="src-day__none src-muted">{t('rollcall.day.empty')}</p>;
  return <ul className="src-day">{items.map(({ item }) => item)}</ul>;
}

/** How often the city called on this day, and how that went. */
function CitySummary(props: { readonly duty: DutyDay }) {
  const { t } = useText();
  const { cityCalls } = props.duty;
  if (cityCalls.length === 0) return null;
  const count = (outcome: (typeof cityCalls)[number]['outcome']) =>
    cityCalls.filter((call) => call.outcome === outcome).length;
  return (
    <span>
      {t('rollcall.rate.city', {
        n: cityCalls.length,
        inTime: count('answered'),
        late: count('late'),
        missed: count('not-answered'),
      })}
    </span>
  );
}
