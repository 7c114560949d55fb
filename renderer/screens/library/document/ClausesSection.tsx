import { useText } from '../../../text/use-text.ts';
import { useDoc } from './doc-context.ts';
import { Section } from './Section.tsx';
import { StepLink } from './StepLink.tsx';

/** The plan's own sentences, and the steps that carry each of them out. */
export function ClausesSection() {
  const { compiled } = useDoc();
  const { t, pick } = useText();
  return (
    <Section id="clauses" title={t('library.section.clauses')}>
      {compiled.plan.clauses.map((clause) => {
        const steps = compiled.steps.filter(({ step, layer }) => step.clause === clause.id && layer !== 'added');
        return (
          <div key={clause.id} className="src-doc-clause">
            <h3 className="src-doc-clause__title">
              {clause.id} {pick(clause.title)}
            </h3>
            <p>{pick(clause.text)}</p>
            {steps.length === 0 ? null : (
              <p className="src-doc-clause__steps">
                <span className="src-muted">
                  {t('library.clause.steps')}
                  {t('common.colon')}
                </span>
                {steps.map(({ ref }) => (
                  <StepLink key={ref} stepRef={ref} />
                ))}
              </p>
            )}
          </div>
        );
      })}
    </Section>
  );
}
