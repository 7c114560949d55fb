import { Button } from '@blueprintjs/core';
import { ChevronDownIcon, ChevronRightIcon } from '@blueprintjs/icons';
import { useMemo, useState } from 'react';
import { levelIndicators, type LevelIndicator } from '../../../../shared/response/level-indicators.ts';
import { levelProposal } from '../../../../shared/response/level-proposal.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { useText } from '../../../text/use-text.ts';
import { LevelTag } from '../../../ui/index.ts';
import { IndicatorRow, IndicatorTitle } from './IndicatorRow.tsx';
import './indicators.css';

/** 级别依据: every level rule of the plans in force with the value that speaks for it, gravest first, and the level they propose together. */
export function IndicatorPanel(props: { readonly response: Response; readonly now: number }) {
  const { response, now } = props;
  const { t } = useText();
  const [isOpen, setOpen] = useState(true);
  const all = useMemo(() => levelIndicators(response, now), [response, now]);
  const level = useMemo(() => levelProposal(response, now).level, [response, now]);
  if (all.length === 0) return null;
  const said = all.filter(({ state }) => state !== 'unsaid').sort((a, b) => RANK[b.state] - RANK[a.state]);
  const unsaid = all.filter(({ state }) => state === 'unsaid');
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
      {isOpen ? (
        <>
          <ul className="src-indicators__list">
            {said.map((one) => (
              <IndicatorRow key={`${one.plan} ${one.fact.id}`} one={one} now={now} />
            ))}
          </ul>
          {unsaid.length === 0 ? null : (
            <p className="src-indicators__unsaid">
              {t('indicators.unsaid')}
              {unsaid.map((one) => (
                <IndicatorTitle key={`${one.plan} ${one.fact.id}`} one={one} />
              ))}
            </p>
          )}
        </>
      ) : null}
    </section>
  );
}

/** What proposes a level stands on top, what cannot count next: somebody has to do something about it. */
const RANK: Readonly<Record<LevelIndicator['state'], number>> = {
  reached: 4,
  unknown: 3,
  stale: 2,
  below: 1,
  unsaid: 0,
};
