import { FormGroup, HTMLSelect } from '@blueprintjs/core';
import { useId } from 'react';
import { useText } from '../text/use-text.ts';

interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

/** A labelled choice of one. With `value` undefined it asks to choose; nothing is chosen for the person. */
export function SelectField<V extends string>(props: {
  readonly label: string;
  readonly value: V | undefined;
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly hint?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}) {
  const { label, value, choices, onChange, required = false, error, hint } = props;
  const { t } = useText();
  const id = useId();
  const helper = error ?? hint;
  return (
    <FormGroup
      label={label}
      labelFor={id}
      className={required ? 'src-required' : ''}
      helperText={helper === undefined ? undefined : <span id={`${id}-help`}>{helper}</span>}
      intent={error === undefined ? 'none' : 'danger'}
    >
      <HTMLSelect
        id={id}
        fill
        value={value ?? ''}
        autoFocus={props.autoFocus ?? false}
        disabled={props.disabled ?? false}
        aria-required={required}
        aria-invalid={error !== undefined}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {value === undefined ? <option value="">{t('ui.choose')}</option> : null}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </HTMLSelect>
    </FormGroup>
  );
}
