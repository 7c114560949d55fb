import { FormGroup, InputGroup } from '@blueprintjs/core';
import { useId } from 'react';

/** Digits that nobody is to read over a shoulder. Nothing keeps or offers them again; Enter commits. */
export function PinField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly onEnter?: () => void;
}) {
  const { label, value, onChange, hint, error, required = true, autoFocus = false, onEnter } = props;
  const id = useId();
  const helper = error ?? hint;
  const intent = error === undefined ? 'none' : 'danger';
  return (
    <FormGroup
      label={label}
      labelFor={id}
      className={required ? 'src-required' : ''}
      intent={intent}
      helperText={
        helper === undefined ? undefined : (
          <span id={`${id}-help`} role={error === undefined ? undefined : 'alert'}>
            {helper}
          </span>
        )
      }
    >
      <InputGroup
        id={id}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        value={value}
        autoFocus={autoFocus}
        intent={intent}
        aria-required={required}
        aria-invalid={error !== undefined}
        aria-describedby={helper === undefined ? undefined : `${id}-help`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !onEnter) return;
          event.preventDefault();
          onEnter();
        }}
      />
    </FormGroup>
  );
}
