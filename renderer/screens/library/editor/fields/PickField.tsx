import { FormGroup, HTMLSelect } from '@blueprintjs/core';
import { useId } from 'react';
import { BASIS_TO_NAME } from '../../../../../shared/plan/to-write.ts';
import { useText } from '../../../../text/use-text.ts';
import type { Choice } from '../choices.ts';

/** A choice of one by name. What the text names and the list has not is shown as such, never changed by itself. */
export function PickField(props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** `''` for none. */
  readonly onPick: (id: string) => void;
  readonly isReadOnly: boolean;
  readonly isRequired?: boolean;
  readonly noneLabel?: string;
}) {
  const { label, choices, isReadOnly, isRequired = false } = props;
  const value = props.value === BASIS_TO_NAME ? '' : props.value;
  const { t, pick } = useText();
  const id = useId();
  const isKnown = value === '' || choices.some((one) => one.id === value);
  return (
    <FormGroup label={label} labelFor={id} className={isRequired ? 'src-required' : ''}>
      <HTMLSelect
        id={id}
        fill
        value={value}
        disabled={isReadOnly}
        aria-required={isRequired}
        onChange={(event) => props.onPick(event.target.value)}
      >
        {isRequired && value !== '' ? null : (
          <option value="">{props.noneLabel ?? t(isRequired ? 'editor.field.choose' : 'editor.field.none')}</option>
        )}
        {isKnown ? null : <option value={value}>{t('editor.field.unknown', { id: value })}</option>}
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {pick(one.title)}
          </option>
        ))}
      </HTMLSelect>
    </FormGroup>
  );
}
