import type { GeneralPlan, SpecialPlan } from '../../../../shared/plan/schema.ts';
import { useText } from '../../../text/use-text.ts';
import { BasisRef } from './BasisRef.tsx';
import { useDoc } from './doc-context.ts';
import { Section, Table, Term } from './Section.tsx';

/** Templates of messages to the public, the words for measures in force, and under which name and number messages are exported. */
export function MessagesSection(props: { readonly plan: GeneralPlan | SpecialPlan }) {
  const { plan } = props;
  const { names } = useDoc();
  const { t, pick } = useText();
  const sender = plan.tier === 'general' ? plan.messageSender : undefined;
  const measures = plan.tier === 'general' ? plan.messageMeasures : undefined;
  if (!plan.messages && !sender && !measures) return null;
  return (
    <Section id="messages" title={t('library.section.messages')}>
      {sender ? (
        <dl className="src-doc-terms">
          <Term term={t('library.message.sender')}>
            {pick(sender.name)} ({sender.sender}){' '}
            <span className="src-doc-id">
              {sender.region}
              {sender.organisation}
              {sender.inner}
              {sender.extension}
            </span>{' '}
            {sender.basis.map((id) => (
              <BasisRef key={id} id={id} />
            ))}
          </Term>
        </dl>
      ) : null}
      {plan.messages ? (
        <Table
          label={t('library.section.messages')}
          heads={[
            t('library.message.template'),
            t('library.message.to'),
            t('library.message.most'),
            t('library.fact.basis'),
          ]}
          rows={plan.messages.map((one) => ({
            key: one.id,
            cells: [
              <div key="template">
                <strong>{pick(one.title)}</strong>{' '}
                <span className="src-muted">{t(`publicMessages.kind.${one.kind}`)}</span>
                <div className="src-doc-message">{pick(one.text)}</div>
              </div>,
              (one.to ?? []).map((id) => pick(names.unit(id))).join(t('library.join')),
              one.maxCharacters ?? '',
              <span key="basis">
                {one.basis.map((id) => (
                  <BasisRef key={id} id={id} />
                ))}
              </span>,
            ],
          }))}
        />
      ) : null}
      {measures ? (
        <Table
          label={t('library.message.measures')}
          heads={[t('library.message.measure'), t('library.message.words')]}
          rows={measures.map((one) => ({ key: one.measure, cells: [one.measure, pick(one.text)] }))}
        />
      ) : null}
    </Section>
  );
}
