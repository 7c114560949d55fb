import { derivedFrom, derivedWay } from '../../../../shared/plan/derived.ts';
import type { Fact, Plan } from '../../../../shared/plan/schema.ts';
import { LEVELS } from '../../../../shared/plan/vocabulary.ts';
import { useText } from '../../../text/use-text.ts';
import { LevelTag } from '../../../ui/index.ts';
import { BasisRef } from './BasisRef.tsx';
import { useDoc } from './doc-context.ts';
import { planDuration } from './plan-duration.ts';
import { Section, Table } from './Section.tsx';
import { PlanLink } from './StepDetails.tsx';

/** The facts a plan works with. */
export function FactsSection(props: { readonly facts: readonly Fact[] }) {
  const { t, pick } = useText();
  return (
    <Section id="facts" title={t('library.section.facts')}>
      {props.facts.length === 0 ? (
        <p className="src-muted">{t('library.fact.none')}</p>
      ) : (
        <Table
          label={t('library.section.facts')}
          heads={[
            t('library.fact.name'),
            t('library.fact.type'),
            t('library.fact.per'),
            t('library.fact.sources'),
            t('library.fact.stale'),
            t('library.fact.basis'),
          ]}
          rows={props.facts.map((fact) => ({
            key: fact.id,
            cells: [
              <>
                {pick(fact.title)}
                {fact.derive ? <DerivedFrom fact={fact} facts={props.facts} /> : null}
                {fact.choices ? (
                  <span className="src-doc-small">{fact.choices.map((one) => pick(one.title)).join(' < ')}</span>
                ) : null}
              </>,
              `${t(`library.fact.types.${fact.type}`)}${fact.unit ? `（${pick(fact.unit)}）` : ''}`,
              t(`library.fact.pers.${fact.per}`),
              fact.sources.map((source) => t(`library.fact.source.${source}`)).join(t('library.join')),
              fact.staleAfter === undefined ? t('library.fact.never') : planDuration(t, fact.staleAfter),
              <BasisRef key="basis" id={fact.basis} />,
            ],
          }))}
        />
      )}
    </Section>
  );
}

/** What a fact is worked out from, and how. */
function DerivedFrom(props: { readonly fact: Fact; readonly facts: readonly Fact[] }) {
  const { fact, facts } = props;
  const { t, pick } = useText();
  const [first = '', second = '', ...more] = derivedFrom(fact).map((id) => {
    const title = facts.find((one) => one.id === id)?.title;
    return title ? `“${pick(title)}”` : id;
  });
  const inputs = [first, second, ...more].filter((one) => one !== '').join(t('library.join'));
  const way = fact.derive ? derivedWay(fact.derive) : 'sum';
  return <span className="src-doc-small">{t(`facts.derive.${way}`, { inputs, first, second })}</span>;
}

/** Which value proposes which level, how the response steps down again, and which facts call other plans. */
export function LevelsSection(props: { readonly plan: Plan }) {
  const { levelRules, stepDown, interrupts, facts } = props.plan;
  const { names } = useDoc();
  const { t, pick } = useText();
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const value = (fact: string, threshold: number | string | undefined) => {
    if (threshold === undefined) return t('library.fact.never');
    const unit = byId.get(fact)?.unit;
    const words =
      typeof threshold === 'number'
        ? `${threshold.toLocaleString('en')}${unit ? ` ${pick(unit)}` : ''}`
        : pick(byId.get(fact)?.choices?.find((one) => one.id === threshold)?.title ?? { zh: threshold, en: threshold });
    return t('library.fact.atLeast', { value: words });
  };
  return (
    <>
      {levelRules.length === 0 ? null : (
        <Section id="levels" title={t('library.section.levels')}>
          <p className="src-muted">{t('library.fact.highest')}</p>
          <table className="src-table">
            <thead>
              <tr>
                <th scope="col">{t('library.fact.name')}</th>
                {LEVELS.map((level) => (
                  <th key={level} scope="col">
                    <LevelTag level={level} />
                  </th>
                ))}
                <th scope="col">{t('library.fact.basis')}</th>
              </tr>
            </thead>
            <tbody>
              {levelRules.map((rule, at) => (
                // A fact may have two rules; their order is all that tells them apart.
                // oxlint-disable-next-line react/no-array-index-key -- rules have no name of their own and never move
                <tr key={`${rule.fact}-${at}`}>
                  <td>{pick(names.fact(rule.fact))}</td>
                  {LEVELS.map((level) => (
                    <td key={level}>{value(rule.fact, rule.at[level])}</td>
                  ))}
                  <td>
                    <BasisRef id={rule.basis} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      {stepDown ? (
        <Section id="step-down" title={t('library.section.stepDown')}>
          {stepDown.hold ? (
            <p>
              {t('library.fact.hold', { time: planDuration(t, stepDown.hold.time) })}{' '}
              <BasisRef id={stepDown.hold.basis} />
            </p>
          ) : null}
          <ul className="src-doc-list">
            {stepDown.criteria.map((criterion) => (
              <li key={criterion.id}>
                {pick(criterion.title)} {criterion.basis === undefined ? null : <BasisRef id={criterion.basis} />}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {interrupts.length === 0 ? null : (
        <Section id="interrupts" title={t('library.section.interrupts')}>
          <ul className="src-doc-list">
            {interrupts.map((interrupt) => (
              <li key={interrupt.id}>
                {pick(interrupt.title)}（{pick(names.fact(interrupt.if.fact))}{' '}
                {value(interrupt.if.fact, interrupt.if.at)}） → <PlanLink id={interrupt.calls} />{' '}
                <span className="src-muted">{pick(interrupt.returns)}</span> <BasisRef id={interrupt.basis} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
