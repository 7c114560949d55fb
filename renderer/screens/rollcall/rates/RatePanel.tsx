import { Button, HTMLSelect } from '@blueprintjs/core';
import { RefreshIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { DIRECTIONS, type Direction, type Grouping } from '../../../../shared/duty/roll-call-rates.ts';
import { RATE_DEFINITION } from '../../../../shared/duty/roll-call-tally.ts';
import { useGeneral, useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { DrillTag, Panel } from '../../../ui/index.ts';
import { CallsDialog } from './CallsDialog.tsx';
import { DirectionRate } from './DirectionRate.tsx';
import { RateTable } from './RateTable.tsx';
import { rangeWords, SPANS, spanOf, type SpanChoice } from './spans.ts';
import { trendOf } from './trend.ts';
import { useGroupNames } from './use-group-names.ts';
import { useRates, type Rates } from './use-rates.ts';

/** How the groups may be cut; a call of the city reaches no station area or post of ours. */
const CUTS: Readonly<Record<Direction, readonly Grouping[]>> = {
  ours: ['day', 'station', 'shift', 'post', 'channel'],
  city: ['day', 'shift', 'channel'],
};

/** 应答率: the two directions apart, each number with its denominator and the calls behind it. */
export function RatePanel() {
  const { t, pick } = useText();
  const general = useGeneral();
  const now = useNow(60_000);
  const [choice, setChoice] = useState<SpanChoice>('month');
  const [opened, setOpened] = useState<{ readonly name: string; readonly calls: Rates['ours']['calls'] }>();
  const span = spanOf(choice, now, general?.shifts);
  const { rates, reload } = useRates(span);
  return (
    <Panel
      title={t('calls.rates.panel')}
      aside={
        <>
          <DrillTag />
          <span className="src-muted">{t('calls.rates.range', rangeWords(choice, span, now))}</span>
        </>
      }
      actions={
        <>
          <HTMLSelect
            aria-label={t('calls.rates.span')}
            value={choice}
            options={SPANS.map((one) => ({ value: one, label: t(`calls.rates.spans.${one}`) }))}
            onChange={(event) => setChoice(SPANS.find((one) => one === event.target.value) ?? choice)}
          />
          <Button size="small" icon={<RefreshIcon />} onClick={reload}>
            {t('calls.rates.reload')}
          </Button>
        </>
      }
    >
      {rates === 'loading' ? <p className="src-muted">{t('calls.rates.loading')}</p> : null}
      {rates === 'failed' ? <p>{t('calls.rates.failed')}</p> : null}
      {typeof rates === 'string' ? null : (
        <div className="src-rates">
          {DIRECTIONS.map((direction) => (
            <DirectionRate
              key={direction}
              direction={direction}
              rates={rates[direction]}
              onOpen={() => setOpened({ name: t(`calls.rates.${direction}`), calls: rates[direction].calls })}
            />
          ))}
          <Cut rates={rates} onOpen={(name, calls) => setOpened({ name, calls })} />
          {rates.leftOut === 0 ? null : <p className="src-muted">{t('calls.rates.leftOut', { n: rates.leftOut })}</p>}
          <p className="src-muted src-rates__rule">{pick(RATE_DEFINITION)}</p>
        </div>
      )}
      {opened ? <CallsDialog {...opened} onClose={() => setOpened(undefined)} /> : null}
    </Panel>
  );
}

/** One direction cut into groups; the newest day stands first. */
function Cut(props: { readonly rates: Rates; readonly onOpen: (name: string, calls: Rates['ours']['calls']) => void }) {
  const { t } = useText();
  const names = useGroupNames();
  const [chosen, setChosen] = useState<Direction>();
  const [wanted, setGrouping] = useState<Grouping>('day');
  const direction = chosen ?? (props.rates.ours.calls.length === 0 ? 'city' : 'ours');
  const rates = props.rates[direction];
  const grouping = CUTS[direction].includes(wanted) ? wanted : 'day';
  const trend = trendOf(rates.by.day);
  const title = (one: Grouping) => t(`calls.rates.by.${one === 'day' ? trend.unit : one}`);
  const groups =
    grouping === 'day'
      ? trend.groups.toReversed()
      : rates.by[grouping].toSorted((a, b) => names.place(grouping, a.key) - names.place(grouping, b.key));
  const nameOf = (key: string) =>
    grouping === 'day' && trend.unit === 'week' ? t('calls.rates.weekOf', { day: key }) : names.name(grouping, key);
  if (rates.calls.length === 0) return null;
  return (
    <div className="src-rates__cut">
      <HTMLSelect
        aria-label={t('calls.rates.direction')}
        value={direction}
        options={DIRECTIONS.map((one) => ({ value: one, label: t(`calls.rates.${one}`) }))}
        onChange={(event) => setChosen(DIRECTIONS.find((one) => one === event.target.value))}
      />
      <HTMLSelect
        aria-label={t('calls.rates.group')}
        value={grouping}
        options={CUTS[direction].map((one) => ({ value: one, label: title(one) }))}
        onChange={(event) => setGrouping(CUTS[direction].find((one) => one === event.target.value) ?? grouping)}
      />
      <RateTable
        label={`${t(`calls.rates.${direction}`)} ${title(grouping)}`}
        groups={groups.map((group) => ({ ...group, name: nameOf(group.key) }))}
        onOpen={({ calls }, name) =>
          props.onOpen(
            name,
            calls.flatMap((at) => rates.calls[at] ?? []),
          )
        }
      />
    </div>
  );
}
