import { useText } from '../../../../text/use-text.ts';
import { PairField } from '../fields/PairField.tsx';
import { PickField } from '../fields/PickField.tsx';
import { TypedField } from '../fields/TypedField.tsx';
import { fieldOf, wordsOf } from '../outline.ts';
import { useDesk, useForm, type Form } from '../use-form.ts';

/** How much a place holds: a number with its unit and basis, or "unknown"; empty for a place of which nothing is counted. */
export function CapacityForm(props: { readonly form: Form }) {
  const { form } = props;
  const { t } = useText();
  const { choices } = useDesk();
  const capacity = useForm([...form.path, 'capacity']);
  const value = wordsOf(fieldOf(capacity.value, 'value'));
  const commit = (typed: string) => {
    const words = typed.trim();
    if (words === '') form.set('capacity', undefined);
    else if (words === t('common.unknown') || words === 'unknown') capacity.set('value', 'unknown');
    // What is no number stays as typed: the checks name it.
    else capacity.set('value', Number.isFinite(Number(words)) ? Number(words) : words);
  };
  return (
    <>
      <TypedField
        label={t('editor.field.capacity')}
        value={value === 'unknown' ? t('common.unknown') : value}
        hint={t('editor.field.capacityHint')}
        isReadOnly={form.isReadOnly}
        onCommit={commit}
      />
      {capacity.value === undefined ? null : (
        <>
          <PairField form={capacity} field="unit" label={t('editor.field.capacityUnit')} isRequired />
          <PickField
            label={t('editor.field.capacityBasis')}
            value={wordsOf(fieldOf(capacity.value, 'basis'))}
            choices={choices.bases}
            isReadOnly={form.isReadOnly}
            onPick={(id) => capacity.set('basis', id === '' ? undefined : id)}
          />
        </>
      )}
    </>
  );
}
