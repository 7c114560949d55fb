import type { PlanPath } from '../../../../../shared/plan/plan-path.ts';
import { useText } from '../../../../text/use-text.ts';
import { textOf, worded } from '../choices.ts';
import { LengthField } from '../fields/LengthField.tsx';
import { ManyField } from '../fields/ManyField.tsx';
import { PairField } from '../fields/PairField.tsx';
import { PickField } from '../fields/PickField.tsx';
import { TypedField } from '../fields/TypedField.tsx';
import { fieldOf, wordsOf, type PartId } from '../outline.ts';
import { useDesk, useForm, type Form } from '../use-form.ts';
import { CapacityForm } from './CapacityForm.tsx';
import { EntryActs } from './EntryActs.tsx';
import { ENTRY_FIELDS, type EntryField } from './entry-fields.ts';
import { FragmentForm } from './FragmentForm.tsx';
import { ThresholdsForm } from './ThresholdsForm.tsx';

/** One entry of a list of the plan: by its fields where it has a form, and always as it is written. */
export function EntryForm(props: { readonly part: PartId; readonly path: PlanPath }) {
  const { part, path } = props;
  const { t, pick } = useText();
  const form = useForm(path);
  const fields = ENTRY_FIELDS[part];
  const id = wordsOf(fieldOf(form.value, 'id'));
  const name = pick(
    textOf(
      fieldOf(form.value, 'title'),
      id || t('editor.entry.of', { part: t(`editor.parts.${part}`), n: Number(path.at(-1)) + 1 }),
    ),
  );
  return (
    <section className="src-editor__section">
      <EntryActs part={part} path={path} id={id} name={name} />
      {fields?.map((field) => (
        <OneField key={field.field} form={form} field={field} />
      ))}
      <details open={!fields}>
        <summary>{t('editor.fragment.name', { part: name })}</summary>
        <FragmentForm path={path} name={name} />
      </details>
    </section>
  );
}

function OneField(props: { readonly form: Form; readonly field: EntryField }) {
  const { form, field } = props;
  const { t } = useText();
  const { choices } = useDesk();
  const { field: name, isRequired = false } = field;
  const label = t(field.label);
  const value = fieldOf(form.value, name);
  const common = { label, isRequired, isReadOnly: form.isReadOnly };
  switch (field.as) {
    case 'words':
      return (
        <TypedField
          {...common}
          value={wordsOf(value)}
          {...(field.hint === undefined ? {} : { hint: t(field.hint) })}
          onCommit={(words) => form.set(name, words.trim() === '' && !isRequired ? undefined : words)}
        />
      );
    case 'pair':
      return (
        <PairField form={form} field={name} label={label} isRequired={isRequired} isLong={field.isLong ?? false} />
      );
    case 'length':
      return <LengthField {...common} value={wordsOf(value)} onCommit={(length) => form.set(name, length)} />;
    case 'capacity':
      return <CapacityForm form={form} />;
    case 'thresholds':
      return <ThresholdsForm form={form} />;
    case 'named':
    case 'word': {
      const list =
        field.as === 'named'
          ? choices[field.from]
          : worded(Object.keys(field.words), (id) => t(field.words[id] ?? 'editor.field.none'));
      return field.isMany ? (
        <ManyField {...common} value={value} choices={list} onPick={(ids) => form.set(name, ids)} />
      ) : (
        <PickField
          {...common}
          value={wordsOf(value)}
          choices={list}
          onPick={(id) => form.set(name, id === '' ? undefined : id)}
        />
      );
    }
  }
}
