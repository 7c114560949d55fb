import { useText } from '../../../../text/use-text.ts';
import { FlagField } from '../fields/FlagField.tsx';
import { PairField } from '../fields/PairField.tsx';
import { TypedField } from '../fields/TypedField.tsx';
import { fieldOf, wordsOf } from '../outline.ts';
import { useForm } from '../use-form.ts';

/** What stands on the cover of a plan, and its purpose. */
export function HeadForm() {
  const form = useForm([]);
  const { t } = useText();
  const words = (field: 'edition' | 'document' | 'effective' | 'reviewDue', isRequired: boolean, hint?: string) => (
    <TypedField
      label={t(`editor.field.${field}`)}
      value={wordsOf(fieldOf(form.value, field))}
      isReadOnly={form.isReadOnly}
      isRequired={isRequired}
      {...(hint === undefined ? {} : { hint })}
      onCommit={(typed) => form.set(field, typed.trim() === '' && !isRequired ? undefined : typed.trim())}
    />
  );
  const tier = wordsOf(fieldOf(form.value, 'tier'));
  const known = (['general', 'station', 'special'] as const).find((one) => one === tier);
  return (
    <section className="src-editor__section">
      <p className="src-editor__acts">
        <code className="src-editor__id" title={t('editor.field.idFixed')}>
          {wordsOf(fieldOf(form.value, 'id'))}
        </code>
        <span className="src-muted">{known ? t(`common.tier.${known}`) : tier}</span>
      </p>
      <PairField form={form} field="title" label={t('editor.field.title')} isRequired />
      <PairField form={form} field="short" label={t('editor.field.short')} isRequired />
      <div className="src-editor__row">
        {words('edition', true)}
        {words('document', false)}
      </div>
      <div className="src-editor__row">
        {words('effective', true, t('editor.field.dateShape'))}
        {words('reviewDue', true, t('editor.field.dateShape'))}
      </div>
      <PairField form={form} field="owner" label={t('editor.field.owner')} isRequired />
      <FlagField form={form} field="sample" label={t('editor.field.sample')} />
      <PairField form={form} field="purpose" label={t('editor.field.purpose')} isRequired isLong />
    </section>
  );
}
