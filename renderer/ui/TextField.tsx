import { FormGroup, InputGroup, TextArea } from '@blueprintjs/core';
import { useId, type KeyboardEvent } from 'react';
import { isComposing } from './is-composing.ts';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly hint?: string;
  /** Shown under the field in place of the hint. */
  readonly error?: string | undefined;
  /** More than one line. */
  readonly rows?: number;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly list?: readonly string[];
  /** Enter, once no input method is composing; single-line fields only. */
  readonly onEnter?: () => void;
}

/** A labelled text field that leaves Enter to the input method while it composes. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, required = false, hint, error, rows, list, onEnter } = props;
  const id = useId();
  const helper = error ?? hint;
  const common = {
    id,
    value,
    fill: true,
    autoFocus: props.autoFocus ?? false,
    disabled: props.disabled ?? false,
    'aria-required': required,
    'aria-invalid': error !== undefined,
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...(helper === undefined ? {} : { 'aria-describedby': `${id}-help` }),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !isComposing(event) && onEnter) {
      event.preventDefault();
      onEnter();
    }
  };
  return (
    <FormGroup
      label={label}
      labelFor={id}
      className={required ? 'src-required' : ''}
      helperText={helper === undefined ? undefined : <span id={`${id}-help`}>{helper}</span>}
      intent={error === undefined ? 'none' : 'danger'}
    >
      {rows === undefined ? (
        <>
          <InputGroup
            {...common}
            {...(list === undefined ? {} : { list: `${id}-list` })}
            autoComplete="off"
            intent={error === undefined ? 'none' : 'danger'}
            onKeyDown={onKeyDown}
            onChange={(event) => onChange(event.target.value)}
          />
          {list === undefined ? null : (
            <datalist id={`${id}-list`}>
              {list.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </datalist>
          )}
        </>
      ) : (
        <TextArea
          {...common}
          rows={rows}
          intent={error === undefined ? 'none' : 'danger'}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormGroup>
  );
}
