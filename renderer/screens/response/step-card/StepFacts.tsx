import { Button } from '@blueprintjs/core';
import { EditIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { StepKind } from '../../../../shared/plan/vocabulary.ts';
import { useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { useStanding } from '../desk.ts';
import { FactForm } from '../facts/FactForm.tsx';
import { TrendRow } from '../facts/TrendRow.tsx';
import { linesOfFact, type NamedFact } from '../model/facts.ts';
import { FactValue } from '../parts/FactValue.tsx';
import { useCard } from './card.ts';

/** The facts that this step fills in or looks at: what is known, and a place to write what has just been learned. */
export function StepFacts() {
  const { step } = useCard();
  const { t } = useText();
  const [open, setOpen] = useState<string>();
  const facts = (step.compiled.step.facts ?? []).flatMap((id): NamedFact[] => {
    const fact = step.plan.plan.facts.find((one) => one.id === id);
    return fact ? [{ key: `${step.plan.key}/${id}`, fact, plan: step.plan }] : [];
  });
  if (facts.length === 0) return null;
  return (
    <section className="src-card__section" aria-label={t('response.facts.ofStep')}>
      <h3>{t(step.compiled.step.kind === 'question' ? 'response.facts.lookedAt' : 'response.facts.ofStep')}</h3>
      <ul className="src-step-facts">
        {facts.map((named) => (
          <StepFact
            key={named.key}
            named={named}
            trends={TRENDS.includes(step.compiled.step.kind)}
            open={open === named.key}
            onOpen={(wanted) => setOpen(wanted ? named.key : undefined)}
          />
        ))}
      </ul>
    </section>
  );
}

/** Steps that are decided by which way a value goes: looked at again and again, or answered from it. */
const TRENDS: readonly StepKind[] = ['watch', 'question'];

function StepFact(props: {
  readonly named: NamedFact;
  readonly trends: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}) {
  const { named, trends, open, onOpen } = props;
  const { response, readOnly } = useStanding();
  const now = useNow(60_000);
  const { t, pick } = useText();
  const lines = linesOfFact(response, named.key);
  return (
    <li className={open ? 'src-step-facts__open' : undefined}>
      <div className="src-step-fact">
        <span className="src-step-fact__title">{pick(named.fact.title)}</span>
        <span className="src-step-fact__values">
          {lines.length === 0 ? <span className="src-muted">{t('response.facts.none')}</span> : null}
          {lines.map((line) => {
            const entry = line.entries.at(-1);
            return entry ? (
              <span key={line.about ?? ''} className="src-step-fact__line">
                {line.about === undefined ? null : <strong>{line.about}</strong>}
                <FactValue fact={named.fact} entry={entry} />
                {trends ? <TrendRow named={named} line={line} now={now} brief /> : null}
              </span>
            ) : null;
          })}
        </span>
        {readOnly ? null : (
          <Button
            size="small"
            icon={<EditIcon />}
            aria-expanded={open}
            aria-label={t('response.facts.recordOne', { fact: pick(named.fact.title) })}
            onClick={() => onOpen(!open)}
          >
            {t('response.facts.record')}
          </Button>
        )}
      </div>
      {open ? <FactForm named={named} onDone={() => onOpen(false)} /> : null}
    </li>
  );
}
