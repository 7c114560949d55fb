import { Checkbox } from '@blueprintjs/core';
import { fieldOf } from '../outline.ts';
import type { Form } from '../use-form.ts';

/** Something that is so or not; what is not so is not written. */
export function FlagField(props: { readonly form: Form; readonly field: string; readonly label: string }) {
  const { form, field, label } = props;
  return (
    <Checkbox
      label={label}
      checked={fieldOf(form.value, field) === true}
      disabled={form.isReadOnly}
      onChange={(event) => form.set(field, event.currentTarget.checked ? true : undefined)}
    />
  );
}
