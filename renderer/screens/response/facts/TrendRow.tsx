import { ArrowDownIcon, ArrowRightIcon, ArrowUpIcon } from '@blueprintjs/icons';
import { memo, useMemo } from 'react';
import type { FactLine } from '../../../../shared/reporting/state.ts';
import { useText } from '../../../text/use-text.ts';
import type { NamedFact } from '../model/facts.ts';
import { trendOf } from './trend.ts';
import { TrendChart } from './TrendChart.tsx';
import { trendWords } from './trend-words.ts';

const ARROWS = { up: ArrowUpIcon, down: ArrowDownIcon, same: ArrowRightIcon } as const;

/** The trend of one board line: the line itself, which way it goes, from what to what, in what time. Nothing for a fact without a trend. */
export const TrendRow = memo(function TrendRow(props: {
  readonly named: NamedFact;
  readonly line: FactLine;
  readonly now: number;
  /** Only the line and which way it goes, where room is short. */
  readonly brief?: boolean;
}) {
  const { line, now, brief = false } = props;
  const { fact, plan } = props.named;
  const { t, pick } = useText();
  const trend = useMemo(() => trendOf(fact, plan.plan, line, now), [fact, plan, line, now]);
  if (!trend) return null;
  const words = trendWords(t, pick, fact, trend);
  const Arrow = ARROWS[words.way];
  return (
    <div className="src-trend-row">
      <TrendChart trend={trend} label={t('facts.trend.said', { fact: pick(fact.title), what: words.all })} now={now} />
      <span aria-hidden>
        <span className="src-trend-row__way">
          <Arrow size={12} /> {words.move}
        </span>{' '}
        <span className="src-num">{words.course}</span>
        {brief ? null : (
          <div className="src-muted">
            {words.extent} · {words.span}
          </div>
        )}
      </span>
    </div>
  );
});
