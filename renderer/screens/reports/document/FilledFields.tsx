import type { DocumentForm } from '../../../../shared/export/official/document.ts';
import { useText } from '../../../text/use-text.ts';
import { TextField } from '../../../ui/index.ts';
import { FIELDS, type Field, type Typed } from './filled.ts';

/** The words that only a person can give. Nothing has to be filled in: what is left empty does not appear, or leaves room to write. */
export function FilledFields(props: {
  readonly form: DocumentForm;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
}) {
  const { form, typed, onChange } = props;
  const { t } = useText();
  const isFor = (field: Field) => field !== 'phone' || form === 'bulletin';
  return (
    <>
      {FIELDS.filter(isFor).map((field) => (
        <TextField
          key={field}
          label={t(`document.field.${field}`)}
          value={typed[field]}
          {...(field === 'attachments' ? { rows: 2 } : {})}
          onChange={(words) => onChange({ ...typed, [field]: words })}
        />
      ))}
    </>
  );
}
