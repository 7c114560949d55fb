import { useText } from '../../../text/use-text.ts';
import { useTrace } from '../trace/use-trace.ts';
import { Section } from './Section.tsx';
import { StepLink } from './StepLink.tsx';

/** The plan's own sentences, and the steps that carry each of them out. */
export function ClausesSection() {
  const { clauses, refOf } = useTrace();
  const { t, pick } = useText();
  return (
    <Section id="clauses" title={t('library.section.clauses')}>
      {clauses.map(({ clause, steps }) => (
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
              {steps.map((step) => (
                <StepLink key={step.id} stepRef={refOf(step)} />
              ))}
            </p>
          )}
        </div>
      ))}
    </Section>
  );
}
