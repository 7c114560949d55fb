import type { Plan } from '../../../../shared/plan/schema.ts';
import { useText } from '../../../text/use-text.ts';
import { BasisTag } from '../../../ui/index.ts';
import { Section } from './Section.tsx';

const KINDS = ['customer', 'official', 'assumption'] as const;

/** What the plan rests on, by kind: the committee's own documents, public sources, and what is assumed until somebody confirms it. */
export function BasisSection(props: { readonly plan: Plan }) {
  const { t, pick } = useText();
  return (
    <Section id="basis" title={t('library.section.basis')}>
      {KINDS.map((kind) => {
        const entries = props.plan.basis.filter((basis) => basis.kind === kind);
        return (
          <div key={kind} className="src-doc-basis">
            <h3 className="src-doc-basis__kind">
              <BasisTag kind={kind} />{' '}
              <span className="src-muted">{t('library.basis.count', { n: entries.length })}</span>
            </h3>
            {entries.length === 0 ? <p className="src-muted">{t('library.basis.empty')}</p> : null}
            <ul className="src-doc-basis__list">
              {entries.map((basis) => (
                <li key={basis.id} id={`basis-${basis.id}`} tabIndex={-1}>
                  <span className="src-doc-id">{basis.id}</span> {pick(basis.title)}
                  <span className="src-doc-basis__source">
                    {basis.source === undefined
                      ? t('library.basis.noSource')
                      : `${t('library.basis.source')}${t('common.colon')}${basis.source}`}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}
