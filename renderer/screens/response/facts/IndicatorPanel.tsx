import { Button } from '@blueprintjs/core';
import { ChevronDownIcon, ChevronRightIcon } from '@blueprintjs/icons';
import { useMemo, useState } from 'react';
import { levelIndicators } from '../../../../shared/response/level-indicators.ts';
import { levelProposal } from '../../../../shared/response/level-proposal.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { useText } from '../../../text/use-text.ts';
import { LevelTag } from '../../../ui/index.ts';
import { IndicatorRow } from './IndicatorRow.tsx';
import './indicators.css';

/** 级别依据: every level rule of the plans in force with the value that speaks for it, plan by plan, and the level they propose together. */
export function IndicatorPanel(props: { readonly response: Response; readonly now: number }) {
  const { response, now } = props;
  const { t, pick } = useText();
  const [isOpen, setOpen] = useState(true);
  const all = useMemo(() => levelIndicators(response, now), [response, now]);
  const level = useMemo(() => levelProposal(response, now).level, [response, now]);
  if (all.length === 0) return null;
  const plans = [...new Set(all.map(({ plan }) => plan))];
  const short = (key: string) => {
    const title = response.plans.find(({ pinned }) => pinned.key === key)?.compiled.plan.short;
    return title ? pick(title) : key;
  };
  return (
    <section className="src-indicators" aria-labelledby="src-indicators-title">
      <header className="src-indicators__head">
        <Button
          size="small"
          variant="minimal"
          icon={isOpen ? <ChevronDownIcon /> : <ChevronRightIcon />}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'indicators.hide' : 'indicators.show')}
          onClick={() => setOpen(!isOpen)}
        />
        <h3 id="src-indicators-title">{t('indicators.title')}</h3>
        <span title={t('indicators.highest')}>
          {level === undefined ? (
            <span className="src-muted">{t('indicators.nothing')}</span>
          ) : (
            <LevelTag level={level} />
          )}
        </span>
      </header>
      {isOpen
        ? plans.map((key) => (
            <div key={key}>
              {plans.length > 1 ? <h4 className="src-indicators__plan">{short(key)}</h4> : null}
              <ul className="src-indicators__list">
                {all
                  .filter(({ plan }) => plan === key)
                  .map((one) => (
                    <IndicatorRow key={one.fact.id} one={one} now={now} />
                  ))}
              </ul>
            </div>
          ))
        : null}
    </section>
  );
}
